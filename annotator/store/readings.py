"""How far each annotator is with each article."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select

from annotator.model.corpus import ReadingState
from annotator.model.reading import Progress, Reading
from annotator.store.changes import write_progress
from annotator.store.database import Database
from annotator.store.mapping import (
    PROGRESS_COLUMNS,
    READING_COLUMNS,
    progress_of,
    reading_of,
    values,
)
from annotator.store.rows import READING
from annotator.store.scope import Scope

_SAID = len(READING_COLUMNS)


class Readings:
    """What was said of reading, and where the readers are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, article: str, annotator: str) -> ReadingState:
        """The annotator's standing with the article; blank when never opened."""
        blank = ReadingState(Reading(article, annotator), Progress())
        scope = Scope((article,), (annotator,))
        with self._database.reading() as connection:
            return next(iter(read_readings(connection, scope)), blank)

    def of(self, article: str) -> tuple[ReadingState, ...]:
        """Everybody's standing with the article, by annotator."""
        with self._database.reading() as connection:
            return read_readings(connection, Scope((article,)))

    def save_progress(self, article: str, annotator: str, progress: Progress) -> None:
        """Remember where the annotator is; this is no event and never undone.

        Raises:
            StoreBusy, StoreReplaced, StoreUnwritable: if it cannot be saved.
        """
        with self._database.writing() as connection:
            write_progress(connection, Reading(article, annotator), progress)


def read_readings(connection: Connection, scope: Scope) -> tuple[ReadingState, ...]:
    """The readings within the scope, by article and annotator."""
    statement = scope.narrow(select(*READING_COLUMNS, *PROGRESS_COLUMNS), READING)
    rows = sorted(connection.execute(statement), key=itemgetter(0, 1))
    return tuple(values(_state_of, rows))


def _state_of(row: Sequence[Any]) -> ReadingState:
    return ReadingState(reading_of(row[:_SAID]), progress_of(row[_SAID:]))
