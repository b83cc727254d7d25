"""Finding the words, sentences and paragraphs around an offset, block by block.

Results lie on the boundaries of grapheme clusters: a start goes back, an end goes on
to the nearest one. Nothing is looked for further than `REACH` from its block.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.text.blocks import block_at
from annotator.text.clusters import cluster_at

REACH = 1 << 17
"""Code points beyond a block in which the next unit is looked for."""


@dataclass(frozen=True, slots=True)
class Segments:
    """Starts and ends of the units in one block, ascending, counted from its start."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A kind of unit: how to see that a block has one, and how to split a block."""

    seed: re.Pattern[str]
    """Matches one code point that every unit of this kind has."""
    split: Callable[[str], Segments]


def unit_at(text: str, offset: int, unit: Unit) -> tuple[int, int] | None:
    """The unit around the offset, else the next in its block, else the nearest.

    At a block's end that is the last one of the block. None when there is none within
    reach.
    """
    base, segments = _segments(text, offset, unit)
    if segments.starts:
        last = len(segments.starts) - 1
        index = min(bisect_right(segments.ends, offset - base), last)
        return _bounds(text, base, segments, index)
    for place in _seed_after(text, offset, unit), _seed_before(text, offset, unit):
        if place is not None:
            return unit_at(text, place, unit)
    return None


def next_start(text: str, offset: int, unit: Unit) -> int | None:
    """The nearest start of a unit behind the offset."""
    for base, segments in _onward(text, offset, unit):
        first = bisect_right(segments.starts, offset - base)
        for index in range(first, len(segments.starts)):
            start = cluster_start(text, base + segments.starts[index])
            if start > offset:
                return start
    return None


def next_end(text: str, offset: int, unit: Unit) -> int | None:
    """The nearest end of a unit behind the offset."""
    for base, segments in _onward(text, offset, unit):
        index = bisect_right(segments.ends, offset - base)
        if index < len(segments.ends):
            return cluster_end(text, base + segments.ends[index])
    return None


def previous_start(text: str, offset: int, unit: Unit) -> int | None:
    """The nearest start of a unit before the offset."""
    for base, segments in _back(text, offset, unit):
        index = bisect_left(segments.starts, offset - base) - 1
        if index >= 0:
            return cluster_start(text, base + segments.starts[index])
    return None


def previous_end(text: str, offset: int, unit: Unit) -> int | None:
    """The nearest end of a unit before the offset."""
    for base, segments in _back(text, offset, unit):
        last = bisect_left(segments.ends, offset - base) - 1
        for index in range(last, -1, -1):
            end = cluster_end(text, base + segments.ends[index])
            if end < offset:
                return end
    return None


def cluster_start(text: str, offset: int) -> int:
    """The offset itself if a cluster starts there, else the start of its cluster."""
    return cluster_at(text, offset)[0] if 0 < offset < len(text) else offset


def cluster_end(text: str, offset: int) -> int:
    """The offset itself if a cluster ends there, else the end of its cluster."""
    return cluster_at(text, offset - 1)[1] if 0 < offset < len(text) else offset


def is_between_clusters(text: str, start: int, end: int) -> bool:
    """Whether both ends of a stretch lie between clusters, not inside one."""
    return cluster_start(text, start) == start and cluster_end(text, end) == end


def _segments(text: str, offset: int, unit: Unit) -> tuple[int, Segments]:
    start, end = block_at(text, offset)
    return start, unit.split(text[start:end])


def _bounds(text: str, base: int, segments: Segments, index: int) -> tuple[int, int]:
    start, end = base + segments.starts[index], base + segments.ends[index]
    return cluster_start(text, start), cluster_end(text, end)


def _onward(text: str, offset: int, unit: Unit) -> Iterator[tuple[int, Segments]]:
    yield _segments(text, offset, unit)
    place = _seed_after(text, offset, unit)
    if place is not None:
        yield _segments(text, place, unit)


def _back(text: str, offset: int, unit: Unit) -> Iterator[tuple[int, Segments]]:
    yield _segments(text, offset, unit)
    place = _seed_before(text, offset, unit)
    if place is not None:
        yield _segments(text, place, unit)


def _seed_after(text: str, offset: int, unit: Unit) -> int | None:
    end = block_at(text, offset)[1]
    found = unit.seed.search(text, end, end + REACH)
    return found.start() if found else None


def _seed_before(text: str, offset: int, unit: Unit) -> int | None:
    end = block_at(text, offset)[0]
    width = 1 << 8
    while width <= REACH:
        found = unit.seed.search(text[max(0, end - width) : end][::-1])
        if found:
            return end - found.end()
        width *= 4
    return None
