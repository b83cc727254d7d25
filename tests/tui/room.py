"""The app on a real store with a few articles, driven by keys and the mouse."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Metadata
from annotator.model.corpus import ReadingState
from annotator.settings.values import STANDARD, Settings
from annotator.text.caret import Caret
from annotator.tui.app import AnnotatorApp
from annotator.tui.screens.library import LibraryScreen
from annotator.tui.screens.reader import ReaderScreen
from annotator.tui.widgets.one_line import OneLine
from annotator.workflow.project import Project
from tests.projects import START, project_at

PORT = (
    "Port shut, says ministry\n\n"
    "“The port is shut,” the ministry said on Monday. “It stays shut, and ‘nobody gets "
    "in’, whatever they say.”\n\n"
    "The embassy denied it. Its spokesman told the agency that two ships had come in. "
    "“We saw them,” he said, “and so did you.”\n\n"
    "漢字の港は閉鎖された。Then Zoë ran the café.\n"
)
"""Quotations, nested and interrupted; wide characters; three paragraphs and a title."""
STRIKE = "Strike ends\n\nThe union claimed victory. The ministry denied that.\n"

HOPS = 6
"""From the terminal to a widget, up to its screen and on to the app."""
PATIENCE = 5.0
"""Seconds that anything awaited may take."""


def at(text: str, words: str) -> tuple[int, int]:
    """Start and end of the first occurrence of the words."""
    start = text.index(words)
    return start, start + len(words)


def with_articles(project: Project, **texts: str) -> Project:
    """The project with articles of these keys and texts besides."""
    for key, text in texts.items():
        about = Metadata(title=text.partition("\n")[0], outlet=f"The {key.title()}")
        project.store.articles.add(Article(key, text, START, about))
    return project


def newsroom(folder: Path, **texts: str) -> Project:
    """A new project with articles; without any, with a port and a strike."""
    wanted = texts or {"port": PORT, "strike": STRIKE}
    (folder / "annotator.db").write_bytes(_made(*wanted.items()))
    return project_at(folder)


@cache
def _made(*texts: tuple[str, str]) -> bytes:
    """The file of a store with these articles: to copy it is quicker than to make it."""
    with TemporaryDirectory() as folder:
        with_articles(project_at(Path(folder)), **dict(texts)).close()
        return (Path(folder) / "annotator.db").read_bytes()


@dataclass(frozen=True)
class Desk:
    """The app while it runs, and the store behind it."""

    app: AnnotatorApp
    pilot: Pilot[int]
    project: Project

    @property
    def reader(self) -> ReaderScreen:
        """The screen with the article."""
        assert isinstance(self.app.screen, ReaderScreen)
        return self.app.screen

    @property
    def library(self) -> LibraryScreen:
        """The screen with the articles."""
        assert isinstance(self.app.screen, LibraryScreen)
        return self.app.screen

    @property
    def key(self) -> str:
        """Key of the open article."""
        return self.reader.opened.article.key

    @property
    def text(self) -> str:
        """The open article's text."""
        return self.reader.opened.article.text

    @property
    def offset(self) -> int:
        """Where the cursor is."""
        return self.reader.pane.caret.offset

    @property
    def selected(self) -> str:
        """The selected words."""
        start, end = self.reader.pane.selection or (0, 0)
        return self.text[start:end]

    @property
    def title(self) -> str:
        """The title row."""
        return self.app.screen.query_one("#title", OneLine).told.strip()

    @property
    def hint(self) -> str:
        """The hint row."""
        return self.app.screen.query_one("#hint", OneLine).told.strip()

    @property
    def current(self) -> str:
        """The words of the current annotation."""
        return self.reader.current.words if self.reader.current else ""

    async def press(self, *keys: str) -> None:
        """Press keys, until all that they did is in the store and on the screen."""
        for key in keys:
            await self._send(key)
        await self.settle()

    async def write(self, text: str) -> None:
        """Write a text and press enter."""
        await self.press(*text, "enter")

    def select(self, words: str) -> None:
        """Select words without any key."""
        start, end = at(self.text, words)
        self.reader.place(Caret(end, start))

    def go(self, words: str) -> None:
        """Put the cursor before words without any key."""
        self.reader.place(Caret(at(self.text, words)[0]))

    async def label(self, words: str, key: str) -> None:
        """Select words, press a label's key, and leave open what it offers."""
        self.select(words)
        await self.press(key)
        if self.reader.mode:
            await self.press("escape")

    async def settle(self) -> None:
        """Wait until nothing is being saved or loaded, nor any message under way."""
        await self.until(lambda: self._is_idle)
        await self._deliver()
        await self.until(lambda: self._is_idle)

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until a condition holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "waited in vain"
            await self.pilot.pause(0.002)

    def annotations(self, article: str = "") -> list[Annotation]:
        """The annotations of an article as the store has them."""
        return list(self.project.store.annotations.of(article or self.key))

    def links(self, article: str = "") -> list[Link]:
        """The links of an article as the store has them."""
        return list(self.project.store.links.of(article or self.key))

    def standing(self, article: str = "") -> ReadingState:
        """How far the store says that the annotator is."""
        readings = self.project.store.readings
        return readings.get(article or self.key, self.project.annotator)

    def labelled(self, article: str = "") -> list[tuple[str, str]]:
        """Label and words of the annotations in the store."""
        return [(each.label, each.words) for each in self.annotations(article)]

    async def _send(self, key: str) -> None:
        """Send a key as a terminal does, and wait until it came where it goes.

        `Pilot.press` waits a twentieth of a second for each key, and loses the
        character of some.
        """
        driver = self.app._driver
        assert driver is not None
        if len(key) == 1:
            name = "space" if key == " " else _character_to_key(key)
            driver.send_message(Key(name, key))
        else:
            character = {"space": " ", "tab": "\t", "enter": "\r"}.get(key)
            driver.send_message(Key(key, character))
        await self._deliver()

    async def _deliver(self) -> None:
        for _ in range(HOPS):
            await self.pilot._wait_for_screen()

    @property
    def _is_idle(self) -> bool:
        at_work = not all(each.is_finished for each in self.app.workers)
        waiting = self.app._saver.pending or self.app._ledger.waiting > 0
        held = self.app._ahead or self.app._hold
        return not at_work and not waiting and not held


@asynccontextmanager
async def reading(
    project: Project,
    *keys: str,
    size: tuple[int, int] = (80, 24),
    settings: Settings = STANDARD,
    settings_file: Path | None = None,
) -> AsyncIterator[Desk]:
    """The app on a project: one article straight in the reader, else the library."""
    app = AnnotatorApp(project, keys, settings, settings_file)
    async with app.run_test(size=size) as pilot:
        desk = Desk(app, pilot, project)
        await desk.until(
            lambda: (
                isinstance(app.screen, (ReaderScreen, LibraryScreen))
                and app.screen.is_mounted
            )
        )
        await desk.settle()
        yield desk
    if app.fault:
        raise app.fault
