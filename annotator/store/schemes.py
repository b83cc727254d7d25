"""The label schemes that were in use."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, insert, select

from annotator.errors.schemes import SchemeInUse
from annotator.errors.stores import NoScheme
from annotator.model.scheme import Scheme
from annotator.model.scheme_toml import read_scheme
from annotator.store.database import Database
from annotator.store.mapping import moment_text, storable
from annotator.store.rows import ANNOTATION, LINK, SCHEME, STORE


class Schemes:
    """Keeps every version of the scheme that was in use; the latest is in use."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def current(self) -> Scheme:
        """The scheme in use.

        Raises:
            NoScheme: if none was ever set.
        """
        with self._database.reading() as connection:
            return read_current(connection, self._database.place.shown)

    def versions(self) -> tuple[tuple[Scheme, datetime], ...]:
        """Every scheme that was in use and since when, the first one first."""
        columns = (SCHEME.c.source, SCHEME.c.guidelines, SCHEME.c.used_from)
        with self._database.reading() as connection:
            rows = connection.execute(select(*columns).order_by(SCHEME.c.seq)).all()
        return tuple(
            (read_scheme(row[0], row[1]), datetime.fromisoformat(row[2]))
            for row in rows
        )

    def use(self, scheme: Scheme) -> bool:
        """Use this scheme from now on; False when it is in use already.

        Raises:
            SchemeInvalid: if its source cannot be read again.
            SchemeInUse: if the store has labels or link types that it has not.
            StoreBusy, StoreReplaced, StoreUnwritable: if it cannot be saved.
        """
        read_scheme(scheme.source, scheme.guidelines)
        columns = self._columns(scheme)
        with self._database.writing() as connection:
            connection.execute(select(STORE.c.id).with_for_update()).all()
            if _current_hash(connection) == columns["sha256"]:
                return False
            _refuse_orphans(connection, scheme)
            connection.execute(insert(SCHEME), storable(columns))
            return True

    def _columns(self, scheme: Scheme) -> dict[str, str]:
        content = f"{scheme.source}\0{scheme.guidelines}"
        return {
            "name": scheme.name,
            "version": scheme.version,
            "source": scheme.source,
            "guidelines": scheme.guidelines,
            "sha256": hashlib.sha256(content.encode()).hexdigest(),
            "used_from": moment_text(self._clock()),
        }


def read_current(connection: Connection, shown: str) -> Scheme:
    """The scheme in use.

    Raises:
        NoScheme: if none was ever set.
    """
    latest = select(SCHEME.c.source, SCHEME.c.guidelines).order_by(SCHEME.c.seq.desc())
    row = connection.execute(latest.limit(1)).first()
    if row is None:
        raise NoScheme(shown)
    return read_scheme(row[0], row[1])


def _current_hash(connection: Connection) -> str | None:
    latest = select(SCHEME.c.sha256).order_by(SCHEME.c.seq.desc()).limit(1)
    return connection.execute(latest).scalar_one_or_none()


def _refuse_orphans(connection: Connection, scheme: Scheme) -> None:
    labels = set(connection.execute(select(ANNOTATION.c.label).distinct()).scalars())
    links = set(connection.execute(select(LINK.c.type).distinct()).scalars())
    missing = labels - {each.name for each in scheme.labels}
    missing |= links - {each.name for each in scheme.links}
    if missing:
        raise SchemeInUse(tuple(sorted(missing)))
