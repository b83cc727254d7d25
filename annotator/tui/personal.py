"""An app as one person set it: the ways out by their own keys, and a theme that stays."""

import os
from collections.abc import Iterator
from pathlib import Path

from textual import work
from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.theme import Theme

from annotator.errors.settings import SettingsError
from annotator.settings.file import keep_theme
from annotator.settings.options import overriding
from annotator.settings.values import STANDARD, Settings
from annotator.tui.command_book import STANDARD_BOOK, CommandBook

_WAYS_OUT = {"quit": "quit", "palette": "command_palette"}
"""Commands that work while a line is written too, and Textual's action for each."""


class Personal(App[int]):
    """An app with a person's settings."""

    settings: Settings = STANDARD
    book: CommandBook = STANDARD_BOOK
    settings_file: Path | None = None
    """Where a theme is kept; None keeps none."""

    def follow_settings(self, settings: Settings, file: Path | None) -> None:
        """Take the settings on; before the app runs."""
        self.settings, self.settings_file = settings, file
        self.book = CommandBook(settings.keys)
        self.theme = settings.theme
        # Textual binds ctrl+q and ctrl+p itself, whatever the settings say.
        self._bindings = BindingsMap([*_bindings(self.book)])

    def watch_for_themes(self) -> None:
        """Keep each theme that is chosen from now on."""
        self.theme_changed_signal.subscribe(self, self._note_theme)

    def say(self, text: str) -> None:
        """Tell the reader something."""

    def _note_theme(self, theme: Theme) -> None:
        if theme.name != self.settings.theme and self.settings_file:
            self._keep_theme(theme.name, self.settings_file)

    @work(thread=True, exclusive=True, group="theme")
    def _keep_theme(self, theme: str, file: Path) -> None:
        try:
            keep_theme(file, theme)
        except SettingsError as error:
            self.call_from_thread(self.say, str(error))
            return
        over = overriding("theme", os.environ)
        but = f", but {over} goes before it" if over else ""
        self.call_from_thread(self.say, f"Theme {theme} is kept in {file}{but}.")


def _bindings(book: CommandBook) -> Iterator[Binding]:
    yield Binding("ctrl+c", "help_quit", show=False, system=True)
    for name, action in _WAYS_OUT.items():
        for key in book.named(name).keys:
            # A plain character must stay one where a line is written.
            if len(key) > 1:
                yield Binding(key, action, name, show=False, priority=True)
