"""Selecting words, quotations and larger units with one key."""

from annotator.text.caret import Caret
from annotator.text.growing import grow
from annotator.text.quotations import enclosing, innermost_at
from annotator.text.snapping import Stretch
from annotator.text.words import word_at
from annotator.tui.reader.continuing import offer_continuation
from annotator.tui.reader.desk import Desk, Handlers
from annotator.tui.reader.moving import Moving


class Selecting:
    """Selections that are not made by moving."""

    def __init__(self, desk: Desk, moving: Moving) -> None:
        self._desk = desk
        self._moving = moving
        self._smaller: list[Stretch] = []
        """The selections that growing came through, the smallest first."""

    def handlers(self) -> Handlers:
        """What each way of selecting does."""
        return {
            "select-word": self.select_word,
            "grow": self.grow,
            "shrink": self.shrink,
            "select-quotation": self.select_quotation,
            "exact": self.toggle_exact,
            "drop": self.drop,
        }

    def select(self, start: int, end: int) -> None:
        """Select a stretch, the cursor at its end."""
        self._desk.place(Caret(end, start))

    def select_word(self) -> None:
        """Select the word at the cursor."""
        if word := word_at(self._text, self._offset):
            self.select(*word)
        else:
            self._desk.say("There is no word here.")

    def grow(self) -> None:
        """Grow the selection to the next larger unit."""
        now = self._desk.pane.selection
        if now is None:
            self._smaller.clear()
            self.select_word()
            return
        larger = grow(self._text, now, language=self._desk.opened.language)
        if larger != now:
            self._smaller.append(now)
            self.select(*larger)

    def shrink(self) -> None:
        """Go back to the selection that growing came from."""
        now = self._desk.pane.selection
        while self._smaller:
            start, end = self._smaller.pop()
            if now and now[0] <= start and end <= now[1] and (start, end) != now:
                self.select(start, end)
                return
        self.drop()

    def select_quotation(self) -> None:
        """Select the innermost quotation; again, the one around it."""
        now = self._desk.pane.selection
        if now:
            found = enclosing(self._text, *now)
        else:
            found = innermost_at(self._text, self._offset)
        if found:
            self.select(found.start, found.end)
            offer_continuation(self._desk, found)
        else:
            self._desk.say("There is no quotation around the cursor.")

    def toggle_exact(self) -> None:
        """Select by characters, or snap to whole words again."""
        pane = self._desk.pane
        pane.set_exact(is_exact=not pane.is_exact)
        to = "exact characters" if pane.is_exact else "whole words"
        self._desk.say(f"Selections by moving and mouse now keep to {to}.")

    def drop(self) -> None:
        """Drop the selection and stop selecting."""
        self._moving.is_selecting = False
        self._smaller.clear()
        if self._desk.pane.caret.anchor is not None:
            self._desk.place(Caret(self._offset))

    @property
    def _text(self) -> str:
        return self._desk.opened.article.text

    @property
    def _offset(self) -> int:
        return self._desk.pane.caret.offset
