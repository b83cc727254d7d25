"""Saving beside the screen: one thread, one action after the other, none forgotten.

An action is acknowledged when its transaction is committed, not before. One that
cannot be saved for now stays first in the queue and is tried again; the screen is
told each time.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from annotator.errors.base import AnnotatorError
from annotator.errors.stores import StoreBusy, StoreUnwritable
from annotator.model.edit import Action
from annotator.model.history import Saved
from annotator.model.reading import Progress
from annotator.store.store import Store

RETRY_SECONDS = 1.0
HURRIED_SECONDS = 0.05


class Asked(Enum):
    """What was asked of the store."""

    PERFORM = auto()
    UNDO = auto()
    REDO = auto()
    NOTE_PROGRESS = auto()


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to save."""

    asked: Asked
    action: Action | None = None
    article: str = ""
    progress: Progress | None = None
    times: int = 1
    """How many undos or redos to make, all of them or none."""
    steps: int = 1
    """How many were asked for together, in this job and others."""
    left: int = 0
    """How many of them come in the jobs after this one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: done, put off, or refused for good."""

    job: Job
    action: Action | None = None
    """The action as the store applied it; that of undo is the inverse.

    Several undos or redos are one action here, named for the last of them.
    """
    error: AnnotatorError | None = None
    will_retry: bool = False


class Saver:
    """Saves jobs in the order they came, in a thread of its own.

    Args:
        store: where to save.
        annotator: whose actions these are.
        report: called in the saving thread with each outcome.
    """

    def __init__(
        self, store: Store, annotator: str, report: Callable[[Outcome], None]
    ) -> None:
        self._store = store
        self._annotator = annotator
        self._report = report
        self._jobs: deque[Job] = deque()
        self._wake = threading.Condition()
        self._hurry = False
        self._thread = threading.Thread(target=self._work, name="saver", daemon=True)
        self._thread.start()

    @property
    def pending(self) -> int:
        """How many jobs are not saved yet."""
        return len(self._jobs)

    def submit(self, job: Job) -> None:
        """Put a job at the end of the queue."""
        with self._wake:
            self._jobs.append(job)
            self._wake.notify_all()

    def pending_actions(self) -> tuple[Action, ...]:
        """The actions that are not saved yet, in their order."""
        with self._wake:
            return tuple(job.action for job in self._jobs if job.action)

    def drain(self, seconds: float) -> int:
        """Wait until all is saved; how many actions were not in this time."""
        with self._wake:
            self._hurry = True
            self._wake.notify_all()
            self._wake.wait_for(lambda: not self._jobs, seconds)
            self._hurry = False
            return sum(job.asked is not Asked.NOTE_PROGRESS for job in self._jobs)

    def _work(self) -> None:
        while True:
            outcome = self._try(self._next())
            if outcome.will_retry:
                self._report(outcome)
                self._rest()
                continue
            with self._wake:
                self._jobs.popleft()
                self._wake.notify_all()
            self._report(outcome)

    def _next(self) -> Job:
        """The job at the head of the queue, which it stays until it is done."""
        with self._wake:
            self._wake.wait_for(lambda: self._jobs)
            return self._jobs[0]

    def _rest(self) -> None:
        """Wait until it is time to try again; in a hurry only a little."""
        with self._wake:
            self._wake.wait_for(lambda: self._hurry, RETRY_SECONDS)
        time.sleep(HURRIED_SECONDS)

    def _try(self, job: Job) -> Outcome:
        try:
            return Outcome(job, self._do(job))
        except (StoreBusy, StoreUnwritable) as error:
            return Outcome(job, error=error, will_retry=True)
        except AnnotatorError as error:
            return Outcome(job, error=error)

    def _do(self, job: Job) -> Action | None:
        if job.asked is Asked.UNDO:
            return _joined(self._store.history.undo_many(self._annotator, job.times))
        if job.asked is Asked.REDO:
            return _joined(self._store.history.redo_many(self._annotator, job.times))
        if job.progress:
            readings = self._store.readings
            readings.save_progress(job.article, self._annotator, job.progress)
        if job.action:
            return self._store.history.perform(job.action, self._annotator).action
        return None


def _joined(saved: Sequence[Saved]) -> Action:
    """Several actions as one, which changes what they change in their order."""
    last = saved[-1].action
    edits = tuple(edit for each in saved for edit in each.action.edits)
    return Action(last.what, last.article, edits)
