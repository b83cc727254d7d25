"""The command palette: every command of the screen, and every article, by its words."""

from collections.abc import Iterable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from annotator.text.visible import one_line
from annotator.tui.command import Command, key_name
from annotator.tui.command_book import IN_LIBRARY, IN_READER
from annotator.tui.messages import ArticleWanted
from annotator.tui.screens.library import LibraryScreen
from annotator.tui.screens.reader import ReaderScreen


class Commands(Provider):
    """What can be done on this screen."""

    async def discover(self) -> Hits:
        """Every command, before anything is written."""
        for command in self._commands():
            yield DiscoveryHit(_told(command), partial(self._run, command.name))

    async def search(self, query: str) -> Hits:
        """The commands that match what is written."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(f"{command.title} {command.name}")
            if score > 0:
                yield Hit(score, _told(command), partial(self._run, command.name))

    def _commands(self) -> Iterable[Command]:
        if isinstance(self.screen, ReaderScreen):
            return self.screen.book.of(IN_READER)
        if isinstance(self.screen, LibraryScreen):
            return self.screen.book.of(IN_LIBRARY)
        return ()

    def _run(self, name: str) -> None:
        if isinstance(self.screen, (ReaderScreen, LibraryScreen)):
            self.screen.run_command(name)


class Articles(Provider):
    """The articles of the store."""

    async def search(self, query: str) -> Hits:
        """The articles whose title, outlet or key match what is written."""
        matcher = self.matcher(query)
        for entry in getattr(self.app, "entries", ()):
            said = one_line(f"{entry.name} {entry.metadata.outlet} {entry.key}")
            score = matcher.match(said)
            if score > 0:
                want = partial(self.screen.post_message, ArticleWanted(entry.key))
                yield Hit(score, Content(f"read: {said}"), want)


def _told(command: Command) -> Content:
    keys = f"  ({' '.join(map(key_name, command.keys))})" if command.keys else ""
    return Content(command.title + keys)
