"""All matches of a search with the words around them; enter goes to one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events, on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from annotator.errors.base import AnnotatorError
from annotator.text.queries import Query
from annotator.tui.command import Command, key_name
from annotator.tui.keys import Keymap, pressed
from annotator.tui.lists import match_view
from annotator.tui.quoting import quoted
from annotator.tui.widgets.one_line import OneLine
from annotator.tui.widgets.row_list import RowList
from annotator.workflow.finding import MOST, Match, matches_everywhere, matches_in
from annotator.workflow.project import Project
from annotator.workflow.reading import OpenArticle

WIDEST = 4
"""A match is shown in so many parts of the row at most."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be listed."""

    query: Query
    told: str
    """How the words are searched for, in words."""
    everywhere: bool
    """Whether all articles are searched at first, not the open one alone."""
    start: int
    """Offset in the open article; the match at or behind it is highlighted."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was done with the list."""

    match: Match | None
    """The match to go to."""
    label: str = ""
    """Name of a label for the matches of the open article, each to be asked for."""


class MatchesScreen(Screen[Chosen]):
    """A list to look through, which is filled meanwhile."""

    AUTO_FOCUS = "RowList"
    CSS_PATH = "../styles/list.tcss"

    class Found(Message):
        """One more article was searched."""

        def __init__(self, matches: tuple[Match, ...], round_: int) -> None:
            super().__init__()
            self.matches = matches
            self.round = round_

    class Ended(Message):
        """The search is over; `said` tells why if it had to stop."""

        def __init__(self, said: str, round_: int) -> None:
            super().__init__()
            self.said = said
            self.round = round_

    def __init__(
        self,
        project: Project,
        opened: OpenArticle,
        wanted: Wanted,
        commands: Sequence[Command],
    ) -> None:
        super().__init__()
        self._project = project
        self._opened = opened
        self._wanted = wanted
        self._commands = commands
        self._keymap = Keymap.of(commands, opened.hand.scheme.labels)
        self._everywhere = wanted.everywhere
        self._round = 0
        self._widest = 0
        self._said = "looking…"
        self._articles = 0
        self.matches: list[Match] = []
        """What was found so far."""

    def compose(self) -> ComposeResult:
        """Title, list and hint."""
        yield OneLine(id="title")
        yield RowList(id="rows")
        yield OneLine(id="hint")

    def on_mount(self) -> None:
        """Begin to look."""
        keys = [f"{key_name(c.keys[0])} {c.hint}" for c in self._commands if c.keys]
        hint = " · ".join(["enter go there", "label key: label this article’s", *keys])
        self.query_one("#hint", OneLine).say(hint)
        self._begin()

    def on_resize(self) -> None:
        """Give the columns their new widths."""
        self._paint(self.query_one(RowList).index)

    def on_key(self, event: events.Key) -> None:
        """Label, look elsewhere, or go back."""
        key = pressed(event)
        label, command = self._keymap.labels.get(key), self._keymap.commands.get(key)
        if label:
            self.dismiss(Chosen(None, label.name))
        elif command and command.name == "matches-scope":
            self._everywhere = not self._everywhere
            self._begin()
        elif command:
            self.dismiss(None)
        else:
            return
        event.stop()
        event.prevent_default()

    def _begin(self) -> None:
        """Forget what was found and look anew."""
        self._round += 1
        self._articles, self._widest, self._said = 0, 0, "looking…"
        self.matches = []
        self._paint(0)
        self._look(self._round, everywhere=self._everywhere)

    @work(thread=True, exclusive=True)
    def _look(self, round_: int, *, everywhere: bool) -> None:
        worker = get_current_worker()
        said = ""
        try:
            for matches in self._found(everywhere=everywhere):
                if worker.is_cancelled:
                    return
                self.post_message(self.Found(matches, round_))
        except AnnotatorError as error:
            said = str(error)
        self.post_message(self.Ended(said, round_))

    def _found(self, *, everywhere: bool) -> Iterator[tuple[Match, ...]]:
        query, article = self._wanted.query, self._opened.article
        if everywhere:
            yield from matches_everywhere(self._project, query, MOST)
        else:
            yield matches_in(article.key, article.text, query, MOST)

    @on(Found)
    def _take(self, event: Found) -> None:
        if event.round != self._round:
            return
        index = self.query_one(RowList).index or self._index_of_start(event.matches)
        self.matches += event.matches
        self._articles += bool(event.matches)
        limit = self.size.width // WIDEST
        self._widest = max(self._widest, match_view.widest(event.matches, limit))
        self._paint(index)

    @on(Ended)
    def _end(self, event: Ended) -> None:
        if event.round == self._round:
            cut = len(self.matches) >= MOST
            self._said = f"the first {MOST:,} only" if cut else ""
            if event.said:
                self._said = "stopped"
                self.query_one("#hint", OneLine).say(event.said)
            self._paint(self.query_one(RowList).index)

    def _index_of_start(self, matches: tuple[Match, ...]) -> int:
        """The row of the match where the reader is, if it is among these."""
        here, start = self._opened.article.key, self._wanted.start
        ahead = (
            len(self.matches) + at
            for at, each in enumerate(matches)
            if each.article == here and each.start >= start
        )
        return next(ahead, 0)

    def _paint(self, index: int) -> None:
        columns = match_view.columns(
            self.size.width, max(5, self._widest), with_article=self._everywhere
        )
        before = columns[2].width
        self.query_one(RowList).show(
            columns,
            lambda at: match_view.row(self.matches[at], before),
            len(self.matches),
            index,
        )
        query = ", ".join(
            filter(None, (quoted(self._wanted.query.words, 40), self._wanted.told))
        )
        self.query_one("#title", OneLine).say(query, self._told)

    @property
    def _told(self) -> str:
        many = "article" if self._articles == 1 else "articles"
        where = f"{self._articles} {many}" if self._everywhere else "this article"
        told = f"{len(self.matches):,} in {where}"
        return " · ".join(filter(None, (told, self._said)))

    @on(RowList.Opened)
    def _go(self, event: RowList.Opened) -> None:
        self.dismiss(Chosen(self.matches[event.index]))
