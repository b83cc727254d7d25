"""The articles of a store as one annotator sees them, without their texts."""

from dataclasses import dataclass
from datetime import datetime

from annotator.model.article import Metadata
from annotator.model.reading import State


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an article that was handed to a store."""

    key: str
    """The key it has there."""
    is_new: bool
    """False when its text was there already."""


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """One article in the library of one annotator."""

    key: str
    metadata: Metadata
    characters: int
    """Length of the text in code points."""
    imported_at: datetime
    state: State = State.UNREAD
    position: int = 0
    """Offset where the annotator was last."""
    active_seconds: int = 0
    finished_at: datetime | None = None
    counts: tuple[tuple[str, int], ...] = ()
    """Label and number of the annotator's own annotations, by label."""

    @property
    def name(self) -> str:
        """What to call it on a screen: its title, else its key."""
        return self.metadata.title or self.key

    @property
    def annotations(self) -> int:
        """How many annotations of the annotator's own it has."""
        return sum(number for _, number in self.counts)
