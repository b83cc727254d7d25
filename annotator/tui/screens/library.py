"""The library: every article with what I have done in it."""

from dataclasses import replace

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen

from annotator.model.library import ArticleEntry
from annotator.model.scheme import Scheme
from annotator.settings.values import STANDARD, Hints, Settings
from annotator.tui.command_book import IN_LIBRARY, CommandBook
from annotator.tui.commands import LIBRARY
from annotator.tui.keys import Keymap, pressed
from annotator.tui.library_view import LEGEND, LibraryView, row
from annotator.tui.messages import ArticleWanted, CommandRun
from annotator.tui.widgets.one_line import OneLine
from annotator.tui.widgets.prompt import Prompt
from annotator.tui.widgets.row_list import RowList

FILTER = "show articles with"
EMPTY = "The library is empty. Quit with {} and take articles in: annotator read FOLDER"


class LibraryScreen(Screen[None]):
    """A list of articles, sorted and filtered as one likes."""

    AUTO_FOCUS = "RowList"
    CSS_PATH = "../styles/library.tcss"

    def __init__(self, scheme: Scheme, settings: Settings = STANDARD) -> None:
        super().__init__()
        self.book = CommandBook(settings.keys)
        self._shows_keys = settings.hints is Hints.ON
        self._scheme = scheme
        self._entries: tuple[ArticleEntry, ...] = ()
        self._listed: list[ArticleEntry] = []
        self._view = LibraryView()
        self._said = ""
        self._saved = ""
        self._keymap = Keymap.of(self.book.of(IN_LIBRARY))
        self._handlers = {
            "sort": lambda: self._look(self._view.with_next_order()),
            "reverse": lambda: self._look(
                replace(self._view, is_reversed=not self._view.is_reversed)
            ),
            "state": lambda: self._look(self._view.with_next_state()),
            "filter": lambda: self.query_one(Prompt).ask(
                FILTER, self._view.words, self._filter
            ),
        }

    def compose(self) -> ComposeResult:
        """Title, list, prompt and hint."""
        yield OneLine(id="title")
        yield RowList(id="articles")
        yield Prompt()
        yield OneLine(id="hint")

    def on_mount(self) -> None:
        """Paint what is there already."""
        self._paint()

    def on_resize(self) -> None:
        """Give the columns their new widths."""
        self._paint()

    def show(self, entries: tuple[ArticleEntry, ...]) -> None:
        """List these articles; the highlighted one stays."""
        self._entries = entries
        if self.is_mounted:
            self._paint()

    def listed_keys(self) -> list[str]:
        """Keys of the articles in the order they are listed."""
        return [each.key for each in self._view.listed(self._entries)]

    def say(self, text: str) -> None:
        """Tell the reader something until the next key."""
        self._said = text
        self._hint()

    def on_key(self, event: events.Key) -> None:
        """Run a command of the library, or one that works everywhere."""
        command = self._keymap.commands.get(pressed(event))
        if command is None or self.query_one(Prompt).question:
            return
        event.stop()
        event.prevent_default()
        self._said = ""
        self.run_command(command.name)

    def run_command(self, name: str) -> None:
        """Do what a command says, here or in the app."""
        handler = self._handlers.get(name)
        if handler:
            handler()
        elif name == "open":
            self._open(self.query_one(RowList).index)
        else:
            self.post_message(CommandRun(name))

    def _look(self, view: LibraryView) -> None:
        self._view = view
        self._paint()

    def _paint(self) -> None:
        rows = self.query_one(RowList)
        before = self._listed[rows.index].key if self._listed else ""
        self._listed = self._view.listed(self._entries)
        index = next((i for i, e in enumerate(self._listed) if e.key == before), 0)
        columns = self._view.columns(self.size.width, self._scheme, self._entries)
        rows.show(columns, self._row, len(self._listed), index)
        self._tell()
        self._hint()

    def _row(self, index: int) -> list[str]:
        return row(self._listed[index], self._scheme)

    def _tell(self) -> None:
        """Bring the title row up to date."""
        count = f"{len(self._listed)} of {len(self._entries)} articles"
        told = " · ".join(filter(None, (self._view.told, count, self._saved)))
        self.query_one("#title", OneLine).say(f"Library   {LEGEND}", told)

    def tell_saved(self, told: str) -> None:
        """Show whether all is saved."""
        self._saved = told
        if self.is_mounted:
            self._tell()

    def _hint(self) -> None:
        ways = [self.book.named(name) for name in ("help", "quit")]
        keys = self.book.hints((*LIBRARY, *ways)) if self._shows_keys else []
        usual = " · ".join(keys)
        hint = self._said or (
            usual if self._entries else EMPTY.format(self.book.key("quit"))
        )
        self.query_one("#hint", OneLine).say(hint)

    def _open(self, index: int) -> None:
        if self._listed:
            self.post_message(ArticleWanted(self._listed[index].key))

    @on(RowList.Opened)
    def _opened(self, event: RowList.Opened) -> None:
        self._open(event.index)

    def _filter(self, words: str) -> None:
        self._look(replace(self._view, words=words))

    @on(Prompt.Answered)
    def _answered(self, event: Prompt.Answered) -> None:
        event.then(event.answer)
