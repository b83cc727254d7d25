"""A saver on a real store, and what it reports."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotator.model.edit import Action
from annotator.store.store import Store, open_store
from annotator.workflow.saving import Asked, Job, Outcome, Saver
from tests.projects import SteppingClock

PATIENCE = 10.0
"""Seconds that saving may take in a test."""


@dataclass
class Outbox:
    """A saver, and the outcomes that it has reported."""

    store: Store
    outcomes: list[Outcome] = field(default_factory=list)
    _came: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self.saver = Saver(self.store, "ana", self._report)

    def perform(self, *actions: Action) -> None:
        """Hand actions over for saving."""
        for action in actions:
            self.saver.submit(Job(Asked.PERFORM, action))

    def ask(self, *asked: Asked) -> None:
        """Ask for undo or redo."""
        for each in asked:
            self.saver.submit(Job(each))

    def wait_for(self, count: int) -> list[Outcome]:
        """The outcomes so far, as soon as there are so many."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.outcomes) >= count, PATIENCE)
            return list(self.outcomes)

    def _report(self, outcome: Outcome) -> None:
        with self._came:
            self.outcomes.append(outcome)
            self._came.notify_all()


def impatient_store(place: Path) -> Store:
    """The store at the place, opened so that it waits for no lock."""
    return open_store(str(place), clock=SteppingClock(), timeout_seconds=0)


@contextmanager
def locked(place: Path, kind: str = "EXCLUSIVE") -> Iterator[None]:
    """Another program keeps the store locked meanwhile; `IMMEDIATE` lets others read."""
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute(f"BEGIN {kind}")
        yield
        other.execute("ROLLBACK")
