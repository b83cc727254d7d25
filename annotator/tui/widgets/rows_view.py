"""A view on the rows of a text: scrolled by offset, laid out only where it is looked at."""

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView

from annotator.text.layout import Layout

SETTLE_SECONDS = 0.01
"""Pause between two slices of laying out what is not in sight."""
CONTEXT = 3
"""What leaves the view is shown so many parts of it from the edge."""


class RowsView(ScrollView):
    """Shows rows; what is first in sight stays first when heights change."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.rows = Layout("", 1)
        """The rows of the text at the view's width."""
        self._is_settling = False

    @property
    def top(self) -> int:
        """The y of the first row in sight."""
        return self.scroll_offset.y

    @property
    def top_offset(self) -> int:
        """Offset of the first row in sight."""
        return self.rows.row(self.top).start

    @property
    def page_rows(self) -> int:
        """How many rows a page motion goes: all in sight but one."""
        return max(1, self.size.height - 1)

    def resume(self, top: int) -> None:
        """Show the row of an offset first, whatever the heights above it became."""
        y = self.rows.row_of(top)
        self._take_height()
        self.scroll_to(y=y, animate=False, force=True)
        self.refresh()
        self._settle_beside()

    def bring_into_sight(self, offset: int) -> bool:
        """Scroll when an offset is out of sight; whether that was so."""
        y, top, height = self.rows.row_of(offset), self.top, self.size.height
        self._take_height()
        if top <= y < top + height or not height:
            return False
        margin = height // CONTEXT
        wanted = y - margin if y < top else y - height + 1 + margin
        limit = max(0, self.rows.height - height)
        self.scroll_to(y=max(0, min(wanted, limit)), animate=False, force=True)
        self.refresh()
        return True

    def repaint(self, start: int, end: int) -> None:
        """Repaint the rows in sight that show text[start:end]."""
        top, last = self.top, self.top + self.size.height - 1
        if end < self.top_offset or start > self.rows.row(last).stop:
            return
        low = max(top, self.rows.row_of(max(start, self.top_offset)))
        high = min(last, self.rows.row_of(end))
        for y in range(low, high + 1):
            if cells := self.changed(y):
                left, right = cells
                self.refresh(Region(left, y - top, right - left, 1))

    def changed(self, y: int) -> tuple[int, int] | None:
        """First and last but one cell of a row that is to be painted anew."""
        del y
        return 0, self.size.width

    def _take_height(self) -> None:
        if self.virtual_size.height != self.rows.height:
            self.virtual_size = Size(0, self.rows.height)

    def _settle_beside(self) -> None:
        """Give the rows out of sight their true heights, in slices."""
        if not self._is_settling and self.rows.unsettled:
            self._is_settling = True
            self.set_timer(SETTLE_SECONDS, self._settle)

    def _settle(self) -> None:
        self._is_settling = False
        top = self.top_offset
        self.rows.settle(1)
        y = self.rows.row_of(top)
        self._take_height()
        if y != self.top:
            self.scroll_to(y=y, animate=False, force=True)
        self._settle_beside()
