"""Paints one row of the article: gutter, tints, underlines, cursor."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from annotator.text.clusters import Cluster, cluster_at, drawn, is_plain
from annotator.text.lanes import lane_rows
from annotator.text.layout import Layout
from annotator.text.marks import NO_LABEL, Focus, Mark, Run, gutter, runs, widened
from annotator.text.snapping import Stretch
from annotator.tui.widgets.lane_book import LaneBook
from annotator.tui.widgets.looks import Look, Looks
from annotator.tui.widgets.row_marks import letters_of, marks_on
from annotator.workflow.reading import OpenArticle

GUTTER = 4
"""Cells to the left of the text: three lanes and a space."""


class RowState(NamedTuple):
    """All that a row's looks depend on, besides the annotations."""

    start: int
    end: int
    part: int
    """0 for the text, 1 and up for a lane row under it."""
    width: int
    """Cells."""
    caret: int
    """Offset of the cursor, -1 when it is not in this row."""
    selections: tuple[Stretch, ...]
    """The selected stretches that reach into this row."""
    current: str
    """Id of the annotation drawn reversed, empty for none."""


class RowPainter:
    """Turns rows into strips of exactly the pane's width."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._book: LaneBook | None = None

    def use_lanes(self, book: LaneBook) -> None:
        """Take the lanes of an article from this book."""
        self._book = book

    def paint(self, opened: OpenArticle, rows: Layout, state: RowState) -> Strip:
        """The strip of a row of the text, or of a lane under it."""
        marks = marks_on(opened, state.start, state.end)
        if state.part:
            return self._filled(self._lane(opened, rows, state, marks), state.width)
        segments = [
            *self._gutter(opened, state.start, marks),
            *self._text(rows, state, marks),
            *self._after(state),
        ]
        return self._filled(segments, state.width)

    def _filled(self, segments: Sequence[Segment], width: int) -> Strip:
        used = sum(segment.cell_length for segment in segments)
        blank = Segment(" " * max(0, width - used), self._looks.plain)
        return Strip([*segments, blank]).crop(0, width)

    def _lane(
        self,
        opened: OpenArticle,
        rows: Layout,
        state: RowState,
        marks: Sequence[Mark],
    ) -> list[Segment]:
        lanes = self._book.lanes_at(state.start) if self._book else {}
        cells = rows.cells(state.start, state.end)
        drawn_lanes = lane_rows(cells, marks, lanes, letters_of(opened))
        lane = drawn_lanes[state.part - 1] if state.part <= len(drawn_lanes) else ""
        return [Segment(" " * GUTTER + lane, self._looks.lane)]

    def _gutter(
        self, opened: OpenArticle, start: int, marks: Sequence[Mark]
    ) -> Iterator[Segment]:
        for cell in gutter(start, marks, letters_of(opened)):
            yield Segment(cell.text, self._looks.letter(cell.label))
        yield Segment(" ", self._looks.plain)

    def _text(
        self, rows: Layout, state: RowState, marks: Sequence[Mark]
    ) -> Iterator[Segment]:
        text, start, end = rows.text, state.start, state.end
        plain = is_plain(text, start, end)
        clusters = () if plain else rows.cells(start, end)
        focus = Focus(_cursor(text, state.caret), state.selections, state.current)
        fitting = marks if plain else widened(marks, clusters)
        for run in runs(start, end, fitting, focus):
            shown = text[run.start : run.end] if plain else _drawn(rows, clusters, run)
            yield Segment(shown, self._looks.style(_look(run)))

    def _after(self, state: RowState) -> Iterator[Segment]:
        """A cell for the line break, where the cursor or the selection is on it."""
        here = state.caret == state.end
        selected = any(start <= state.end < end for start, end in state.selections)
        if here or selected:
            look = Look(NO_LABEL, 0, current=False, selected=selected, cursor=here)
            yield Segment(" ", self._looks.style(look))


def _cursor(text: str, caret: int) -> tuple[int, int] | None:
    return cluster_at(text, caret) if 0 <= caret < len(text) else None


def _look(run: Run) -> Look:
    return Look(run.label, run.depth, run.current, run.selected, run.cursor)


def _drawn(rows: Layout, clusters: Sequence[Cluster], run: Run) -> str:
    return "".join(
        drawn(rows.text, each, rows.drawing)
        for each in clusters
        if run.start <= each.start < run.end
    )
