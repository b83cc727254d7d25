"""The first minute: nothing to read yet, and one key that changes it."""

import os
from collections.abc import Sequence

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Center, Middle
from textual.filter import LineFilter
from textual.widgets import Static

from annotator.settings.values import Settings
from annotator.text.visible import one_line
from annotator.tui.ending import QuietFault, when_terminal_is_lost
from annotator.tui.gate import ControlGate
from annotator.tui.personal import Personal
from annotator.tui.widgets.one_line import OneLine

ACCEPTED = 10
"""What the app gives back when the samples are wanted."""


class WelcomeApp(QuietFault, Personal):
    """Says what to do where there is no article, and offers some."""

    CSS = """
    Screen { layout: vertical; background: $surface; }
    #title { background: $primary 30%; text-style: bold; }
    Middle { height: 1fr; }
    #said { width: 64; max-width: 100%; height: auto; padding: 0 2; }
    #hint { background: $panel; color: $text-muted; }
    Screen:ansi #title { background: ansi_default; text-style: bold underline; }
    Screen:ansi #hint { background: ansi_default; color: ansi_default; }
    """
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, settings: Settings, place: str) -> None:
        # As in the app itself: NO_COLOR must mean no colour codes at all.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.follow_settings(settings, None)
        self._place = one_line(place)
        self._gate = ControlGate()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the last gate before the terminal."""
        return [*super().get_line_filters(), self._gate]

    def compose(self) -> ComposeResult:
        """A title, what to do, and the keys."""
        yield OneLine(id="title")
        with Middle(), Center():
            yield Static(self._told(), id="said")
        yield OneLine(id="hint")

    def on_mount(self) -> None:
        """Say where this is, and the keys."""
        when_terminal_is_lost(self.exit)
        self.query_one("#title", OneLine).say("annotator", self._place)
        quit_hint = self.book.hint("quit")
        self.query_one("#hint", OneLine).say(f"enter begin · {quit_hint}")

    def on_key(self, event: events.Key) -> None:
        """Enter takes what is offered."""
        if event.key == "enter":
            self.exit(ACCEPTED)
        elif event.key in self.book.named("quit").keys:
            self.exit(0)

    def _told(self) -> Text:
        return Text.assemble(
            ("There is no article here yet.\n\n", "bold"),
            ("enter", "bold reverse"),
            "  takes in a tutorial, which you annotate while you read it, and a ",
            "dozen sample articles of two invented stories. The store for them, ",
            (self._place, "bold"),
            ", is made only then.\n\nYour own articles: quit, and give their files or folders,\n\n",
            ("    annotator read FOLDER", "bold"),
        )
