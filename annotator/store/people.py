"""Who works with a store, and in which role."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from annotator.errors.stores import LastLeader, NoSuchPerson
from annotator.model.person import Person, Role
from annotator.store.database import Database
from annotator.store.mapping import Fetched, moment_text, storable
from annotator.store.rows import PERSON, STORE

_COLUMNS = (PERSON.c.name, PERSON.c.role, PERSON.c.joined_at)


class People:
    """The people of a store: whoever joins first leads its project."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def join(self, name: str) -> Person:
        """The person of that name, who is an annotator from now on if new.

        Raises:
            StoreBusy, StoreReplaced, StoreUnwritable: if it cannot be saved.
        """
        known = self.get(name)
        if known:
            return known
        with self._database.writing() as connection:
            return lock_person(connection, name, self._clock())

    def get(self, name: str) -> Person | None:
        """The person of that name, if they ever joined."""
        with self._database.reading() as connection:
            return _find(connection, name)

    def all(self) -> tuple[Person, ...]:
        """Everybody, by name."""
        with self._database.reading() as connection:
            rows = connection.execute(select(*_COLUMNS))
            return tuple(sorted(map(_person_of, rows), key=lambda each: each.name))

    def set_role(self, name: str, role: Role) -> Person:
        """Give a person another role.

        Raises:
            NoSuchPerson: if nobody of that name has joined.
            LastLeader: if nobody would lead the project then.
            StoreBusy, StoreReplaced, StoreUnwritable: if it cannot be saved.
        """
        with self._database.writing() as connection:
            _lock_store(connection)
            person = _find(connection, name)
            if person is None:
                raise NoSuchPerson(name)
            if person.role is Role.LEADER is not role and _leaders(connection) == 1:
                raise LastLeader(name)
            here = update(PERSON).where(PERSON.c.name == name)
            connection.execute(here.values(role=role.value))
            return Person(name, role, person.joined_at)


def lock_person(connection: Connection, name: str, now: datetime) -> Person:
    """The person, new if need be; who else locks them waits until the commit."""
    person = _find(connection, name, lock=True)
    if person is None:
        _lock_store(connection)
        person = _find(connection, name, lock=True) or _add(connection, name, now)
    return person


def _add(connection: Connection, name: str, now: datetime) -> Person:
    role = Role.ANNOTATOR
    if not _count(connection):
        role = Role.LEADER
        connection.execute(update(STORE).values(made_by=name))
    columns = {"name": name, "role": role.value, "joined_at": moment_text(now)}
    connection.execute(insert(PERSON), storable(columns))
    return Person(name, role, now)


def _lock_store(connection: Connection) -> None:
    connection.execute(select(STORE.c.id).with_for_update()).all()


def _find(connection: Connection, name: str, *, lock: bool = False) -> Person | None:
    statement = select(*_COLUMNS).where(PERSON.c.name == name)
    row = connection.execute(statement.with_for_update() if lock else statement).first()
    return _person_of(row) if row else None


def _count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(PERSON)).scalar_one()


def _leaders(connection: Connection) -> int:
    leaders = select(func.count()).where(PERSON.c.role == Role.LEADER.value)
    return connection.execute(leaders).scalar_one()


def _person_of(row: Fetched) -> Person:
    name, role, joined_at = row
    return Person(name, Role(role), datetime.fromisoformat(joined_at))
