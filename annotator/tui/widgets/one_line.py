"""A row of the screen that says one thing, and is drawn again only when that changes."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from annotator.text.visible import one_line


class OneLine(Widget):
    """One row with text at its left and, if there is room, at its right."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    OneLine {
        height: 1;
        width: 1fr;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._said = ("", "")

    def say(self, left: str, right: str = "") -> None:
        """Show these texts, which may come from outside."""
        said = (one_line(left), one_line(right))
        if said != self._said:
            self._said = said
            self.refresh()

    @property
    def told(self) -> str:
        """What it shows, as wide as it is."""
        width = self.size.width
        left, right = self._said
        room = width - 2 - (cell_len(right) + 2 if right else 0)
        if cell_len(left) > room > 0:
            left = set_cell_size(left, room - 1).rstrip() + "…"
        line = " " + set_cell_size(left, max(0, room))
        return set_cell_size(f"{line}  {right}" if right else line, width)

    def render_line(self, y: int) -> Strip:
        """The row."""
        del y
        return Strip([Segment(self.told, self.rich_style)], self.size.width)
