"""What was done in a store, event by event."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from annotator.model.edit import Action


class EventKind(StrEnum):
    """How an event came about."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Saved:
    """An action as it was applied and committed."""

    seq: int
    """Number of its event, ascending within a store."""
    action: Action


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history."""

    seq: int
    id: str
    """A UUID."""
    annotator: str
    """Who did it."""
    kind: EventKind
    action: Action
    """The action as it was applied."""
    at: datetime


class Standing(StrEnum):
    """Whether what was done still holds."""

    DONE = "done"
    UNDONE = "undone"
    LOST = "lost"
    """Undone, and something else was done instead: it cannot be done again."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something an annotator did, once, however often it was undone and done again."""

    what: str
    words: str
    """The beginning of what the annotation covers; empty where there is none."""
    article: str
    """The article's key."""
    at: datetime
    """When it was done first."""
    standing: Standing
    steps: int = 0
    """Undos until it is the last one that holds, or redos where it is undone."""
