"""An interrupted quotation: the part behind the reporting clause, one key to take it."""

from annotator.text.caret import Caret
from annotator.text.quotations import Quotation, continuation
from annotator.text.snapping import Stretch
from annotator.text.visible import one_line
from annotator.tui.hints import Hint
from annotator.tui.reader.desk import Desk


class Continuing:
    """Offers to select where the selected quotation goes on; any other key leaves it."""

    extends = False
    goes_on = False

    def __init__(self, desk: Desk, following: Quotation) -> None:
        self._desk = desk
        self._following = following

    @property
    def hint(self) -> Hint:
        """How it goes on, and the keys."""
        text = self._desk.opened.article.text
        words = one_line(text[self._following.start : self._following.end])[:40]
        return Hint(f"it goes on: {words}", "enter that too · any label key not")

    def press(self, key: str) -> bool:
        """Enter selects the next part as well."""
        self._desk.enter_mode(None)
        if key != "enter":
            return key == "escape"
        stretch = (self._following.start, self._following.end)
        pane = self._desk.pane
        self._desk.place(Caret(stretch[1], stretch[0]), pane.selections)
        offer_continuation(self._desk, self._following)
        return True

    def leave(self) -> None:
        """Keep to what is selected."""


def offer_continuation(desk: Desk, quotation: Quotation) -> None:
    """Offer the next part of an interrupted quotation, if there is one."""
    text, language = desk.opened.article.text, desk.opened.language
    following = continuation(text, quotation, language)
    if following and not _is_selected(desk, (following.start, following.end)):
        desk.enter_mode(Continuing(desk, following))


def _is_selected(desk: Desk, stretch: Stretch) -> bool:
    return stretch in desk.pane.selections
