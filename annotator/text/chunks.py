"""A long text in pieces that are wrapped one at a time, when they are looked at."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from annotator.text.clusters import next_cluster
from annotator.text.wrapping import Wrapping, without_break

CHUNK: Final = 1 << 16
"""Code points of a chunk, about: it ends with a line, else behind a space."""

LaneCount = Callable[[int, int], int]
"""How many lane rows are drawn under the row text[start:end]."""


@dataclass(slots=True)
class Chunk:
    """Some whole lines of a text, and their rows once they are known."""

    start: int
    end: int
    newlines: int
    height: int = 1
    """In rows; an estimate until the rows are known."""
    _starts: "array[int]" = field(default_factory=lambda: array("I"))
    _tops: Sequence[int] = ()
    """Where in the chunk each text row is; empty until the rows are known."""

    @property
    def exact(self) -> bool:
        """Whether the height is known."""
        return bool(self._tops)

    def forget(self, width: int) -> None:
        """Drop the rows and estimate the height at this width, in cells."""
        length = self.end - self.start
        self.height = 1 + length // max(1, width - 3) + self.newlines * 3 // 4
        self._starts, self._tops = array("I"), ()

    def forget_lanes(self) -> None:
        """Keep the rows, ask for the lanes under them anew."""
        self._tops = ()

    def settle(self, wrapping: Wrapping, lanes: LaneCount | None) -> None:
        """Make the height exact."""
        if not self._starts:
            self._starts = wrapping.row_starts(self.start, self.end)
        if lanes is None:
            self._tops, self.height = range(len(self._starts)), len(self._starts)
        else:
            self._raise(wrapping.text, lanes)

    def row_at(self, y: int) -> tuple[int, int]:
        """The number of the text row at or above a y of this chunk, and its y."""
        row = bisect_right(self._tops, y) - 1
        return row, self._tops[row]

    def row_of(self, offset: int) -> int:
        """The y in this chunk of the text row that shows the offset."""
        return self._tops[bisect_right(self._starts, offset) - 1]

    def bounds(self, row: int) -> tuple[int, int]:
        """Where a text row starts, and where the next one does."""
        last = row + 1 == len(self._starts)
        return self._starts[row], self.end if last else self._starts[row + 1]

    def _raise(self, text: str, lanes: LaneCount) -> None:
        bounds = map(self.bounds, range(len(self._starts)))
        heights = (
            1 + lanes(low, without_break(text, low, high)) for low, high in bounds
        )
        tops = list(accumulate(heights, initial=0))
        self.height = tops.pop()
        self._tops = tops


def chunked(text: str, size: int = CHUNK) -> list[Chunk]:
    """The text in chunks of about so many code points; one when it is empty."""
    chunks: list[Chunk] = []
    start = 0
    while start < len(text) or not chunks:
        end = _chunk_end(text, start + size, size)
        chunks.append(Chunk(start, end, text.count("\n", start, end)))
        start = end
    return chunks


def _chunk_end(text: str, wanted: int, size: int) -> int:
    if wanted >= len(text):
        return len(text)
    newline = text.find("\n", wanted, wanted + size)
    if newline >= 0:
        return newline + 1
    space = text.rfind(" ", wanted, wanted + size)
    return next_cluster(text, space if space >= 0 else wanted + size - 1)
