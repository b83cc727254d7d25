"""What the store has acknowledged, and what it has not yet: the words for both."""

from dataclasses import dataclass
from pathlib import PurePath

from annotator.errors.base import AnnotatorError
from annotator.workflow.saving import Asked, Outcome


@dataclass(slots=True)
class Ledger:
    """Counts actions; only what is committed counts as saved."""

    place: str = ""
    """Of the store; its name alone is told, so that the reason is not cut off."""
    saved: int = 0
    """Actions, undo and redo that the store has committed in this session."""
    waiting: int = 0
    trouble: str = ""
    """Why the first one that waits could not be saved, empty while all goes well."""

    def begin(self) -> None:
        """An action was handed over for saving."""
        self.waiting += 1

    def note(self, outcome: Outcome) -> None:
        """Take in what became of a job."""
        self.trouble = self._briefly(outcome.error) if outcome.will_retry else ""
        if outcome.will_retry or outcome.job.asked is Asked.NOTE_PROGRESS:
            return
        self.waiting -= 1
        if outcome.error is None:
            self.saved += 1

    @property
    def told(self) -> str:
        """Whether all is saved, in words."""
        if self.trouble:
            what = self.waiting or "place of reading"
            return f"NOT SAVED {what}: {self.trouble}"
        if self.waiting:
            return f"saving {self.waiting}…"
        return f"{self.saved} saved"

    def _briefly(self, error: AnnotatorError | None) -> str:
        return str(error).replace(self.place, PurePath(self.place).name)
