"""A row of the screen that says one thing, and is drawn again only when that changes."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from annotator.text.drawn_line import drawn_line
from annotator.tui.widgets.changes import changed_cells


class OneLine(Widget):
    """One row with two texts; when they do not fit, the first one is cut."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    OneLine {
        height: 1;
        width: 1fr;
    }
    """

    def __init__(self, *, id: str | None = None, is_parted: bool = True) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._is_parted = is_parted
        """Whether the second text stands at the right end, not behind the first."""
        self._said = ("", "")
        self._shown: Strip | None = None

    def say(self, first: str, second: str = "") -> None:
        """Show these texts, which may come from outside."""
        said = (drawn_line(first), drawn_line(second))
        if said != self._said:
            self._said = said
            self._repaint()

    @property
    def told(self) -> str:
        """What it shows, as wide as it is."""
        width = self.size.width
        first, second = self._said
        gap = (2 if self._is_parted else 1) if first and second else 0
        room = max(0, width - 2 - cell_len(second) - gap)
        if cell_len(first) > room:
            first = set_cell_size(first, room - 1).rstrip() + "…" if room else ""
        if self._is_parted and second:
            first = set_cell_size(first, room)
        return set_cell_size(f" {first}{' ' * gap}{second}", width)

    def render_line(self, y: int) -> Strip:
        """The row."""
        del y
        self._shown = self._strip()
        return self._shown

    def _strip(self) -> Strip:
        return Strip([Segment(self.told, self.rich_style)], self.size.width)

    def _repaint(self) -> None:
        """Paint anew the cells that differ from what is on the screen."""
        if self._shown is None:
            self.refresh()
        elif cells := changed_cells(self._shown, self._strip()):
            left, right = cells
            self.refresh(Region(left, 0, right - left, 1))
