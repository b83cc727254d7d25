"""Searching the open article; a match becomes the selection."""

from annotator.text.caret import Caret
from annotator.text.queries import Query
from annotator.text.search import Hit, find_next, find_previous
from annotator.tui.quoting import quoted
from annotator.tui.reader.desk import Desk, Handlers


class Finding:
    """The words last searched for, and the way from match to match."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.words = ""
        """What was searched for last."""

    def handlers(self) -> Handlers:
        """What each command does."""
        return {
            "search": lambda: self._desk.ask("search", "", self.search),
            "next-match": self.next,
            "previous-match": self.previous,
        }

    def search(self, words: str) -> None:
        """Select the next match of these words; without words, of the last ones."""
        self.words = words or self.words
        self.next()

    def next(self) -> None:
        """Select the next match, from the end going on at the start."""
        caret = self._desk.pane.caret
        self._show(find_next(self._text, Query(self.words), _behind(caret)))

    def previous(self) -> None:
        """Select the match before, from the start going on at the end."""
        caret = self._desk.pane.caret
        start = caret.selection[0] if caret.selection else caret.offset
        self._show(find_previous(self._text, Query(self.words), start))

    def _show(self, hit: Hit | None) -> None:
        if not self.words:
            self._desk.say(
                f"Search for something first: {self._desk.book.key('search')}"
            )
        elif hit is None:
            self._desk.say(f"{quoted(self.words)} is not in this article.")
        else:
            self._desk.place(Caret(hit.end, hit.start))
            if hit.wrapped:
                self._desk.say("Went on at the other end of the article.")

    @property
    def _text(self) -> str:
        return self._desk.opened.article.text


def _behind(caret: Caret) -> int:
    return caret.selection[1] if caret.selection else caret.offset
