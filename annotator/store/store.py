"""The public door to a store: everything that a project keeps."""

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from annotator.model.library import ArticleEntry
from annotator.store.annotations import Annotations
from annotator.store.articles import Articles
from annotator.store.database import Database
from annotator.store.history import History
from annotator.store.library import read_library
from annotator.store.links import Links
from annotator.store.opening import open_database
from annotator.store.people import People
from annotator.store.place import read_place
from annotator.store.readings import Readings
from annotator.store.schemes import Schemes
from annotator.store.texts import Texts

DEFAULT_TIMEOUT = 30.0
"""Seconds to wait for another program's lock."""


class Store:
    """An open store; threads may share it, but it is not carried across a fork.

    What is done through its parts is committed when they return.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self.database = database
        """For the functions of this package that look at a store as a whole."""
        texts = Texts()
        self.articles = Articles(database)
        self.annotations = Annotations(database, texts)
        self.links = Links(database)
        self.readings = Readings(database)
        self.schemes = Schemes(database, clock)
        self.people = People(database, clock)
        self.history = History(database, texts, clock)

    @property
    def place(self) -> str:
        """The file's path or the database's address, without a password."""
        return self.database.place.shown

    def library(self, annotator: str) -> tuple[ArticleEntry, ...]:
        """Every article as the annotator stands with it, by key, without texts."""
        with self.database.reading() as connection:
            return read_library(connection, annotator)

    def close(self) -> None:
        """Close it; nothing is left to save."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_store(
    place: str,
    *,
    create: bool = False,
    clock: Callable[[], datetime],
    timeout_seconds: float = DEFAULT_TIMEOUT,
) -> Store:
    """Open the store at a path or a database URL.

    Args:
        place: a file, or a URL such as `postgresql://host/name`.
        create: make a new one where there is none.
        clock: gives the time for all that is saved, with its zone.
        timeout_seconds: how long to wait for another program's lock.

    Raises:
        StoreMissing, StoreEmpty, StoreForeign, StoreNewer, StoreOlder,
        StoreTruncated, StoreUnopenable, StoreBusy: the file is as it was then.
    """
    read = read_place(place)
    return Store(open_database(read, clock, timeout_seconds, create=create), clock)
