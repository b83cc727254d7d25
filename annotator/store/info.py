"""What there is to say of a store as a whole."""

from datetime import datetime

from sqlalchemy import Connection, Table, func, select

from annotator.model.store_report import StoreInfo
from annotator.store.place import Place
from annotator.store.rows import (
    ANNOTATION,
    ARTICLE,
    EVENT,
    LINK,
    PERSON,
    READING,
    SCHEME,
    STORE,
)
from annotator.store.schema import SCHEMA
from annotator.store.store import Store

_COUNTED = (ARTICLE, ANNOTATION, LINK, READING, SCHEME, PERSON, EVENT)


def store_info(store: Store) -> StoreInfo:
    """Where the store is, what keeps it, and how much is in it.

    Raises:
        StoreBusy, StoreUnopenable: if it cannot be read.
    """
    with store.database.reading() as connection:
        made = connection.execute(select(STORE)).one()
        return StoreInfo(
            place=store.place,
            id=made.id,
            made_at=datetime.fromisoformat(made.made_at),
            made_by=made.made_by,
            schema=SCHEMA,
            database=_program(connection),
            journal=_journal(connection),
            size=_size(store.database.place),
            counts=tuple((table.name, _count(connection, table)) for table in _COUNTED),
        )


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _program(connection: Connection) -> str:
    version = connection.dialect.server_version_info or ()
    return f"{connection.dialect.name} {'.'.join(map(str, version))}"


def _journal(connection: Connection) -> str:
    if connection.dialect.name != "sqlite":
        return ""
    return str(connection.exec_driver_sql("PRAGMA journal_mode").scalar_one())


def _size(place: Place) -> int | None:
    return place.path.stat().st_size if place.path else None
