"""The form as lines of cells: what is written where, and what a click there means."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size

from annotator.text.drawn_line import drawn_line
from annotator.text.layout import Layout
from annotator.text.visible import one_line
from annotator.tui.form.fields import Field, Kind, Option
from annotator.tui.quoting import quoted

NAME_CELLS = 13
SIDE_BY_SIDE = 56
"""From this width on, names stand beside their values, not above."""


class Look(StrEnum):
    """How a cell of the form is drawn."""

    PLAIN = "plain"
    NAME = "name"
    KEY = "key"
    CHOSEN = "chosen"
    WORDS = "words"
    MISSING = "missing"
    FOCUSED = "focused"
    QUIET = "quiet"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a line, with what a click on it does."""

    text: str
    look: Look = Look.PLAIN
    field: int = -1
    """Index of the field it belongs to; -1 for none."""
    option: str = ""
    """The value that a click chooses, as it is shown."""

    @property
    def cells(self) -> int:
        """Its width."""
        return cell_len(self.text)


Line = tuple[Cell, ...]


def short(words: str, cells: int) -> str:
    """Words on one line, cut with an ellipsis where they are longer."""
    shown = drawn_line(words)
    if cell_len(shown) <= cells:
        return shown
    return set_cell_size(shown, max(0, cells - 1)).rstrip() + "…"


def title_lines(title: str, width: int, most: int) -> list[Line]:
    """A title in up to so many lines; what does not fit is cut with an ellipsis."""
    rows = Layout(drawn_line(title), max(1, width))
    rows.settle(1)
    count = min(most, rows.height)
    shown = [rows.row(y) for y in range(count)]
    texts = [rows.text[row.start : row.end].rstrip() for row in shown]
    if rows.height > most:
        texts[-1] = short(rows.text[shown[-1].start :], width)
    return [(Cell(text, Look.TITLE),) for text in texts]


def field_lines(fields: Sequence[Field], width: int, focused: int | None) -> list[Line]:
    """Every field with all its values; `focused` is the index of the focused one."""
    return [
        line
        for index, field in enumerate(fields)
        for line in _field(field, index, width, is_focused=index == focused)
    ]


def summary_lines(fields: Sequence[Field], width: int) -> list[Line]:
    """The form in few lines: what is set, what is missing, what is linked."""
    said = [
        Cell(_said(each), Look.MISSING if each.missing else Look.PLAIN, index)
        for index, each in enumerate(fields)
        if _is_told(each)
    ]
    linked = [
        Cell(_view(each, width), Look.WORDS, index)
        for index, each in enumerate(fields)
        if each.is_link
    ]
    return [*_flowed(said, width, " · "), *_flowed(linked, width, " · ")]


def _is_told(field: Field) -> bool:
    if field.kind is Kind.ATTRIBUTE:
        return True
    if field.kind in (Kind.CONFIDENCE, Kind.FLAG):
        return field.chosen not in ("certain", "none")
    return field.kind is Kind.NOTE and bool(field.text)


def _said(field: Field) -> str:
    if field.kind is Kind.NOTE:
        return f"note: {short(field.text, 30)}"
    value = field.chosen or ("missing" if field.missing else "–")
    return one_line(f"{field.name} {value}")


def _field(field: Field, index: int, width: int, *, is_focused: bool) -> list[Line]:
    mark = Cell("▸" if is_focused else " ", Look.KEY, index)
    look = Look.FOCUSED if is_focused else Look.NAME
    name = Cell(short(field.name, width - 2), look, index)
    if width < SIDE_BY_SIDE:
        values = _values(field, index, width - 3, is_focused=is_focused)
        lines = _flowed(values, width - 3, "  ")
        return [(mark, name), *((Cell("   "), *line) for line in lines)]
    column = max(NAME_CELLS, name.cells + 1)
    room = width - 1 - column
    values = _values(field, index, room, is_focused=is_focused)
    first, *rest = _flowed(values, room, "  ") or [()]
    gap, indent = Cell(" " * (column - name.cells)), Cell(" " * (column + 1))
    return [(mark, name, gap, *first), *((indent, *line) for line in rest)]


def _values(field: Field, index: int, room: int, *, is_focused: bool) -> list[Cell]:
    if field.kind is Kind.NOTE:
        said = short(field.text, room) if field.text else "enter writes one"
        return [Cell(said, Look.WORDS if field.text else Look.QUIET, index)]
    if field.is_link:
        return [Cell(_view(field, room, named=False), Look.WORDS, index)]
    cells = [
        _option(each, index, room, is_focused=is_focused) for each in field.options
    ]
    if field.missing:
        cells.append(Cell("missing", Look.MISSING, index))
    return cells


def _option(option: Option, index: int, room: int, *, is_focused: bool) -> Cell:
    key = f"{option.key} " if is_focused else ""
    told = f"{key}{'●' if option.chosen else '○'} {option.shown}"
    look = Look.CHOSEN if option.chosen else Look.PLAIN
    return Cell(short(told, room), look, index, option.shown)


def _view(field: Field, cells: int, *, named: bool = True) -> str:
    name = f"{one_line(field.name)} " if named else ""
    view = field.view
    if view is None:
        return f"{name}→ none"
    arrow = "→" if view.outgoing else "←"
    place = f" in {view.article}" if view.article else ""
    return short(f"{name}{arrow} {view.label} {quoted(view.words)}{place}", cells)


def _flowed(cells: Sequence[Cell], width: int, gap: str) -> list[Line]:
    """The cells one after the other, in as many lines as they need."""
    lines: list[list[Cell]] = []
    used = 0
    for cell in cells:
        if not lines or used + len(gap) + cell.cells > width:
            lines.append([cell])
            used = cell.cells
        else:
            lines[-1] += [Cell(gap, Look.QUIET), cell]
            used += len(gap) + cell.cells
    return [tuple(line) for line in lines]


def legend_lines(cells: Sequence[Cell], width: int) -> list[Line]:
    """The labels with their keys, in two columns where there is room."""
    if width < SIDE_BY_SIDE:
        return [(each,) for each in cells]
    half = (len(cells) + 1) // 2
    pairs = zip_longest(cells[:half], cells[half:])
    return [_beside(left, right, width // 2) for left, right in pairs]


def _beside(left: Cell, right: Cell | None, column: int) -> Line:
    if right is None:
        return (left,)
    return left, Cell(" " * max(1, column - left.cells)), right
