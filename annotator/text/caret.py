"""The caret of the reader: where it is, what it selects, where a row motion takes it."""

from dataclasses import dataclass

from annotator.text.clusters import next_cluster
from annotator.text.layout import Layout
from annotator.text.snapping import Stretch


@dataclass(frozen=True, slots=True)
class Caret:
    """A place in the text and, while selecting, the place where that began."""

    offset: int = 0
    """In code points; the caret stands before this one."""
    anchor: int | None = None
    """The selection's other end; None when nothing is selected."""
    goal: int | None = None
    """The column, in cells, that up and down try to keep."""
    is_loose: bool = False
    """Whether the selection was made by moving, so that it may part a word."""

    @property
    def selection(self) -> Stretch | None:
        """The selected stretch, None when it is empty."""
        if self.anchor is None or self.anchor == self.offset:
            return None
        return min(self.anchor, self.offset), max(self.anchor, self.offset)

    def moved(
        self, offset: int, *, extending: bool, goal: int | None = None
    ) -> "Caret":
        """The caret at another offset; extending keeps or begins a selection."""
        if not extending:
            return Caret(offset, None, goal)
        anchor = self.offset if self.anchor is None else self.anchor
        return Caret(offset, anchor, goal, is_loose=True)


def by_rows(layout: Layout, caret: Caret, rows: int, *, extending: bool) -> Caret:
    """The caret that many text rows further down, or up when negative.

    Before the first row it goes to the start of the text, behind the last to its end.
    """
    goal = layout.column_of(caret.offset) if caret.goal is None else caret.goal
    y, left = layout.row_of(caret.offset), abs(rows)
    step = 1 if rows > 0 else -1
    while left:
        y += step
        while 0 <= y < layout.height and layout.row(y).part:
            y += step
        if not 0 <= y < layout.height:
            edge = len(layout.text) if rows > 0 else 0
            return caret.moved(edge, extending=extending, goal=goal)
        left -= 1
    offset = layout.offset_at(y, goal)
    return caret.moved(offset, extending=extending, goal=goal)


def dragged(text: str, pressed: int, offset: int) -> Caret:
    """From the character pressed on to the one under the pointer, both included."""
    if offset == pressed:
        return Caret(offset)
    if offset > pressed:
        return Caret(next_cluster(text, offset), pressed, is_loose=True)
    return Caret(offset, next_cluster(text, pressed), is_loose=True)
