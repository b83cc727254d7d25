"""The annotations on one row of text: its styled runs, and its gutter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from annotator.text.clusters import Cluster

MOST_ON_A_ROW: Final = 64
"""Fragments of a row that are drawn; of more, the shortest and the current one."""

GUTTER: Final = 3
"""Lanes of the gutter."""

NO_LABEL: Final = -1

_BAR: Final = "│"
_MORE: Final = "+"
_FREE: Final = " "


class Mark(NamedTuple):
    """One fragment of an annotation; a tuple, so that a `SpanIndex` can sort it."""

    start: int
    end: int
    annotation: str
    """The annotation's id."""
    label: int
    """Which label of the scheme, counted from 0."""

    @property
    def length(self) -> int:
        """In code points."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Focus:
    """What the reader is at."""

    cursor: tuple[int, int] | None = None
    """Start and end of the cluster under the cursor."""
    selections: Sequence[tuple[int, int]] = ()
    """The selected stretches; there are several when fragments are selected."""
    current: str = ""
    """Id of the current annotation."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a row that is drawn in one style."""

    start: int
    end: int
    label: int = NO_LABEL
    """The label of the innermost, that is shortest, fragment here."""
    depth: int = 0
    """How many annotations lie here."""
    annotation: str = ""
    """Id of the annotation that gives the label."""
    current: bool = False
    """Whether the current annotation lies here."""
    selected: bool = False
    cursor: bool = False


@dataclass(frozen=True, slots=True)
class GutterCell:
    """One cell of the gutter."""

    text: str
    label: int = NO_LABEL


def runs(start: int, end: int, marks: Sequence[Mark], focus: Focus) -> tuple[Run, ...]:
    """The runs that tile the row text[start:end]; none when it is empty."""
    drawn = _drawn(marks, focus.current)
    return tuple(
        _run(low, high, drawn, focus)
        for low, high in pairwise(_edges(start, end, drawn, focus))
    )


def widened(marks: Sequence[Mark], clusters: Sequence[Cluster]) -> list[Mark]:
    """The marks on a row, widened there to whole clusters.

    Offsets from elsewhere may part a cluster, which is drawn in one piece.
    """
    starts = {at: each.start for each in clusters for at in range(each.start, each.end)}
    ends = {at: each.end for each in clusters for at in range(each.start, each.end)}
    return [
        mark._replace(
            start=starts.get(mark.start, mark.start),
            end=ends.get(mark.end - 1, mark.end),
        )
        for mark in marks
    ]


def gutter(
    start: int,
    marks: Sequence[Mark],
    letters: Sequence[str],
    lanes: Mapping[str, int] | None = None,
) -> tuple[GutterCell, ...]:
    """The cells left of the row that starts here: letters where a mark begins, bars.

    Lanes keep an annotation in its column from row to row; without them the columns
    follow the order of the marks.
    """
    order = _columns(marks, lanes)
    cells = [GutterCell(_FREE)] * GUTTER
    for mark in sorted(marks, key=lambda each: (each.start >= start, -each.start)):
        column = order[mark.annotation]
        if column < GUTTER:
            text = letters[mark.label] if mark.start >= start else _BAR
            cells[column] = GutterCell(text, mark.label)
    if any(column >= GUTTER for column in order.values()):
        cells[-1] = GutterCell(_MORE)
    return tuple(cells)


def _columns(
    marks: Sequence[Mark], lanes: Mapping[str, int] | None
) -> Mapping[str, int]:
    ids = dict.fromkeys(mark.annotation for mark in marks)
    if lanes is None:
        return {each: column for column, each in enumerate(ids)}
    return {each: lanes.get(each, GUTTER) for each in ids}


def _drawn(marks: Sequence[Mark], current: str) -> list[Mark]:
    if len(marks) <= MOST_ON_A_ROW:
        return list(marks)
    ranked = sorted(marks, key=lambda mark: (mark.annotation != current, mark.length))
    return ranked[:MOST_ON_A_ROW]


def _edges(start: int, end: int, marks: list[Mark], focus: Focus) -> list[int]:
    stretches = [(mark.start, mark.end) for mark in marks]
    stretches += [each for each in (focus.cursor, *focus.selections) if each]
    inside = {edge for each in stretches for edge in each if start < edge < end}
    return sorted({start, end} | inside)


def _run(start: int, end: int, marks: list[Mark], focus: Focus) -> Run:
    here = [mark for mark in marks if mark.start <= start and end <= mark.end]
    innermost = min(here, key=_innermost, default=None)
    ids = {mark.annotation for mark in here}
    return Run(
        start,
        end,
        label=innermost.label if innermost else NO_LABEL,
        depth=len(ids),
        annotation=innermost.annotation if innermost else "",
        current=focus.current in ids,
        selected=any(_covers(each, start) for each in focus.selections),
        cursor=_covers(focus.cursor, start),
    )


def _innermost(mark: Mark) -> tuple[int, int, str]:
    return mark.length, -mark.start, mark.annotation


def _covers(stretch: tuple[int, int] | None, offset: int) -> bool:
    return stretch is not None and stretch[0] <= offset < stretch[1]
