"""Screens over all articles: looking up, story threads, the history."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import App

from annotator.errors.usage import StillSaving
from annotator.model.annotation import Annotation
from annotator.model.edit import Action
from annotator.model.history import Deed
from annotator.tui.lists.history import HistoryScreen, Way
from annotator.tui.lists.look_up import LookUpScreen, Picked
from annotator.tui.lists.threads import ThreadsScreen
from annotator.tui.messages import ArticleWanted
from annotator.tui.quoting import quoted
from annotator.tui.reader.desk import Handlers
from annotator.tui.reader.linking import Going
from annotator.tui.screens.reader import ReaderScreen
from annotator.workflow.everywhere import Found, linkable, own_annotations
from annotator.workflow.project import Project
from annotator.workflow.saving import Asked, Job, Saver
from annotator.workflow.threads import story_threads

AT_ONCE = 100
"""Undos and redos that are saved together; others can save in between."""
SAVING_SECONDS = 1.0
"""How long the history waits for what is being saved."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What these screens need of the app.

    Args:
        app: shows the screens.
        project: what they are about.
        saver: saves beside.
        submit: hands a job over for saving.
        reader: the screen with the article, if one was opened.
        names: gives the articles' names by key.
    """

    app: App[Any]
    project: Project
    saver: Saver
    submit: Callable[[Job], None]
    reader: Callable[[], ReaderScreen | None]
    names: Callable[[], dict[str, str]]


def told_step(action: Action, job: Job) -> str:
    """What was undone or done again, and in how many steps."""
    done = "Undone" if job.asked is Asked.UNDO else "Done again"
    what = f"{action.what}, in {action.article}."
    if job.steps > 1:
        return f"{done}: {job.steps:,} steps. The last: {what}"
    return f"{done}: {what}"


def subject_of(action: Action) -> str:
    """Id of the last annotation of its article that an action changes, else empty."""
    subjects = (edit.subject for edit in reversed(action.edits))
    annotations = (each for each in subjects if isinstance(each, Annotation))
    return next((each.id for each in annotations if each.article == action.article), "")


class Overviews:
    """Shows each of the screens, and does what was chosen there."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self.handlers: Handlers = {
            "look-up": self.look_up,
            "threads": self.show_threads,
            "history": self.show_history,
        }
        """What to do for each command."""

    def look_up(self) -> None:
        """Look an annotation up: to go there, or to link to it if a link was begun."""
        reader = self._around.reader()
        if reader and isinstance(reader.mode, Going):
            self._look_up_head(reader, reader.mode)
        else:
            self._look_up_place()

    def show_threads(self) -> None:
        """Show all story threads."""
        project = self._around.project
        screen = ThreadsScreen(lambda: story_threads(project), project.scheme)
        self._around.app.push_screen(screen, self._go_to)

    def show_history(self) -> None:
        """Show what was done, and go back or forward to a point of it."""
        screen = HistoryScreen(self._deeds, self._around.names())
        self._around.app.push_screen(screen, self._go_back)

    def _look_up_place(self) -> None:
        project = self._around.project
        screen = LookUpScreen(
            "Look up an annotation",
            lambda: own_annotations(project),
            project.scheme,
            "go there",
        )

        def go(picked: Picked | None) -> None:
            self._go_to(picked.annotation if picked else None)

        self._around.app.push_screen(screen, go)

    def _look_up_head(self, reader: ReaderScreen, going: Going) -> None:
        project, tail = self._around.project, going.tail
        is_away = self._around.app.screen is not reader

        def load() -> Sequence[Found]:
            return linkable(own_annotations(project), project.scheme, tail)

        def link(picked: Picked | None) -> None:
            if picked is None or picked.link_type is None:
                return
            with reader.telling_faults():
                going.link_to(picked.annotation, picked.link_type)
            if is_away:
                self._go_to(tail)

        heading = f"Link {tail.label} {quoted(tail.words, 30)} to"
        screen = LookUpScreen(heading, load, project.scheme, "link")
        self._around.app.push_screen(screen, link)

    def _go_to(self, annotation: Annotation | None) -> None:
        if annotation:
            wanted = ArticleWanted(annotation.article, annotation.id)
            self._around.app.post_message(wanted)

    def _deeds(self) -> Sequence[Deed]:
        """Called in a thread: the steps count from what is saved.

        Raises:
            StillSaving: if what was done is not saved in time.
        """
        left = self._around.saver.drain(SAVING_SECONDS)
        if left:
            raise StillSaving(left)
        project = self._around.project
        return project.store.history.deeds(project.annotator)

    def _go_back(self, way: Way | None) -> None:
        if way is None:
            return
        for left in range(way.steps, 0, -AT_ONCE):
            times = min(left, AT_ONCE)
            job = Job(way.asked, times=times, left=left - times, steps=way.steps)
            self._around.submit(job)
