"""One open database: short transactions for reading and for writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from annotator.errors.stores import StoreReplaced
from annotator.store.engine import readers
from annotator.store.faults import reading_faults, writing_faults
from annotator.store.place import Place


class Database:
    """An engine and the file it was opened on; may be used from several threads."""

    def __init__(self, place: Place, engine: Engine) -> None:
        self.place = place
        self._engine = engine
        self._readers = readers(engine)
        self._identity = place.identity()

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database and changes nothing.

        Raises:
            StoreBusy: if another program keeps the database locked.
            StoreUnopenable: if it cannot be read.
        """
        with reading_faults(self.place.shown), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is committed whole at the end, or not at all.

        Raises:
            StoreBusy: if another program keeps the database locked.
            StoreReplaced: if another file stands in its place.
            StoreUnwritable: if it cannot be written.
        """
        with writing_faults(self.place.shown), self._engine.begin() as connection:
            if self.place.identity() != self._identity:
                raise StoreReplaced(self.place.shown)
            yield connection

    def close(self) -> None:
        """Close all connections that are not in use."""
        self._engine.dispose()
