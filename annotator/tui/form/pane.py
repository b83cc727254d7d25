"""The form: what is said of the current annotation, changed with one key or click."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from annotator.tui.form.fields import Field, Kind
from annotator.tui.form.lines import (
    SIDE_BY_SIDE,
    Cell,
    Line,
    Look,
    field_lines,
    legend_lines,
    summary_lines,
    title_lines,
)
from annotator.tui.form.messages import (
    Act,
    FieldActed,
    FieldFocused,
    FormLeft,
    LabelClicked,
)
from annotator.tui.hints import Hint
from annotator.tui.keys import pressed
from annotator.tui.widgets.changes import changed_cells

TITLE_LINES = 4
"""Rows that an annotation's words may take, where the form stands at the side."""


class FormPane(ScrollView, can_focus=True):
    """Fields of one annotation; focused, each value is one key."""

    ALLOW_SELECT = False
    FOCUS_ON_CLICK = False
    """Focused at the press of a button, it would grow away from under the pointer."""
    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual declares it so
        "form--name",
        "form--key",
        "form--chosen",
        "form--words",
        "form--missing",
        "form--focused",
        "form--quiet",
        "form--title",
    }
    DEFAULT_CSS = """
    FormPane {
        background: $panel;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        padding: 0 1;
        & > .form--name { color: $text-muted; }
        & > .form--key { color: $text-accent; text-style: bold; }
        & > .form--chosen { text-style: bold; }
        & > .form--words { text-style: italic; }
        & > .form--missing { color: $text-error; text-style: bold; }
        & > .form--focused { text-style: bold underline; }
        & > .form--quiet { color: $text-muted; }
        & > .form--title { text-style: bold; }
    }
    FormPane:ansi {
        & > .form--name, & > .form--quiet { color: ansi_default; text-style: dim; }
        & > .form--key, & > .form--missing { color: ansi_default; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._title = ""
        self._fields: tuple[Field, ...] = ()
        self._legend: tuple[Cell, ...] = ()
        self._lines: list[Line] = []
        self._index = 0
        self._looks: dict[Look, Style] = {}
        self._shown: dict[int, Strip] = {}
        """What is on the screen, by y."""

    # --- what it shows --------------------------------------------------------------

    def show(self, title: str, fields: Sequence[Field]) -> None:
        """Show an annotation's fields; another one's begin at its first attribute."""
        index = self._index if title == self._title else 1
        self._title, self._legend = title, ()
        self._fields = tuple(fields)
        self._index = min(index, max(0, len(self._fields) - 1))
        self._lay_out()

    def show_legend(self, title: str, cells: Sequence[Cell]) -> None:
        """Show the labels and their keys: there is no current annotation."""
        self._title, self._legend = title, tuple(cells)
        self._fields, self._index = (), 0
        self._lay_out()

    @property
    def has_fields(self) -> bool:
        """Whether there is an annotation to edit."""
        return bool(self._fields)

    @property
    def hint(self) -> Hint:
        """The keys that work in the focused field."""
        field = self._focused
        if field is None:
            return Hint("", "esc text")
        return Hint(field.about, f"{field.keys} · ↑↓ field · esc text")

    def _lay_out(self) -> None:
        # One cell is left for a scrollbar that may come, so that nothing jumps then.
        width = max(10, self.outer_size.width - self.gutter.width - 1)
        most = 1 if width >= SIDE_BY_SIDE else TITLE_LINES
        title = title_lines(self._title, width, most)
        self._lines = [*title, *self._body(width)]
        # As long as it all fits the size stays: another one lays out the whole screen.
        height = max(len(self._lines), self.scrollable_content_region.height)
        if self.virtual_size != Size(width, height):
            self.virtual_size = Size(width, height)
            self.refresh()
        else:
            self._repaint()
        if self.has_focus:
            self._scroll_to_field()

    def _body(self, width: int) -> list[Line]:
        if not self._fields:
            return legend_lines(self._legend, width)
        if self.has_focus or width < SIDE_BY_SIDE:
            focused = self._index if self.has_focus else None
            return field_lines(self._fields, width, focused)
        return summary_lines(self._fields, width)

    def _scroll_to_field(self) -> None:
        lines = [y for y, line in enumerate(self._lines) if _belongs(line, self._index)]
        if lines:
            top, height = self.scroll_offset.y, self.scrollable_content_region.height
            low = max(lines[-1] - height + 1, min(top, lines[0]))
            self.scroll_to(y=low, animate=False)

    # --- painting -------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line of the form."""
        y += self.scroll_offset.y
        strip = self._shown[y] = self._strip(y)
        return strip

    def _repaint(self) -> None:
        """Paint anew the cells that differ from what is on the screen."""
        if not self._shown:
            self.refresh()
        top = self.scroll_offset.y
        for y, shown in list(self._shown.items()):
            if cells := changed_cells(shown, self._strip(y)):
                low, high = cells
                self.refresh(Region(low, y - top, high - low, 1))

    def _strip(self, y: int) -> Strip:
        width = self.size.width
        if y >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        segments = [
            Segment(cell.text, self._style(cell.look)) for cell in self._lines[y]
        ]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._looks.clear()
        self._shown.clear()

    def _style(self, look: Look) -> Style:
        if look not in self._looks:
            self._looks[look] = (
                self.rich_style
                if look is Look.PLAIN
                else self.get_component_rich_style(f"form--{look}")
            )
        return self._looks[look]

    # --- what is done to it ---------------------------------------------------------

    def on_resize(self) -> None:
        """Lay the lines out for the new width."""
        self._lay_out()

    def on_focus(self) -> None:
        """Show every field with its keys."""
        self._lay_out()

    def on_blur(self) -> None:
        """Show the fields without keys."""
        self._lay_out()

    def on_key(self, event: events.Key) -> None:
        """Choose values and walk over the fields."""
        key = pressed(event)
        if self._walk(key) or self._act(key) or self._choose_by(key):
            event.stop()
            event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """A click chooses the value under it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        cell = self._cell_at(offset.x, offset.y + self.scroll_offset.y)
        if cell is None:
            return
        if self._legend and cell.option:
            self.post_message(LabelClicked(cell.option))
        elif 0 <= cell.field < len(self._fields):
            self._click_field(cell)

    def _click_field(self, cell: Cell) -> None:
        field = self._fields[cell.field]
        self._index = cell.field
        self.screen.set_focus(self)
        option = next((o for o in field.options if o.shown == cell.option), None)
        if option:
            self._choose(field, option.value, is_chosen=option.chosen)
        elif field.kind is Kind.NOTE:
            self.post_message(FieldActed(Act.WRITE, field))
        elif field.kind is Kind.LINK:
            self.post_message(FieldActed(Act.FOLLOW, field))

    @property
    def _focused(self) -> Field | None:
        return self._fields[self._index] if self._fields else None

    def _walk(self, key: str) -> bool:
        step = {"down": 1, "tab": 1, "up": -1, "shift+tab": -1}.get(key)
        if step is None or not self._fields:
            return False
        self._index = (self._index + step) % len(self._fields)
        self._lay_out()
        self.post_message(FieldFocused())
        return True

    def _act(self, key: str) -> bool:
        field = self._focused
        if key == "escape":
            self.post_message(FormLeft())
        elif field and key == "enter" and field.kind is Kind.NOTE:
            self.post_message(FieldActed(Act.WRITE, field))
        elif field and key == "enter" and field.kind is Kind.LINK:
            self.post_message(FieldActed(Act.FOLLOW, field))
        elif field and key in ("v", "space") and field.kind is Kind.LINK:
            self.post_message(FieldActed(Act.PEEK, field))
        elif field and key in ("x", "delete") and field.is_link:
            self.post_message(FieldActed(Act.DROP, field))
        elif key == "enter":
            self.post_message(FormLeft())
        else:
            return False
        return True

    def _choose_by(self, key: str) -> bool:
        field = self._focused
        if field is None:
            return False
        if key in ("left", "right"):
            option = field.beside(1 if key == "right" else -1)
            if option:
                self.post_message(FieldActed(Act.CHOOSE, field, option.value))
            return True
        option = field.option(key)
        if option:
            self._choose(field, option.value, is_chosen=option.chosen)
            self._walk("down")
        return option is not None

    def _choose(self, field: Field, value: str, *, is_chosen: bool) -> None:
        """Choose a value; the chosen one of an optional field is left open again."""
        if is_chosen and field.optional:
            value = ""
        self.post_message(FieldActed(Act.CHOOSE, field, value))

    def _cell_at(self, x: int, y: int) -> Cell | None:
        if not 0 <= y < len(self._lines):
            return None
        for cell in self._lines[y]:
            if x < cell.cells:
                return cell
            x -= cell.cells
        return None


def _belongs(line: Line, index: int) -> bool:
    return any(cell.field == index for cell in line)
