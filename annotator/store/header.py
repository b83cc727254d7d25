"""What a file says of itself before any database program touches it.

Looking opens and closes the file, which lifts this process's own locks on it: look
before the first connection, never beside an open one.
"""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from annotator.errors.stores import (
    StoreEmpty,
    StoreForeign,
    StoreMissing,
    StoreNewer,
    StoreOlder,
    StoreTruncated,
    StoreUnopenable,
)
from annotator.store.place import Place
from annotator.store.schema import APPLICATION_ID, SCHEMA

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_LARGEST_PAGE = 65536
"""Written as 1, for the field has two bytes."""


class Header(NamedTuple):
    """The fields of an SQLite header that say whether to open the file."""

    page_size: int
    """Bytes."""
    pages: int
    """0 where the writer did not keep the number."""
    user_version: int
    application_id: int

    @property
    def size(self) -> int:
        """Bytes that the file should have."""
        return self.page_size * self.pages


def refuse_unfit(place: Place, path: Path) -> None:
    """Refuse a file that is no store of this program; the file is only read.

    Raises:
        StoreMissing: if there is none.
        StoreUnopenable: if it is a folder or may not be read.
        StoreEmpty, StoreForeign, StoreNewer, StoreOlder, StoreTruncated: as named.
    """
    size, start = _look(place, path)
    if not size:
        raise StoreEmpty(place.shown)
    if len(start) < _LENGTH or not start.startswith(_MAGIC):
        raise StoreForeign(place.shown)
    header = _header(start)
    if header.application_id != APPLICATION_ID:
        raise StoreForeign(place.shown)
    if size < header.size and not _is_unfinished(place):
        raise StoreTruncated(place.shown, header.size, size)
    refuse_schema(place.shown, header.user_version)


def _look(place: Place, path: Path) -> tuple[int, bytes]:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise StoreUnopenable(place.shown, "it is a folder or no plain file")
        with path.open("rb") as file:
            return found.st_size, file.read(_LENGTH)
    except FileNotFoundError as error:
        raise StoreMissing(place.shown) from error
    except OSError as error:
        reason = os.strerror(error.errno or 0).lower()
        raise StoreUnopenable(place.shown, reason) from error


def _header(start: bytes) -> Header:
    page_size = int.from_bytes(start[16:18])
    is_valid = start[24:28] == start[92:96]
    return Header(
        page_size=_LARGEST_PAGE if page_size == 1 else page_size,
        pages=int.from_bytes(start[28:32]) if is_valid else 0,
        user_version=int.from_bytes(start[60:64]),
        application_id=int.from_bytes(start[68:72]),
    )


def refuse_schema(shown: str, found: int) -> None:
    """Refuse a schema that this program does not work with.

    Raises:
        StoreNewer, StoreOlder: as named.
    """
    if found > SCHEMA:
        raise StoreNewer(shown, found, SCHEMA)
    if found < SCHEMA:
        raise StoreOlder(shown, found, SCHEMA)


def _is_unfinished(place: Place) -> bool:
    """Whether a journal lies beside it, from which SQLite makes it whole."""
    beside = (place.beside(suffix) for suffix in ("-journal", "-wal"))
    return any(path and path.is_file() and path.stat().st_size for path in beside)
