"""The app: it opens articles, has actions saved, and knows which screen is shown."""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path

from textual import on, work
from textual.filter import LineFilter

from annotator.errors.base import AnnotatorError
from annotator.model.edit import Action
from annotator.model.library import ArticleEntry
from annotator.settings.values import STANDARD, Settings
from annotator.tui.copying_out import CopiesOut
from annotator.tui.ending import QuietFault, when_terminal_is_lost
from annotator.tui.gate import ControlGate
from annotator.tui.ledger import Ledger
from annotator.tui.messages import (
    ActionDone,
    ArticleOpened,
    ArticleWanted,
    CommandRun,
    LibraryLoaded,
    NeighbourWanted,
    Saved,
    Told,
    Unopened,
)
from annotator.tui.overviews import Overviews, Surroundings, subject_of, told_step
from annotator.tui.palette import Articles, Commands
from annotator.tui.personal import Personal
from annotator.tui.roomy import Roomy
from annotator.tui.screens.library import LibraryScreen
from annotator.tui.screens.reader import ReaderScreen
from annotator.tui.sheets import guidelines_sheet, help_sheet
from annotator.tui.turns import InTurn
from annotator.workflow.library import library
from annotator.workflow.project import Project
from annotator.workflow.reading import open_article
from annotator.workflow.saving import Asked, Job, Outcome, Saver

NOTING_SECONDS = 5.0
"""How often the place of reading is kept, if it changed."""
PATIENCE = 3.0
"""Seconds that quitting waits for what is being saved."""

_ACTIONS = {"palette": "command_palette", "theme": "change_theme", "quit": "quit"}
"""What Textual calls the commands that it has itself."""
_HISTORY = {"undo": Asked.UNDO, "redo": Asked.REDO}


class AnnotatorApp(QuietFault, InTurn, Personal, Roomy, CopiesOut):
    """The app on one project."""

    COMMANDS = {Commands, Articles}  # noqa: RUF012 - Textual declares it so
    TITLE = "annotator"

    def __init__(
        self,
        project: Project,
        keys: Sequence[str],
        settings: Settings = STANDARD,
        settings_file: Path | None = None,
    ) -> None:
        # NO_COLOR must mean no colour codes at all; Textual's own way sends greys.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.animation_level = "none"
        self.project = project
        self.entries: tuple[ArticleEntry, ...] = ()
        """The articles of the library."""
        self._keys = tuple(keys)
        self._gate = ControlGate()
        self.follow_settings(settings, settings_file)
        self._library = LibraryScreen(project.scheme, settings)
        self._reader: ReaderScreen | None = None
        self._ledger = Ledger(project.place)
        self._saver = Saver(
            project.store,
            project.annotator,
            self._report,
        )
        self._overviews = Overviews(
            Surroundings(
                app=self,
                project=project,
                saver=self._saver,
                submit=self._submit,
                reader=lambda: self._reader,
                names=lambda: {each.key: each.name for each in self.entries},
            )
        )
        self._was_warned = False

    def _report(self, outcome: Outcome) -> None:
        """Called in the saving thread."""
        self.post_message(Saved(outcome))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the last gate before the terminal."""
        return [*super().get_line_filters(), self._gate]

    def on_mount(self) -> None:
        """Begin in the library, or straight in the one article asked for."""
        self.hold()
        when_terminal_is_lost(self._end)
        self.watch_for_themes()
        self.set_interval(NOTING_SECONDS, self.note_progress)
        self.install_screen(self._library, "library")
        self._load_library()
        if len(self._keys) == 1:
            self._open(self._keys[0], "")
        else:
            self.push_screen("library")

    # --- saving ---------------------------------------------------------------------

    @on(ActionDone)
    def _save(self, event: ActionDone) -> None:
        self._submit(Job(Asked.PERFORM, event.action))

    def _submit(self, job: Job) -> None:
        self._ledger.begin()
        self._saver.submit(job)
        self._tell_saved()

    @on(Saved)
    def _note_saved(self, event: Saved) -> None:
        outcome = event.outcome
        self._ledger.note(outcome)
        self._was_warned = self._was_warned and self._ledger.waiting > 0
        self._tell_saved()
        if outcome.error and not outcome.will_retry:
            self._refused(outcome)
        elif outcome.action and outcome.job.asked in (Asked.UNDO, Asked.REDO):
            self._show_history(outcome.action, outcome.job)
        elif self.screen is self._library:
            self._load_library()

    def _tell_saved(self) -> None:
        self._library.tell_saved(self._ledger.told)
        if self._reader:
            self._reader.tell_saved(self._ledger.told)

    def _refused(self, outcome: Outcome) -> None:
        """Say why; what was shown ahead of the store is loaded again."""
        self.say(str(outcome.error))
        if outcome.job.asked is Asked.PERFORM and self._reader:
            self._open(self._reader.opened.article.key, "")

    def _show_history(self, action: Action, job: Job) -> None:
        reader = self._reader
        if reader:
            reader.take_in(action)
        if job.left:
            return
        self.say(told_step(action, job))
        if reader is None or self.screen is not reader:
            self._load_library()
        elif reader.opened.article.key != action.article:
            self._open(action.article, subject_of(action))

    def say(self, text: str) -> None:
        """Tell the reader something in the hint line of the screen."""
        if isinstance(self.screen, (ReaderScreen, LibraryScreen)):
            self.screen.say(text)

    @on(Told)
    def _tell(self, event: Told) -> None:
        self.say(event.text)

    def note_progress(self) -> None:
        """Keep the place of reading, if it changed."""
        if self._reader and (progress := self._reader.take_progress()):
            key = self._reader.opened.article.key
            job = Job(Asked.NOTE_PROGRESS, article=key, progress=progress)
            self._saver.submit(job)

    # --- opening --------------------------------------------------------------------

    @on(ArticleWanted)
    def _want_article(self, event: ArticleWanted) -> None:
        self.hold()
        self.note_progress()
        self._open(event.key, event.annotation)

    @on(NeighbourWanted)
    def _want_neighbour(self, event: NeighbourWanted) -> None:
        keys = self._library.listed_keys()
        index = keys.index(event.key) + event.step if event.key in keys else 0
        if 0 <= index < len(keys):
            self.post_message(ArticleWanted(keys[index]))
        else:
            self.say("There is no further article.")

    @work(thread=True, exclusive=True, group="open")
    def _open(self, key: str, annotation: str) -> None:
        pending = self._saver.pending_actions()
        try:
            opened = open_article(self.project, key)
        except AnnotatorError as error:
            self.post_message(Unopened(str(error)))
            return
        for action in pending:
            opened.take_in(action)
        self.post_message(ArticleOpened(opened, annotation))

    @on(ArticleOpened)
    async def _show_article(self, event: ArticleOpened) -> None:
        if self._reader is None:
            self._reader = ReaderScreen(self.project, event.opened, self.settings)
            self.install_screen(self._reader, "reader")
        await self._go_to_screen("reader")
        self._reader.show(event.opened, event.annotation)
        self._tell_saved()
        self.call_after_refresh(self.release)

    @on(Unopened)
    def _unopened(self, event: Unopened) -> None:
        self.say(event.said)
        self.release()

    async def go_to_library(self) -> None:
        """Show the library, as it stands now."""
        self.note_progress()
        self._load_library()
        await self._go_to_screen("library")

    async def _go_to_screen(self, name: str) -> None:
        if len(self.screen_stack) == 1:
            await self.push_screen(name)
        elif self.screen is not self.get_screen(name):
            await self.switch_screen(name)

    @work(thread=True, exclusive=True, group="library")
    def _load_library(self) -> None:
        try:
            self.post_message(LibraryLoaded(library(self.project)))
        except AnnotatorError as error:
            self.post_message(Unopened(str(error)))

    @on(LibraryLoaded)
    def _show_library(self, event: LibraryLoaded) -> None:
        self.entries = event.entries
        self._library.show(event.entries)
        if self.screen is self._library:
            self.call_after_refresh(self.release)

    # --- commands -------------------------------------------------------------------

    @on(CommandRun)
    async def _run_command(self, event: CommandRun) -> None:
        if event.name in _HISTORY:
            self._submit(Job(_HISTORY[event.name]))
        elif handler := self._overviews.handlers.get(event.name):
            handler()
        elif event.name == "guidelines":
            await self.push_screen(guidelines_sheet(self.project.scheme))
        elif event.name == "help":
            await self.push_screen(help_sheet(self.project.scheme, self.book))
        elif event.name == "library":
            await self.go_to_library()
        elif event.name in _ACTIONS:
            await self.run_action(_ACTIONS[event.name])

    async def action_quit(self) -> None:
        """Save what is left and quit; what cannot be saved is said first."""
        self._keep_drafts()
        self.call_later(self._quit)

    async def _quit(self) -> None:
        left = await asyncio.to_thread(self._saver.drain, PATIENCE)
        if left and not self._was_warned:
            self._was_warned = True
            while self.screen.is_modal:
                await self.pop_screen()
            again = f"{self.book.key('quit')} again quits without them."
            self.say(f"{left} changes are not saved. {again}")
            return
        self.exit(0)

    def _end(self, status: int) -> None:
        """The terminal is gone: save what was begun, and end."""
        self._keep_drafts()
        self.call_later(self._close, status)

    def _close(self, status: int) -> None:
        self._saver.drain(PATIENCE)
        self.exit(status)

    def _keep_drafts(self) -> None:
        """Hand over what was begun; what comes next in the queue finds it saved."""
        if self._reader:
            self._reader.keep_draft()
        self.note_progress()
