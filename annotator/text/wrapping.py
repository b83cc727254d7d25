"""Where the rows of a text begin when it is wrapped at a width.

Rows break behind a space, which may hang over the edge, and around wide characters,
though never before closing punctuation or behind an opening bracket. Nearly all rows
consist of code points of one cell: those need one search for the last space.
"""

import re
from array import array
from dataclasses import dataclass
from typing import Final
from unicodedata import category

from wcwidth import iter_graphemes, wcwidth

from annotator.text.clusters import cells_of, is_plain
from annotator.text.glyphs import Drawing

LINE_BREAK: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a row whatever its width."""

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
            found = LINE_BREAK.search(self.text, start, end)
            line_end, following = found.span() if found else (end, end)
            starts.append(start)
            self._wrap(start, line_end, starts)
            start = following
        if end == len(self.text) and self._leaves_a_row():
            starts.append(end)
        return starts

    def _leaves_a_row(self) -> bool:
        length = len(self.text)
        return not length or without_break(self.text, 0, length) < length

    def _wrap(self, start: int, end: int, starts: "array[int]") -> None:
        plain = is_plain(self.text, start, end)
        row_end = self._plain_row_end if plain else self._row_end
        while (start := row_end(start, end)) < end:
            starts.append(start)

    def _plain_row_end(self, start: int, end: int) -> int:
        limit = start + self.width
        if end <= limit:
            return end
        space = self.text.rfind(" ", start, limit + 1)
        return limit if space < 0 else space + 1

    def _row_end(self, start: int, end: int) -> int:
        # A space that hangs may carry a mark, so two code points more than the width.
        if is_plain(self.text, start, min(end, start + self.width + 2)):
            return self._plain_row_end(start, end)
        return self._measured_row_end(start, end)

    def _measured_row_end(self, start: int, end: int) -> int:
        column, cut, here = 0, start, start
        left, left_wide = " ", False
        for piece in iter_graphemes(self.text, start, end):
            wide = wcwidth(piece[0]) == _WIDE
            if left in _SPACES or ((wide or left_wide) and _may_part(left, piece)):
                cut = here
            column += cells_of(piece, column, self.drawing)
            if column > self.width:
                return _overfull(piece, start, cut, here)
            here, left, left_wide = here + len(piece), piece, wide
        return end


def _may_part(left: str, right: str) -> bool:
    return (
        category(left[-1]) not in _NEVER_LAST and category(right[0]) not in _NEVER_FIRST
    )


def _overfull(piece: str, start: int, cut: int, here: int) -> int:
    if piece in _SPACES or here == start:
        return here + len(piece)
    return cut if cut > start else here
