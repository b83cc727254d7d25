"""A row over the tutorial: how much of it was tried, and what is next."""

from textual import work

from annotator.errors.base import AnnotatorError
from annotator.tui.command_book import CommandBook
from annotator.tui.widgets.one_line import OneLine
from annotator.workflow.project import Project
from annotator.workflow.reading import OpenArticle
from annotator.workflow.tutorial import STEPS, Lesson, Step, is_tutorial, lesson_of


def key_of(step: Step, book: CommandBook) -> str:
    """The key that does what a step asks for."""
    return book.key(step.command) if step.command else step.key


class LessonLine(OneLine):
    """Looks up in the store what was tried, beside the screen; else it is hidden."""

    DEFAULT_CSS = """
    LessonLine {
        display: none;
        background: $accent 20%;
    }
    LessonLine:ansi {
        background: ansi_default;
        text-style: reverse;
    }
    """

    def __init__(self, project: Project, book: CommandBook) -> None:
        super().__init__(id="lesson")
        self.lesson: Lesson | None = None
        """What was tried, as far as it was looked up; None outside the tutorial."""
        self._project = project
        self._book = book

    def follow(self, opened: OpenArticle) -> None:
        """Show what was tried, if the article is the tutorial."""
        is_here = is_tutorial(opened.article)
        self.display = is_here
        if is_here:
            self._look_up(opened.article.key)
        else:
            self.lesson = None

    @work(thread=True, exclusive=True, group="lesson")
    def _look_up(self, key: str) -> None:
        try:
            lesson = lesson_of(self._project, key)
        except AnnotatorError as error:
            self.app.call_from_thread(self.say, str(error))
        else:
            self.app.call_from_thread(self._show, lesson)

    def _show(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.say(self._told(lesson), f"{self._book.key('tutorial')} all steps")

    def _told(self, lesson: Lesson) -> str:
        count = f"{lesson.count} of {len(STEPS)} tried"
        step = lesson.next
        if step is None:
            return f"{count}: that is everything"
        number, key = STEPS.index(step) + 1, key_of(step, self._book)
        return f"{count} · next: {number}. {step.title}  {key}"
