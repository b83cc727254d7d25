"""A list that is loaded beside the screen: it is there at once, its rows follow."""

from abc import abstractmethod
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from annotator.errors.base import AnnotatorError
from annotator.tui.keys import pressed
from annotator.tui.turns import InTurn
from annotator.tui.widgets.one_line import OneLine
from annotator.tui.widgets.row_list import RowList

Content = TypeVar("Content")
"""What is loaded."""
Chosen = TypeVar("Chosen")
"""What the screen gives back."""


class ListScreen(Screen[Chosen], Generic[Content, Chosen]):
    """Title, rows, more about the highlighted row, and the keys; escape goes back.

    Args:
        heading: what is listed.
        load: gives what is listed, in a thread of its own.
    """

    AUTO_FOCUS = ""
    CSS_PATH = "../styles/list.tcss"

    class Loaded(Message):
        """What is listed is there, or the reason why it is not."""

        def __init__(self, content: object, said: str = "") -> None:
            super().__init__()
            self.content = content
            self.said = said

    def __init__(self, heading: str, load: Callable[[], Content]) -> None:
        super().__init__()
        self._heading = heading
        self._get = load
        self._ahead: deque[events.Key] | None = deque()
        """Keys pressed before there is a list; None once there is one."""

    def compose(self) -> ComposeResult:
        """Title, list, detail and hint."""
        yield OneLine(id="title")
        yield RowList(id="rows")
        yield Static(id="detail")
        yield OneLine(id="hint")

    def on_mount(self) -> None:
        """Begin to load."""
        self.say_title("loading…")
        self.say("esc back")
        if isinstance(self.app, InTurn):
            self.app.hold()
        self._load()

    @abstractmethod
    def list(self, content: Content) -> None:
        """List what was loaded."""

    @abstractmethod
    def open(self, index: int) -> None:
        """A row was chosen."""

    def tell(self, index: int) -> None:
        """A row was highlighted."""

    @property
    def rows(self) -> RowList:
        """The list itself."""
        return self.query_one(RowList)

    def say(self, text: str) -> None:
        """Show keys, or say something, in the hint line."""
        self.query_one("#hint", OneLine).say(text)

    def say_title(self, right: str) -> None:
        """Show the heading, and something at the right of it."""
        self.query_one("#title", OneLine).say(self._heading, right)

    def detail(self, text: Text) -> None:
        """Show more about the highlighted row."""
        self.query_one("#detail", Static).update(text)

    def on_key(self, event: events.Key) -> None:
        """Escape goes back; what else comes before the list waits for it."""
        if pressed(event) == "escape":
            event.stop()
            event.prevent_default()
            self.dismiss(None)
        elif self._ahead is not None:
            self.wait(event)

    def wait(self, event: events.Key) -> None:
        """Keep a key until there is a list."""
        if self._ahead is not None:
            self._ahead.append(event)

    @work(thread=True)
    def _load(self) -> None:
        try:
            self.post_message(self.Loaded(self._get()))
        except AnnotatorError as error:
            self.post_message(self.Loaded(None, str(error)))

    @on(Loaded)
    def _show_loaded(self, event: Loaded) -> None:
        if isinstance(self.app, InTurn):
            self.call_after_refresh(self.app.release)
        if event.said:
            self.say_title("")
            self.say(event.said)
        else:
            self.list(event.content)  # type: ignore[arg-type]  # what `load` gave
            self._go_on()

    def _go_on(self) -> None:
        """Let the rows have the keys, those that waited first."""
        ahead, self._ahead = self._ahead or (), None
        if self.focused is None:
            self.rows.focus()
        for event in ahead:
            self.rows.on_key(event)

    @on(RowList.Opened)
    def _open_row(self, event: RowList.Opened) -> None:
        # One choice is enough: a second enter was meant for what it opens.
        if self.is_current:
            self.open(event.index)

    @on(RowList.Highlighted)
    def _tell_row(self, event: RowList.Highlighted) -> None:
        self.tell(event.index)
