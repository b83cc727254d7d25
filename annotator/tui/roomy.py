"""What the app needs in cells, at the start and when the terminal is made smaller."""

from textual import events
from textual.app import App, ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

LEAST = (60, 16)
"""Columns and rows that the app needs."""


class TooSmall(ModalScreen[None]):
    """Covers the panes while the terminal is too small for them."""

    DEFAULT_CSS = "TooSmall { background: $surface; }"

    def compose(self) -> ComposeResult:
        """What is needed, first of all."""
        yield Static(
            f"{LEAST[0]} × {LEAST[1]} cells are needed. Make the terminal larger.",
            markup=False,
        )


class Roomy(App[int]):
    """An app that says so when it has too little room, instead of showing parts."""

    def on_resize(self, event: events.Resize) -> None:
        """Cover the screen, or uncover it."""
        is_small = event.size.width < LEAST[0] or event.size.height < LEAST[1]
        is_covered = isinstance(self.screen, TooSmall)
        if is_small and not is_covered:
            self.push_screen(TooSmall())
        elif is_covered and not is_small:
            self.pop_screen()
