"""A sheet to read over the screen: help and guidelines."""

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget

from annotator.tui.keys import pressed
from annotator.tui.widgets.one_line import OneLine

LEAVING = frozenset({"escape", "enter", "g", "?", "ctrl+q"})


class Sheet(ModalScreen[None]):
    """Something to read; escape goes back."""

    CSS_PATH = "styles/sheet.tcss"

    def __init__(self, title: str, body: Widget) -> None:
        super().__init__()
        self._title = title
        self._body = body

    def compose(self) -> ComposeResult:
        """A title, the body to scroll, and how to leave."""
        yield OneLine(id="title")
        with VerticalScroll():
            yield self._body
        yield OneLine(id="hint")

    def on_mount(self) -> None:
        """Say what it is and how to leave."""
        self.query_one("#title", OneLine).say(self._title)
        self.query_one("#hint", OneLine).say("↑↓ pgup pgdn · esc back")
        self.query_one(VerticalScroll).focus()

    def on_key(self, event: events.Key) -> None:
        """Any of the leaving keys goes back."""
        if pressed(event) in LEAVING:
            event.stop()
            event.prevent_default()
            self.dismiss()
