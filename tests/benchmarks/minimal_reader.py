"""The least Textual program that shows a text and moves a cursor in it: a floor.

    python -m tests.benchmarks.minimal_reader TEXT_FILE

It paints rows by the line API and refreshes only those that a key touches. It has
no annotations, no database, no footer; a real reader can come near it, not below.
"""

import re
import sys
from bisect import bisect_right
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

_PLAIN, _CURSOR = Style(), Style(reverse=True)
_WORD_START = re.compile(r"\b\w")


class Page(ScrollView, can_focus=True):
    """The text in rows as wide as the screen, and a cursor on one character."""

    DEFAULT_CSS = "Page { scrollbar-size: 0 0; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("right", "move(1)"),
        ("left", "move(-1)"),
        ("down", "move_rows(1)"),
        ("up", "move_rows(-1)"),
        ("ctrl+right", "next_word"),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self._starts: list[int] = []
        self._cursor = 0

    def on_mount(self) -> None:
        width = self.app.size.width
        self._starts = _row_starts(self._text, width)
        self.virtual_size = Size(width, len(self._starts))

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        width = self.size.width
        if number >= len(self._starts):
            return Strip.blank(width)
        row, column = self._row(number), self._cursor - self._starts[number]
        if self._row_number(self._cursor) != number:
            return Strip([Segment(row, _PLAIN)]).adjust_cell_length(width)
        here = row[column : column + 1] or " "
        parts = [
            Segment(row[:column], _PLAIN),
            Segment(here, _CURSOR),
            Segment(row[column + 1 :], _PLAIN),
        ]
        return Strip(parts).adjust_cell_length(width)

    def action_move(self, distance: int) -> None:
        self._go(self._cursor + distance)

    def action_move_rows(self, distance: int) -> None:
        number = self._row_number(self._cursor)
        column = self._cursor - self._starts[number]
        target = min(max(number + distance, 0), len(self._starts) - 1)
        self._go(self._starts[target] + min(column, len(self._row(target))))

    def action_next_word(self) -> None:
        following = _WORD_START.search(self._text, self._cursor + 1)
        self._go(following.start() if following else len(self._text))

    def _go(self, offset: int) -> None:
        old = self._row_number(self._cursor)
        self._cursor = min(max(offset, 0), len(self._text) - 1)
        new = self._row_number(self._cursor)
        self.refresh_line(old)
        if new != old:
            self.refresh_line(new)
            self._show_row(new)

    def _show_row(self, number: int) -> None:
        top, height = self.scroll_offset.y, self.size.height
        if not top <= number < top + height:
            self.scroll_to(y=max(0, number - height // 3), animate=False)

    def _row_number(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _row(self, number: int) -> str:
        following = self._starts[number + 1 : number + 2]
        end = following[0] if following else len(self._text)
        return self._text[self._starts[number] : end].rstrip("\n ")


class MinimalReader(App[None]):
    """A page and nothing else."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Page(self._text)


def _row_starts(text: str, width: int) -> list[int]:
    starts, position = [0], 0
    while position < len(text):
        position = _next_row(text, position, width)
        starts.append(position)
    return starts[:-1] or [0]


def _next_row(text: str, position: int, width: int) -> int:
    newline = text.find("\n", position, position + width + 1)
    if newline >= 0:
        return newline + 1
    if len(text) - position <= width:
        return len(text)
    space = text.rfind(" ", position, position + width + 1)
    return space + 1 if space > position else position + width


if __name__ == "__main__":
    MinimalReader(Path(sys.argv[1]).read_text(encoding="utf-8")).run()
