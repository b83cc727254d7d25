"""Grapheme clusters of a text: what a reader takes for one character.

Boundaries are those of Unicode's annex 29, by the library wcwidth. Its own search
backwards may run to the start of the text, so here it starts anew at the nearest
place that is a boundary whatever stands before it: the cost follows the cluster, or
the run of flags or the Indic word, never the text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count, repeat
from typing import Final, NamedTuple

from wcwidth import iter_graphemes

from annotator.text.glyphs import Drawing, glyph

TAB: Final = 4
"""Tabs reach to the next multiple of so many cells."""

NOT_PLAIN: Final[re.Pattern[str]] = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u0384-\u038a\u038e-\u03a1"
    "\u03a3-\u0482\u048a-\u052f\u0531-\u0556\u0561-\u0586\u05d0-\u05ea\u061d-\u064a"
    "\u0660-\u066f\u0671-\u06d5\u1e00-\u1f15\u2000-\u200a\u2010-\u2027\u202f-\u205f"
    "\u20a0-\u20c0\u2100-\u218b\u2190-\u2319\u2460-\u25fc]"
)
"""Matches what is not surely one cell wide and a cluster of its own."""

_JOINING_BEFORE: Final = ("", "\N{DEVANAGARI LETTER KA}\u094d", "\N{COPYRIGHT SIGN}")
"""What may stand further left and, across marks and joiners, still forbid a boundary:
a consonant with its virama, a pictograph."""

_FARTHEST: Final = 4096
"""Code points of a cluster or run that are looked through; no script needs as many."""


class Cluster(NamedTuple):
    """One grapheme cluster, `text[start:end]`, in its row.

    A plain tuple, since a page shows thousands of them.
    """

    start: int
    end: int
    cells: int
    """How wide it is drawn, at least one cell."""
    column: int
    """Its first cell, counted from the start of the row."""


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is one cell and one cluster for each code point."""
    return NOT_PLAIN.search(text, start, end) is None


def clusters(
    text: str, start: int, end: int, drawing: Drawing = Drawing.SAFE
) -> Iterator[Cluster]:
    """The clusters of the row text[start:end], which begins at column 0."""
    if is_plain(text, start, end):
        stops = range(start + 1, end + 1)
        return map(Cluster, range(start, end), stops, repeat(1), count())
    return _measured(text, start, end, drawing)


def drawn(text: str, cluster: Cluster, drawing: Drawing = Drawing.SAFE) -> str:
    """The visible characters of a cluster, as wide as its cells."""
    piece = text[cluster.start : cluster.end]
    if piece == "\t":
        return " " * cluster.cells
    return glyph(piece, drawing).text


def cells_of(piece: str, column: int, drawing: Drawing) -> int:
    """How many cells a cluster takes that begins in this column of its row."""
    if piece == "\t":
        return TAB - column % TAB
    return glyph(piece, drawing).cells


def cluster_at(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the cluster that holds the offset; empty at the text's end."""
    if offset >= len(text):
        return len(text), len(text)
    offset = max(0, offset)
    if is_plain(text, max(0, offset - 1), offset + 2):
        return offset, offset + 1
    start = _sure_boundary(text, offset)
    pieces = iter_graphemes(text, start)
    end = start + len(next(pieces))
    while end <= offset:
        start, end = end, end + len(next(pieces))
    return start, end


def next_cluster(text: str, offset: int) -> int:
    """Where the cluster behind the one at this offset starts, or the text's end."""
    return cluster_at(text, offset)[1]


def previous_cluster(text: str, offset: int) -> int:
    """Where the last cluster starts that begins before this offset, or 0."""
    return cluster_at(text, offset - 1)[0]


def _measured(text: str, start: int, end: int, drawing: Drawing) -> Iterator[Cluster]:
    column = 0
    for piece in iter_graphemes(text, start, end):
        cells = cells_of(piece, column, drawing)
        stop = start + len(piece)
        yield Cluster(start, stop, cells, column)
        start, column = stop, column + cells


def _sure_boundary(text: str, offset: int) -> int:
    farthest = max(0, offset - _FARTHEST)
    while offset > farthest and not _always_parts(text[offset - 1], text[offset]):
        offset -= 1
    return offset


@lru_cache(maxsize=8192)
def _always_parts(left: str, right: str) -> bool:
    return all(_last(each + left + right) == right for each in _JOINING_BEFORE)


def _last(text: str) -> str:
    return list(iter_graphemes(text))[-1]
