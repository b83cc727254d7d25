"""Where a store is: a file, or a database that a URL names."""

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from annotator.errors.stores import (
    AddressUnreadable,
    DatabaseUnknown,
    StoreUnopenable,
)

_SERVER_DRIVERS = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
}
_SECRETS = frozenset({"password", "sslpassword"})

FileIdentity = tuple[int, int]
"""Device and inode."""


@dataclass(frozen=True, slots=True)
class Place:
    """A store's place as it is shown, and as it is reached."""

    shown: str
    """Without a password."""
    path: Path | None = None
    """The file; None for a server."""
    url: URL | None = None
    """The server; None for a file."""

    def identity(self) -> FileIdentity | None:
        """Which file stands there now; None for a server or where there is none."""
        if self.path is None:
            return None
        try:
            found = os.stat(self.path)  # noqa: PTH116 - half the time of Path.stat
        except OSError:
            return None
        return (found.st_dev, found.st_ino)

    def beside(self, suffix: str) -> Path | None:
        """The file that SQLite keeps beside it, such as `-journal`."""
        return self.path.with_name(self.path.name + suffix) if self.path else None


def read_place(written: str) -> Place:
    """The place that a path or a database URL names.

    Raises:
        StoreUnopenable: if it is a URL that cannot be used.
    """
    if "://" not in written:
        return Place(written, path=Path(written))
    try:
        url = make_url(written)
    except ArgumentError as error:
        raise AddressUnreadable from error
    if url.get_backend_name() == "sqlite":
        return Place(url.database or "", path=Path(url.database or ""))
    return _server(url)


def _server(url: URL) -> Place:
    shown = url.difference_update_query(_SECRETS).render_as_string(hide_password=True)
    if _SECRETS & url.query.keys():
        raise StoreUnopenable(
            shown, "a password stands in the query of its address, where it is shown"
        )
    if url.get_backend_name() not in _SERVER_DRIVERS:
        raise DatabaseUnknown(shown)
    driver = _SERVER_DRIVERS.get(url.drivername, url.drivername)
    return Place(shown, url=url.set(drivername=driver))
