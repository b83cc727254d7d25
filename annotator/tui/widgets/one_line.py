"""A row of the screen that says one thing, and is drawn again only when that changes."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widgets import Static

from annotator.text.visible import one_line


class OneLine(Static):
    """One row with text at its left and, if there is room, at its right."""

    DEFAULT_CSS = """
    OneLine {
        height: 1;
        width: 1fr;
        padding: 0 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__("", id=id, markup=False)
        self._said = ("", "")

    def say(self, left: str, right: str = "") -> None:
        """Show these texts, which may come from outside."""
        said = (one_line(left), one_line(right))
        if said != self._said:
            self._said = said
            self._paint()

    def on_resize(self) -> None:
        """Lay the texts out for the new width."""
        self._paint()

    def _paint(self) -> None:
        left, right = self._said
        room = max(0, self.size.width)
        space = room - cell_len(right) - 2 if right else room
        if space < cell_len(left) and space > 0:
            left = set_cell_size(left, space - 1) + "…"
        if right and space > 0:
            left = set_cell_size(left, space) + "  " + right
        self.update(Content(left))
