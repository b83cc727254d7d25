"""Searching this article or all of them; a match becomes the selection."""

from dataclasses import dataclass
from functools import partial

from textual.worker import get_current_worker

from annotator.errors.base import AnnotatorError
from annotator.text.caret import Caret
from annotator.text.queries import Query
from annotator.text.search import Hit, find_next, find_previous
from annotator.tui.keys import Keymap
from annotator.tui.quoting import quoted
from annotator.tui.reader.desk import Desk, Handlers
from annotator.tui.reader.switches import Switches
from annotator.tui.reader_commands import SEARCH_LINE
from annotator.tui.widgets.prompt import Aids
from annotator.workflow.finding import match_beyond, match_short_of

KEPT = 50
"""How many earlier searches can be called up again."""
WENT_ROUND = "Went on at the other end of the article."


class Finding:
    """What was searched for last, and the way from match to match."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.query = Query("")
        """What was searched for last."""
        self.switches = Switches()
        self._earlier: list[str] = []
        self._wanted: tuple[str, Hit] | None = None
        """A match in an article that is being opened."""

    def handlers(self) -> Handlers:
        """What each command does."""
        return {
            "search": self.ask,
            "next-match": self.next,
            "previous-match": self.previous,
        }

    def ask(self) -> None:
        """Ask what to search for, and how."""
        commands = self._desk.book.of(SEARCH_LINE)
        turns = {
            key: partial(self._turn, command.name)
            for key, command in Keymap.of(commands).commands.items()
        }
        shown = [each for each in SEARCH_LINE if each.name != "earlier-search"]
        hint = " · ".join(self._desk.book.hints(shown))
        aids = Aids(hint, turns, lambda: self.switches.told)
        self._desk.ask("search", "", self.search, aids)

    def search(self, words: str) -> None:
        """Select the next match of these words; without words, of the last ones."""
        if words:
            kept = [each for each in self._earlier if each != words]
            self._earlier = [*kept, words][-KEPT:]
        self.query = self.switches.query(words or self.query.words)
        self.next()

    def next(self) -> None:
        """Select the next match, from the end going on at the start."""
        caret = self._desk.pane.caret
        behind = caret.selection[1] if caret.selection else caret.offset
        self._go(find_next(self._text, self.query, behind), is_back=False)

    def previous(self) -> None:
        """Select the match before, from the start going on at the end."""
        caret = self._desk.pane.caret
        before = caret.selection[0] if caret.selection else caret.offset
        self._go(find_previous(self._text, self.query, before), is_back=True)

    def go_to(self, article: str, hit: Hit) -> None:
        """Select a match in this or another article."""
        if article == self._desk.opened.article.key:
            self._desk.place(Caret(hit.end, hit.start))
        else:
            self._wanted = article, hit
            self._desk.open_article(article, "")

    def arrive(self) -> None:
        """Select the match that the article was opened for."""
        wanted, self._wanted = self._wanted, None
        if wanted and wanted[0] == self._desk.opened.article.key:
            self.go_to(*wanted)
            self._desk.say("")

    def has_words(self) -> bool:
        """Whether there was a search; if not, how to begin one is said."""
        if not self.query.words:
            key = self._desk.book.key("search")
            self._desk.say(f"Search for something first: {key}")
        return bool(self.query.words)

    def _turn(self, command: str, written: str) -> str:
        """Turn a switch, or write the search before the one that is written."""
        if command != "earlier-search":
            self.switches = self.switches.turned(command)
            return written
        place = self._earlier.index(written) if written in self._earlier else None
        return next(iter(self._earlier[:place][::-1]), written)

    def _go(self, hit: Hit | None, *, is_back: bool) -> None:
        if not self.has_words():
            return
        if self.switches.everywhere and (hit is None or hit.wrapped):
            self._desk.say("Looking in the other articles…")
            opened, caret = self._desk.opened, self._desk.pane.caret
            start = _Start(self.query, opened.article.key, caret, hit)
            look = partial(self._look_elsewhere, start, is_back=is_back)
            self._desk.pane.run_worker(look, thread=True, exclusive=True, group="find")
        else:
            self._show(hit, "this article")

    def _look_elsewhere(self, start: "_Start", *, is_back: bool) -> None:
        """Runs in a thread of its own."""
        worker, desk = get_current_worker(), self._desk
        find = match_short_of if is_back else match_beyond
        goes_on = lambda: not worker.is_cancelled  # noqa: E731 - a condition
        told, found = "", None
        try:
            found = find(desk.project, start.query, start.article, goes_on)
        except AnnotatorError as error:
            told = str(error)
        if not worker.is_cancelled:
            desk.pane.app.call_from_thread(self._take, start, found, told)

    def _take(self, start: "_Start", found: tuple[str, Hit] | None, told: str) -> None:
        """Go to what was found elsewhere, unless the reader has moved meanwhile."""
        if start.caret is not self._desk.pane.caret:
            return
        if told:
            self._desk.say(told)
        elif found:
            self.go_to(*found)
        else:
            self._show(start.near, "any article")

    def _show(self, hit: Hit | None, where: str) -> None:
        if hit is None:
            self._desk.say(f"{quoted(self.query.words)} is not in {where}.")
        else:
            self._desk.place(Caret(hit.end, hit.start))
            self._desk.say(WENT_ROUND if hit.wrapped else "")

    @property
    def _text(self) -> str:
        return self._desk.opened.article.text


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a search of the other articles began, and for what."""

    query: Query
    article: str
    caret: Caret
    near: Hit | None
    """The match in this article that the search goes to if no other has one."""
