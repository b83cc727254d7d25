"""Pairing quotation marks: a stack of those that are open, mark after mark.

Curly marks and guillemets say by themselves whether they open, but for the German and
Swedish ones, which the stack tells apart. Straight ones go by their neighbours and,
where these say nothing, by alternation. A paragraph that begins with the marks still
open goes on with their quotations; others end with the paragraph. An unclosed single
mark is taken for an apostrophe.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from annotator.text.blocks import BREAKS
from annotator.text.quote_marks import (
    CLOSERS,
    MARKS,
    ONE_WAY,
    SINGLE,
    ends_plural,
    is_apostrophe,
    may_close,
    may_open,
)

_LINE = re.compile(rf"[^\s{BREAKS}][^{BREAKS}]*")


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation between its marks, which belong to it."""

    start: int
    end: int
    closed: bool
    """Whether a mark closes it; else it ends with its paragraph."""


@dataclass(frozen=True, slots=True)
class _Open:
    start: int
    mark: str


class Pairing:
    """The quotations of some paragraphs, in the order of their ends."""

    def __init__(self, text: str) -> None:
        self.pairs: list[Pair] = []
        self._text = text
        self._open: list[_Open] = []
        self._depths: defaultdict[str, list[int]] = defaultdict(list)
        """For every mark which of the open ones it would close, the outermost first."""
        self._line_end = 0
        for line in _LINE.finditer(text):
            start = self._resume(line.start())
            self._line_end = line.end()
            for mark in MARKS.finditer(text, start, line.end()):
                self._read(mark.start())
        self.left_open = bool(self._open)
        """Whether the last paragraph ends within a quotation."""
        self._give_up(0, self._line_end)

    def _resume(self, start: int) -> int:
        """Behind the marks that a new paragraph repeats; ends what it does not."""
        repeated = 0
        for opened in self._open:
            if not self._text.startswith(opened.mark, start + repeated):
                break
            repeated += 1
        self._give_up(repeated, self._line_end)
        return start + repeated

    def _read(self, offset: int) -> None:
        if is_apostrophe(self._text, offset):
            return
        depth = self._closes(offset)
        if depth is not None:
            self._close(depth, offset)
        elif self._opens(offset):
            self._push(_Open(offset, self._text[offset]))

    def _closes(self, offset: int) -> int | None:
        """Which of the open marks, counted from the outermost, this one closes."""
        depths = self._depths[self._text[offset]]
        if not depths or not self._agrees(self._open[depths[-1]].mark, offset):
            return None
        return depths[-1]

    def _agrees(self, opened: str, offset: int) -> bool:
        """Whether the neighbours let the mark close what that one opened."""
        mark = self._text[offset]
        if mark in SINGLE:
            return may_close(self._text, offset) and not self._is_possessive(offset)
        if opened + mark in ONE_WAY:
            return True
        return may_close(self._text, offset) or not may_open(self._text, offset)

    def _is_possessive(self, offset: int) -> bool:
        """Whether it looks like a plural's apostrophe and a later mark can close."""
        return ends_plural(self._text, offset) and self._closed_later(offset)

    def _closed_later(self, offset: int) -> bool:
        """Whether another single mark closes before the next one opens."""
        for mark in MARKS.finditer(self._text, offset + 1, self._line_end):
            later = mark.start()
            if mark.group() not in SINGLE or is_apostrophe(self._text, later):
                continue
            if may_close(self._text, later):
                return True
            if may_open(self._text, later):
                return False
        return False

    def _opens(self, offset: int) -> bool:
        mark = self._text[offset]
        if mark == "’" or mark not in CLOSERS:
            return False
        opening, closing = may_open(self._text, offset), may_close(self._text, offset)
        if mark == "'":
            return opening and self._closed_later(offset)
        if mark == '"':
            return opening or not closing
        if mark in "”»\u203a":
            return opening and not closing
        return True

    def _close(self, depth: int, offset: int) -> None:
        self._give_up(depth + 1, offset)
        self.pairs.append(Pair(self._pop().start, offset + 1, closed=True))

    def _push(self, opened: _Open) -> None:
        for closer in CLOSERS[opened.mark]:
            self._depths[closer].append(len(self._open))
        self._open.append(opened)

    def _pop(self) -> _Open:
        opened = self._open.pop()
        for closer in CLOSERS[opened.mark]:
            self._depths[closer].pop()
        return opened

    def _give_up(self, depth: int, end: int) -> None:
        """Ends here what is open at this depth and deeper."""
        while end > 0 and self._text[end - 1].isspace():
            end -= 1
        while len(self._open) > depth:
            opened = self._pop()
            if opened.mark not in SINGLE:
                self.pairs.append(Pair(opened.start, end, closed=False))
