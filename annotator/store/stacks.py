"""Undo and redo stacks that lie in the history itself.

An event names the top of the undo stack and of the redo stack as they are after it,
and what lies below itself on the stack that it was put on. So undo and redo take one
step each, whatever the length of the history, and need no memory between two runs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stacks:
    """Ids of events; empty where a stack is."""

    undo_top: str = ""
    redo_top: str = ""
    below: str = ""
    """What lies below the event itself."""

    def after_do(self, event: str) -> "Stacks":
        """The stacks once this event did something new: nothing is left to redo."""
        return Stacks(undo_top=event, redo_top="", below=self.undo_top)

    def after_undo(self, event: str, undone: "Stacks") -> "Stacks":
        """The stacks once this event took back the one on top of the undo stack."""
        return Stacks(undo_top=undone.below, redo_top=event, below=self.redo_top)

    def after_redo(self, event: str, redone: "Stacks") -> "Stacks":
        """The stacks once this event took back the one on top of the redo stack."""
        return Stacks(undo_top=event, redo_top=redone.below, below=self.undo_top)
