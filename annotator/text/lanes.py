"""Lane rows: annotations drawn under their words, for a screen without colour.

Over a stretch of text every annotation keeps to one lane, the longest nearest to the
words, so that a long one reads as one line from row to row.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from annotator.text.clusters import Cluster
from annotator.text.marks import Mark

LANES: Final = 3
"""Lanes that are drawn; the row under them says how many more there are."""

_FREE: Final = " "


def assigned(marks: Iterable[Mark]) -> dict[str, int]:
    """The lane of each annotation of a stretch of text; `LANES` for want of one.

    All fragments of an annotation get the same lane, and none overlaps another there.
    """
    lanes: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    found = {}
    for annotation, fragments in sorted(_grouped(marks).items(), key=_longest_first):
        free = (n for n, lane in enumerate(lanes) if _has_room(lane, fragments))
        found[annotation] = number = next(free, LANES)
        if number < LANES:
            for fragment in fragments:
                insort(lanes[number], fragment)
    return found


def lane_count(
    start: int, end: int, marks: Iterable[Mark], lanes: Mapping[str, int]
) -> int:
    """How many lane rows the row text[start:end] has, from 0 to `LANES` + 1."""
    return _height(_overlapping(start, end, marks), lanes)


def lane_rows(
    cells: Sequence[Cluster],
    marks: Sequence[Mark],
    lanes: Mapping[str, int],
    letters: Sequence[str],
) -> tuple[str, ...]:
    """The lane rows under a row of these clusters, as wide as the row.

    Args:
        cells: the clusters of the row.
        marks: the fragments on the row; others are left out.
        lanes: the lane of each annotation.
        letters: one cell for each label.
    """
    if not cells:
        return ()
    width, here = _right(cells[-1]), _overlapping(cells[0].start, cells[-1].end, marks)
    rows = [[_FREE] * width for _ in range(_height(here, lanes))]
    hidden = {mark.annotation for mark in here if _lane(mark, lanes) == LANES}
    if hidden:
        rows[LANES] = list(f"+{len(hidden)}".ljust(width)[:width])
    for mark in here:
        if mark.annotation not in hidden:
            left, bar = _bar(cells, mark, letters[mark.label])
            rows[_lane(mark, lanes)][left : left + len(bar)] = bar
    return tuple("".join(row) for row in rows)


def _overlapping(start: int, end: int, marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if max(start, mark.start) < min(end, mark.end)]


def _height(marks: Iterable[Mark], lanes: Mapping[str, int]) -> int:
    return max((_lane(mark, lanes) + 1 for mark in marks), default=0)


def _lane(mark: Mark, lanes: Mapping[str, int]) -> int:
    return lanes.get(mark.annotation, LANES)


def _grouped(marks: Iterable[Mark]) -> dict[str, list[tuple[int, int]]]:
    fragments: dict[str, list[tuple[int, int]]] = {}
    for mark in marks:
        fragments.setdefault(mark.annotation, []).append((mark.start, mark.end))
    return fragments


def _longest_first(item: tuple[str, list[tuple[int, int]]]) -> tuple[int, int, str]:
    annotation, fragments = item
    start = min(low for low, _ in fragments)
    return start - max(high for _, high in fragments), start, annotation


def _has_room(lane: list[tuple[int, int]], fragments: list[tuple[int, int]]) -> bool:
    for start, end in fragments:
        place = bisect_left(lane, (start, end))
        if place and lane[place - 1][1] > start:
            return False
        if place < len(lane) and lane[place][0] < end:
            return False
    return True


def _right(cluster: Cluster) -> int:
    return cluster.column + cluster.cells


def _bar(cells: Sequence[Cluster], mark: Mark, letter: str) -> tuple[int, str]:
    """The first column of a mark on the row of these cells, and its drawing."""
    here = [each for each in cells if mark.start < each.end and each.start < mark.end]
    left = here[0].column
    width = _right(here[-1]) - left
    head = "└" if mark.start >= cells[0].start else "─"
    tail = "┘" if mark.end <= cells[-1].end else "─"
    if width < 3:  # noqa: PLR2004 - room for head, letter and tail
        return left, (letter + tail)[:width]
    return left, head + letter + "─" * (width - 3) + tail
