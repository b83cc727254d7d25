"""The one way in which a database is connected; all that is SQLite's own is here."""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from annotator.errors.stores import StoreUnopenable
from annotator.store.filesystem import is_local
from annotator.store.place import Place

_FIXED_WAL = (3, 51, 3)
"""Earlier versions can damage a write-ahead log that two connections reset at once."""
_LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})

_Pragmas = Mapping[str, str | int]
_Connect = Callable[[], sqlite3.Connection]

_FIXED_PRAGMAS: _Pragmas = MappingProxyType(
    {
        "synchronous": 3,  # EXTRA: also the end of a journal survives a power cut
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,  # else INSERT OR REPLACE passes the delete trigger
        "mmap_size": 0,
    }
)


def journal_mode(version: tuple[int, ...], *, local: bool) -> str:
    """SQLite's journal mode that is safe with this version and file system."""
    return "wal" if local and version >= _FIXED_WAL else "delete"


def open_engine(
    place: Place, timeout_seconds: float, *, foreign_keys: bool = True
) -> Engine:
    """An engine whose connections are all set up alike; it connects on first use.

    Args:
        place: a file that exists, or a server.
        timeout_seconds: how long to wait for another program's lock.
        foreign_keys: off only for migrations, which rebuild parent tables.

    Raises:
        StoreUnopenable: if the driver for the server is not installed.
    """
    if place.path is None:
        return _server_engine(place, timeout_seconds)
    pragmas = {
        "busy_timeout": round(timeout_seconds * 1000),
        "journal_mode": journal_mode(
            sqlite3.sqlite_version_info, local=is_local(place.path)
        ),
        "foreign_keys": int(foreign_keys),
        **_FIXED_PRAGMAS,
    }
    return _sqlite_engine(place, _connector(place.path, timeout_seconds), pragmas)


def readers(engine: Engine) -> Engine:
    """The same engine for reading: it takes no lock that keeps a writer waiting."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(sqlite_begin="DEFERRED")
    return engine.execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True
    )


def _connector(path: Path, timeout_seconds: float) -> _Connect:
    # mode=rw: a file that vanished meanwhile is not made anew
    uri = f"{path.absolute().as_uri()}?mode=rw"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            uri,
            uri=True,
            timeout=timeout_seconds,
            isolation_level=None,
            check_same_thread=False,
        )

    return connect


def _sqlite_engine(place: Place, connect: _Connect, pragmas: _Pragmas) -> Engine:
    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: DBAPIConnection, _record: object) -> None:
        for name, wanted in pragmas.items():
            _set_pragma(connection, place.shown, name, wanted)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        kind = connection.get_execution_options().get("sqlite_begin", "IMMEDIATE")
        connection.exec_driver_sql(f"BEGIN {kind}")

    return engine


def _set_pragma(
    connection: DBAPIConnection, shown: str, name: str, wanted: str | int
) -> None:
    cursor = connection.cursor()
    try:
        cursor.execute(f"PRAGMA {name}={wanted}")
        cursor.execute(f"PRAGMA {name}")
        row = cursor.fetchone()
    finally:
        cursor.close()
    found = row[0] if row else 0  # mmap_size says nothing where there is no mmap
    if found != wanted:
        raise StoreUnopenable(shown, f"SQLite keeps {name} at {found}, not at {wanted}")


def _server_engine(place: Place, timeout_seconds: float) -> Engine:
    if place.url is None:
        raise StoreUnopenable(place.shown, "it is neither a file nor a database")
    options = (
        f"-c lock_timeout={round(timeout_seconds * 1000)} -c synchronous_commit=on"
    )
    arguments = {"options": options, **_encryption(place)}
    try:
        return create_engine(
            place.url,
            connect_args=arguments,
            hide_parameters=True,
            pool_pre_ping=True,
        )
    except ImportError as error:
        raise StoreUnopenable(
            place.shown, "its driver is missing: install annotator-tui[postgres]"
        ) from error


def _encryption(place: Place) -> dict[str, str]:
    url = place.url
    if url is None or "sslmode" in url.query or "host" in url.query:
        return {}
    if not url.host or url.host in _LOCAL_HOSTS:
        return {}
    return {"sslmode": "verify-full"}
