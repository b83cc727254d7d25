"""What a database says, turned into the faults that the program names."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from annotator.errors.stores import (
    StoreBusy,
    StoreError,
    StoreUnopenable,
    StoreUnwritable,
)

_LOCKED = ("SQLITE_BUSY", "SQLITE_LOCKED")
_LOCKED_STATES = ("55P03", "40P01", "40001")
"""SQLSTATE: lock not available, deadlock, serialisation failure."""
_REASONS = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_READONLY": "the file or its folder is read-only",
    "SQLITE_IOERR": "the disk refused (I/O error)",
    "SQLITE_CORRUPT": "the file is damaged; put a backup in its place",
    "SQLITE_NOTADB": "the file is no database",
    "SQLITE_CANTOPEN": "the file or its folder does not open",
}
_Fault = type[StoreUnopenable] | type[StoreUnwritable]


@contextmanager
def reading_faults(place: str) -> Iterator[None]:
    """Turn what goes wrong while reading into a fault.

    Raises:
        StoreBusy: if another program keeps it locked.
        StoreUnopenable: if anything else is wrong with the database.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise _fault(error, place, StoreUnopenable) from error


@contextmanager
def writing_faults(place: str) -> Iterator[None]:
    """Turn what goes wrong while writing into a fault.

    Raises:
        StoreBusy: if another program keeps it locked.
        StoreUnwritable: if the disk is full, read-only or fails, or anything else.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise _fault(error, place, StoreUnwritable) from error


def _fault(error: Exception, place: str, fault: _Fault) -> StoreError:
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = str(getattr(cause, "sqlite_errorname", ""))
    state = str(getattr(cause, "sqlstate", ""))
    if name.startswith(_LOCKED) or state in _LOCKED_STATES:
        return StoreBusy(place)
    return fault(place, _reason(name, str(cause)))


def _reason(name: str, said: str) -> str:
    for start, reason in _REASONS.items():
        if name.startswith(start):
            return reason
    first_line = said.strip().partition("\n")[0]
    return first_line.rstrip(".") or "the database did not say why"
