"""What there is to say of a store as a whole."""

import sqlite3
from datetime import datetime

from sqlalchemy import Connection, func, select

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
            counts=tuple(
                (table.name, _count(connection, table.name)) for table in _COUNTED
            ),
        )
