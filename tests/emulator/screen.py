"""What a terminal shows: a pyte screen, mended where pyte differs from a terminal."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

import pyte
from wcwidth import wcwidth

_SEQUENCE = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P^_X][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])"
)
_DRAWN = re.compile(
    rb"\x1b(?:\[[0-9;]*[A-HJKLMPX@`adefghlmr]|\[\?[0-9;]*[hl]|[78DEHMc]|#8)"
)
_ALTERNATE_SCREEN = {1049, 1047, 47}
_STYLE_LETTERS = {
    "": ".",
    "b": "b",
    "u": "u",
    "r": "r",
    "bu": "B",
    "ur": "U",
    "br": "R",
    "bur": "A",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the screen and how it is drawn."""

    character: str
    """With what combines with it; empty in the right half of a wide character."""
    bold: bool
    italic: bool
    underscore: bool
    reverse: bool
    foreground: str
    """`default`, a name such as `red` or `brightred`, or six hexadecimal digits."""
    background: str

    @property
    def letter(self) -> str:
        """The style as a letter.

        `.` plain, `b` bold, `u` underlined, `r` reversed; `B` bold and underlined,
        `U` underlined and reversed, `R` bold and reversed, `A` all three.
        """
        worn = ("b" * self.bold) + ("u" * self.underscore) + ("r" * self.reverse)
        return _STYLE_LETTERS[worn]


class Screen:
    """The cells of a terminal of some columns and rows, fed with whole sequences."""

    def __init__(self, columns: int, rows: int) -> None:
        self._cells = _Cells(columns, rows)
        self._stream = pyte.ByteStream(self._cells)

    def feed(self, data: bytes) -> None:
        """Draw what the program wrote, less what pyte would take for something else."""
        self._stream.feed(_SEQUENCE.sub(_kept_if_drawn, data))

    def resize(self, columns: int, rows: int) -> None:
        """Take another size; what no longer fits is lost."""
        self._cells.resize(lines=rows, columns=columns)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, 0-based."""
        return self._cells.cursor.x, self._cells.cursor.y

    def rows(self) -> list[str]:
        """The text of every row, blanks at its end dropped."""
        return [self.row(y) for y in range(self._cells.lines)]

    def row(self, y: int) -> str:
        """The text of one row, blanks at its end dropped."""
        cells = self.cells(y)
        halves = zip([None, *cells], cells, strict=False)
        return "".join(_shown(cell, left) for left, cell in halves).rstrip()

    def cells(self, y: int) -> list[Cell]:
        """The cells of one row.

        Raises:
            IndexError: if there is no such row.
        """
        if not 0 <= y < self._cells.lines:
            message = f"the screen has no row {y}"
            raise IndexError(message)
        line = self._cells.buffer[y]
        return [_cell(line[x]) for x in range(self._cells.columns)]


def _kept_if_drawn(sequence: re.Match[bytes]) -> bytes:
    return sequence[0] if _DRAWN.fullmatch(sequence[0]) else b""


def _cell(char: pyte.screens.Char) -> Cell:
    return Cell(
        character=char.data,
        bold=char.bold,
        italic=char.italics,
        underscore=char.underscore,
        reverse=char.reverse,
        foreground=char.fg,
        background=char.bg,
    )


def _shown(cell: Cell, left: Cell | None) -> str:
    if cell.character:
        return cell.character
    is_right_half = left is not None and wcwidth(left.character[:1]) > 1
    return "" if is_right_half else " "


def _stay() -> None:
    """Leave the main screen as it is: there is no alternate one to leave."""


class _Cells(pyte.Screen):
    """Keeps zero-width characters as they are, and has an alternate screen."""

    _leave_alternate: Callable[[], None] = staticmethod(_stay)

    def draw(self, data: str) -> None:
        for width, run in groupby(data, wcwidth):
            if width == 0:
                self._join_to_last_cell("".join(run))
            elif width > 0:
                super().draw("".join(run))

    def _join_to_last_cell(self, joined: str) -> None:
        line, x = self.buffer[self.cursor.y], self.cursor.x - 1
        if x > 0 and not line[x].data:
            x -= 1
        if x >= 0:
            line[x] = line[x]._replace(data=line[x].data + joined)

    def set_mode(self, *modes: int, **kwargs: bool) -> None:
        if kwargs.get("private") and _ALTERNATE_SCREEN.intersection(modes):
            self._leave_alternate = self._enter_alternate()
        super().set_mode(*modes, **kwargs)

    def reset_mode(self, *modes: int, **kwargs: bool) -> None:
        if kwargs.get("private") and _ALTERNATE_SCREEN.intersection(modes):
            self._leave_alternate()
        super().reset_mode(*modes, **kwargs)

    def _enter_alternate(self) -> Callable[[], None]:
        main = {y: dict(line) for y, line in self.buffer.items()}
        self.save_cursor()
        self.erase_in_display(2)

        def leave() -> None:
            self.erase_in_display(2)
            for y, line in main.items():
                self.buffer[y].update(line)
            self.restore_cursor()
            self._leave_alternate = _stay

        return leave
