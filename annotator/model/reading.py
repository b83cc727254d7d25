"""How far an annotator is with an article."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where an annotator stands with an article."""

    UNREAD = "unread"
    READING = "reading"
    FINISHED = "finished"
    """Also when nothing was found: that is a fact, unlike never having looked."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an annotator said of reading an article; undone and redone like labels."""

    article: str
    annotator: str
    finished_at: datetime | None = None
    bookmarks: tuple[int, ...] = ()
    """Offsets, ascending."""

    def with_bookmark_toggled(self, offset: int) -> tuple[int, ...]:
        """The bookmarks with one at this offset taken away or set."""
        return tuple(sorted(set(self.bookmarks) ^ {offset}))


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the reader was last; it follows the reader and is never undone."""

    position: int = 0
    """Offset of the cursor."""
    top: int = 0
    """Offset of the first row shown."""
    active_seconds: int = 0
    opened: bool = False


def state_of(reading: Reading | None, progress: Progress | None) -> State:
    """Unread, reading or finished, from what was said and what was seen."""
    if reading and reading.finished_at:
        return State.FINISHED
    return State.READING if progress and progress.opened else State.UNREAD
