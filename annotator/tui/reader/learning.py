"""The tutorial: what its reader has not tried yet, and the way to it."""

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from annotator.tui.command_book import CommandBook
from annotator.tui.reader.desk import Desk, Handlers
from annotator.tui.reading_sheet import Sheet
from annotator.tui.widgets.lesson_line import LessonLine, key_of
from annotator.workflow.tutorial import STEPS, Lesson, tutorial_key

ABSENT = "The tutorial is not in this library: `annotator read --tutorial` takes it in."


class Learning:
    """Shows the steps of the tutorial."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.line = LessonLine(desk.project, desk.book)

    def handlers(self) -> Handlers:
        """What the tutorial's command does."""
        return {"tutorial": self.show}

    def follow(self) -> None:
        """Bring the row over the tutorial up to date: something was saved."""
        self.line.follow(self._desk.opened)

    def show(self) -> None:
        """Show all steps; from another article, go to the tutorial."""
        if lesson := self.line.lesson:
            sheet = lesson_sheet(lesson, self._desk.book)
            self._desk.show_sheet(sheet, lambda _: None)
        elif key := tutorial_key(self._desk.project):
            self._desk.open_article(key, "")
        else:
            self._desk.say(ABSENT)


def lesson_sheet(lesson: Lesson, book: CommandBook) -> Sheet:
    """Every step with its key, and whether it was tried."""
    table = Table.grid(padding=(0, 2))
    for number, (step, tried) in enumerate(zip(STEPS, lesson.tried, strict=True), 1):
        style = "" if tried else "bold"
        mark = "✓" if tried else "·"
        table.add_row(
            Text(mark, style),
            Text(f"{number:>2}", style),
            Text(step.title, style),
            Text(key_of(step, book), style),
        )
    title = f"Tutorial: {lesson.count} of {len(STEPS)} tried"
    return Sheet(title, Static(table))
