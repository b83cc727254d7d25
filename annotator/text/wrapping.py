"""Where the rows of a text begin when it is wrapped at a width.

Rows break behind a space, which may hang over the edge, and around wide characters,
though never before closing punctuation or behind an opening bracket. Nearly all rows
consist of code points of one cell: those need one search for the last space.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import category

from wcwidth import iter_graphemes, wcwidth

from annotator.text.clusters import NOT_PLAIN, cells_of, is_plain
from annotator.text.glyphs import Drawing

LINE_BREAK: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a row whatever its width."""

NOT_WIDE: Final = re.compile(
    "[^\u3001-\u3029\u3041-\u3096\u309d-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uff01-\uff60]"
)
"""Matches what is not surely two cells wide and a cluster of its own."""

_SPACES: Final = frozenset(" \t")
_NEVER_FIRST: Final = frozenset({"Pe", "Pf", "Po", "Lm"})
_NEVER_LAST: Final = frozenset({"Ps", "Pi"})
"""Categories of Unicode: closing and other punctuation, opening punctuation."""

_WIDE: Final = 2


def without_break(text: str, start: int, stop: int) -> int:
    """The end of the row text[start:stop] less the line break that ends it."""
    if stop > start and LINE_BREAK.fullmatch(text, stop - 1, stop):
        crlf = stop - 2 >= start and text.startswith("\r\n", stop - 2)
        return stop - 2 if crlf else stop - 1
    return stop


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A text and how wide its rows may be."""

    text: str
    width: int
    """In cells; a hanging space may be one more, a lone cluster any number."""
    drawing: Drawing

    def row_starts(self, start: int, end: int) -> "array[int]":
        """Offsets at which the rows of text[start:end] begin.

        One more begins at the end of the text when that is empty or ends a line.
        """
        starts = array("I")
        while start < end:
            starts.append(start)
            # One search where it can be: no line break is plain.
            odd = NOT_PLAIN.search(self.text, start, end)
            found = LINE_BREAK.search(self.text, odd.start(), end) if odd else None
            line_end, following = found.span() if found else (end, end)
            plain = odd is None or odd.start() == line_end
            wrap = self._wrap_plain if plain else self._wrap
            starts.extend(wrap(start, line_end))
            start = following
        if end == len(self.text) and self._leaves_a_row():
            starts.append(end)
        return starts

    def _leaves_a_row(self) -> bool:
        length = len(self.text)
        return not length or without_break(self.text, 0, length) < length

    def _wrap_plain(self, start: int, end: int) -> Iterator[int]:
        text, width = self.text, self.width
        while end - start > width:
            space = text.rfind(" ", start, start + width + 1)
            start = start + width if space < 0 else space + 1
            if start < end:
                yield start

    def _wrap(self, start: int, end: int) -> Iterator[int]:
        while (start := self._row_end(start, end)) < end:
            yield start

    def _row_end(self, start: int, end: int) -> int:
        # A space that hangs may carry a mark, so two code points more than the width.
        if is_plain(self.text, start, min(end, start + self.width + 2)):
            return next(self._wrap_plain(start, end), end)
        reach = start + self.width // _WIDE
        if reach + 1 < end and not NOT_WIDE.search(self.text, start, reach + 2):
            return _cut(list(self.text[start:reach]), self.text[reach], reach)
        return self._measured_row_end(start, end)

    def _measured_row_end(self, start: int, end: int) -> int:
        column, here = 0, start
        pieces: list[str] = []
        for piece in iter_graphemes(self.text, start, end):
            column += cells_of(piece, column, self.drawing)
            if column > self.width:
                return _cut(pieces, piece, here)
            pieces.append(piece)
            here += len(piece)
        return end


def _cut(pieces: list[str], overfull: str, here: int) -> int:
    """Where a row of these pieces ends that has no room for the next, at `here`."""
    if overfull in _SPACES or not pieces:
        return here + len(overfull)
    cut, right = here, overfull
    for left in reversed(pieces):
        if _may_part(left, right):
            return cut
        cut, right = cut - len(left), left
    return here


def _may_part(left: str, right: str) -> bool:
    if left in _SPACES:
        return True
    if _WIDE not in (wcwidth(left[0]), wcwidth(right[0])):
        return False
    return (
        category(left[-1]) not in _NEVER_LAST and category(right[0]) not in _NEVER_FIRST
    )
