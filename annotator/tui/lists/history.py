"""What I did, as a list: what holds, what is undone; and the way back to any point."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.history import Deed, Standing
from annotator.tui.library_view import WIDE
from annotator.tui.lists.list_screen import ListScreen
from annotator.tui.widgets.row_list import Column
from annotator.workflow.saving import Asked

BEGINNING = "the beginning"
"""The row after the oldest deed."""
_HERE = "▸ now"
_MARKS = {
    Standing.DONE: "●",
    Standing.UNDONE: "○ undone",
    Standing.LOST: "× replaced",
}
"""Where there is little room, their first character stands for them."""


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a point in the history."""

    asked: Asked
    """Undo or redo."""
    steps: int

    @property
    def told(self) -> str:
        """What it takes, in words."""
        if not self.steps:
            return "enter: you are here"
        how = "undo" if self.asked is Asked.UNDO else "redo"
        return f"enter: {how} {self.steps:,} step{'s' if self.steps > 1 else ''}"


class HistoryScreen(ListScreen[Sequence[Deed], Way]):
    """The last deed first; gives back the way to the one that was chosen.

    Args:
        load: gives the deeds.
        names: of the articles, by key.
    """

    def __init__(
        self, load: Callable[[], Sequence[Deed]], names: Mapping[str, str]
    ) -> None:
        super().__init__("History", load)
        self._names = names
        self.listed: Sequence[Deed] = ()
        """The deeds there are."""
        self._done = 0

    def list(self, content: Sequence[Deed]) -> None:
        """List the deeds, the last one that holds highlighted."""
        self.listed = content
        self._done = sum(each.standing is Standing.DONE for each in content)
        undone = sum(each.standing is Standing.UNDONE for each in content)
        self.say_title(f"{self._done:,} done · {undone:,} undone")
        here = (at for at, each in enumerate(content) if _is_here(each))
        self._show(next(here, len(content)))

    def on_resize(self) -> None:
        """Give the columns their new widths."""
        if self.listed:
            self._show(self.rows.index)

    def open(self, index: int) -> None:
        """Give back the way to a deed; one that was replaced cannot be gone to."""
        if way := self.way_to(index):
            self.dismiss(way)

    def tell(self, index: int) -> None:
        """Say what going there takes."""
        way = self.way_to(index)
        told = way.told if way else "replaced by something else: no way back to it"
        self.say(f"{told} · ↑↓ pgup pgdn · esc back")

    def way_to(self, index: int) -> Way | None:
        """The way to a row; None when there is no way."""
        if index >= len(self.listed):
            return Way(Asked.UNDO, self._done)
        deed = self.listed[index]
        if deed.standing is Standing.LOST:
            return None
        asked = Asked.UNDO if deed.standing is Standing.DONE else Asked.REDO
        return Way(asked, deed.steps)

    def _show(self, index: int) -> None:
        wide = self.size.width >= WIDE
        columns = (
            Column("", 10 if wide else 1),
            Column("when", 16 if wide else 11),
            Column("what", 26 if wide else 18),
            Column("words"),
            Column("article", 36 if wide else 12),
        )
        self.rows.show(columns, self._row, len(self.listed) + 1, index)
        self.tell(self.rows.index)

    def _row(self, index: int) -> tuple[str, ...]:
        if index >= len(self.listed):
            return ("" if self._done else self._fit(_HERE, 1), "", BEGINNING, "", "")
        deed = self.listed[index]
        mark = _HERE if _is_here(deed) else _MARKS[deed.standing]
        when = deed.at.astimezone().strftime("%Y-%m-%d %H:%M")
        name = self._names.get(deed.article, deed.article)
        return (self._fit(mark, 1), self._fit(when, -11), deed.what, deed.words, name)

    def _fit(self, text: str, most: int) -> str:
        """The text, or the first or last so many characters where room is little."""
        if self.size.width >= WIDE:
            return text
        return text[:most] if most > 0 else text[most:]


def _is_here(deed: Deed) -> bool:
    return deed.standing is Standing.DONE and not deed.steps
