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
