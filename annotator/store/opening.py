"""Open the database of a store."""

import os
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, Engine, inspect, text

from annotator.errors.stores import (
    StoreContradictory,
    StoreError,
    StoreForeign,
    StoreMissing,
)
from annotator.store.database import Database
from annotator.store.engine import open_engine, readers
from annotator.store.faults import reading_faults
from annotator.store.header import refuse_schema, refuse_unfit
from annotator.store.making import fill, make_file
from annotator.store.place import Place
from annotator.store.schema import SCHEMA

Clock = Callable[[], datetime]


def open_database(
    place: Place, clock: Clock, timeout_seconds: float, *, create: bool
) -> Database:
    """The database at the place; with `create`, a new one where there is none.

    Raises:
        StoreError: with the reason why it is not opened; nothing was changed then.
    """
    if place.path is not None:
        if create and not os.path.lexists(place.path):
            make_file(place, place.path, clock)
        refuse_unfit(place, place.path)
        return _connected(place, open_engine(place, timeout_seconds))
    engine = open_engine(place, timeout_seconds)
    try:
        with reading_faults(place.shown), engine.begin() as connection:
            _prepare_server(place, connection, clock, create=create)
    except StoreError:
        engine.dispose()
        raise
    return Database(place, engine)


def _connected(place: Place, engine: Engine) -> Database:
    """The database, once a first connection was set up as it should be.

    The header has said by now that the schema is ours; the tables must agree.
    """
    try:
        with reading_faults(place.shown), readers(engine).connect() as connection:
            tables = inspect(connection).get_table_names()
            revision = _revision(place, connection, tables)
            if revision != str(SCHEMA):
                raise StoreContradictory(place.shown, SCHEMA, revision)
    except StoreError:
        engine.dispose()
        raise
    return Database(place, engine)


def _prepare_server(
    place: Place, connection: Connection, clock: Clock, *, create: bool
) -> None:
    tables = inspect(connection).get_table_names()
    if not tables and create:
        fill(connection, clock)
    elif not tables:
        raise StoreMissing(place.shown)
    else:
        refuse_schema(place.shown, _server_schema(place, connection, tables))


def _server_schema(place: Place, connection: Connection, tables: list[str]) -> int:
    written = _revision(place, connection, tables)
    if not written.isdecimal():
        raise StoreForeign(place.shown)
    return int(written)


def _revision(place: Place, connection: Connection, tables: list[str]) -> str:
    """The last step that made the tables, as the migrations call it."""
    if "alembic_version" not in tables or "annotation" not in tables:
        raise StoreForeign(place.shown)
    found = connection.execute(text("SELECT version_num FROM alembic_version"))
    return " ".join(map(str, found.scalars()))
