"""A list of rows with columns, of any length: only the rows in sight are made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from annotator.text.drawn_line import drawn_line
from annotator.tui.keys import pressed

GAP = 2
"""Cells between two columns; in a narrow list one."""
NARROW = 100
"""A list with fewer cells is narrow."""
_BOLD = Style(bold=True)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and its width in cells, 0 for all that is left."""

    heading: str
    width: int = 0
    right: bool = False
    """Whether it is flush right, as numbers are."""
    is_shown: bool = True
    """Whether it is drawn; its texts are made all the same."""
    is_bold: bool = False


RowMaker = Callable[[int], Sequence[str]]
"""Gives the texts of a row, one a column, by its index."""


class RowList(ScrollView, can_focus=True):
    """Rows under a heading; one of them is the highlighted one."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual declares it so
        "rows--heading",
        "rows--highlighted",
    }
    DEFAULT_CSS = """
    RowList {
        background: $surface;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        & > .rows--heading { text-style: bold underline; }
        & > .rows--highlighted { text-style: reverse; }
    }
    """

    class Opened(Message):
        """A row was chosen with enter or a double click."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Highlighted(Message):
        """Another row is the highlighted one."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, id: str | None = None, clicks: int = 2) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._clicks = clicks
        self._columns: Sequence[Column] = ()
        self._make: RowMaker = lambda _: ()
        self._count = 0
        self.index = 0
        """Of the highlighted row."""

    def show(
        self, columns: Sequence[Column], make: RowMaker, count: int, index: int = 0
    ) -> None:
        """Show other rows."""
        self._columns, self._make, self._count = columns, make, count
        self.index = max(0, min(index, count - 1))
        self.virtual_size = Size(self.size.width, count + 1)
        self.refresh()
        self._keep_in_sight()

    def render_line(self, y: int) -> Strip:
        """The heading, then rows."""
        if y == 0:
            heading = [each.heading for each in self._columns]
            return self._strip(heading, self._style("heading"))
        index = y - 1 + self.scroll_offset.y
        if index >= self._count:
            return Strip.blank(self.size.width, self.rich_style)
        look = "highlighted" if index == self.index else ""
        return self._strip(self._make(index), self._style(look))

    def on_resize(self) -> None:
        """Keep the highlighted row in sight."""
        self.virtual_size = Size(self.size.width, self._count + 1)
        self._keep_in_sight()
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Walk over the rows and open one."""
        key = pressed(event)
        page = max(1, self.size.height - 2)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        ends = {"home": 0, "ctrl+home": 0, "end": self._count, "ctrl+end": self._count}
        if key in steps:
            self.highlight(self.index + steps[key])
        elif key in ends:
            self.highlight(ends[key])
        elif key == "enter" and self._count:
            self.post_message(self.Opened(self.index))
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """A click highlights a row, so many of them open it."""
        index = event.y - 1 + self.scroll_offset.y
        if event.y > 0 and index < self._count:
            self.highlight(index)
            if event.chain >= self._clicks:
                self.post_message(self.Opened(index))

    def highlight(self, index: int) -> None:
        """Make a row the highlighted one."""
        self.index = max(0, min(index, self._count - 1))
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Highlighted(self.index))

    def _keep_in_sight(self) -> None:
        top, height = self.scroll_offset.y, max(1, self.size.height - 1)
        low = max(self.index - height + 1, min(top, self.index))
        if low != top:
            self.scroll_to(y=low, animate=False, force=True)

    def _strip(self, texts: Sequence[str], style: Style) -> Strip:
        width = self.size.width
        gap = Segment(" " * self._gap, style)
        segments = [Segment(" ", style)]
        for text, column in zip(texts, self._columns, strict=False):
            if column.is_shown:
                cells = column.width or self._free_width()
                look = style + _BOLD if column.is_bold else style
                fitted = _fitted(text, cells, right=column.right)
                segments += [Segment(fitted, look), gap]
        return Strip(segments[:-1]).adjust_cell_length(width, style)

    @property
    def _gap(self) -> int:
        return GAP if self.size.width >= NARROW else 1

    def _free_width(self) -> int:
        """Cells that the columns of fixed width leave."""
        shown = [each for each in self._columns if each.is_shown]
        fixed = sum(each.width for each in shown)
        gaps = self._gap * (len(shown) - 1) + 2
        return max(8, self.size.width - fixed - gaps)

    def _style(self, look: str) -> Style:
        if not look:
            return self.rich_style
        return self.get_component_rich_style(f"rows--{look}")


def _fitted(text: str, cells: int, *, right: bool) -> str:
    shown = drawn_line(text)
    if right:
        return shown.rjust(cells)[:cells] if len(shown) <= cells else shown[:cells]
    fitted = set_cell_size(shown, cells)
    if fitted.rstrip() != shown.rstrip() and cells > 1:
        return set_cell_size(shown, cells - 1) + "…"
    return fitted
