"""Story threads: the list of all of them, and one with all its statements."""

from collections.abc import Callable, Sequence

from rich.text import Text

from annotator.model.annotation import Annotation, Link
from annotator.model.scheme import Scheme
from annotator.text.visible import one_line
from annotator.tui.library_view import WIDE
from annotator.tui.lists.list_screen import ListScreen
from annotator.tui.quoting import quoted
from annotator.tui.widgets.row_list import Column
from annotator.workflow.threads import Statement, Thread

NONE_YET = "No story threads yet: links denies and same_as make them."
ALONE = "It is in no story thread: link it with denies or same_as first."
NOBODY = "–"
"""Stands for a source that is open, or the journalist."""


class ThreadScreen(ListScreen[Thread | None, Annotation]):
    """Who said it, who denied it, where and when; gives back where to go.

    Args:
        load: gives the thread, None when there is none.
        scheme: names the labels.
        annotation: id of the statement to begin at.
    """

    def __init__(
        self,
        load: Callable[[], Thread | None],
        scheme: Scheme,
        annotation: str = "",
    ) -> None:
        super().__init__("Story thread", load)
        self._letters = {each.name: each.letter for each in scheme.labels}
        self._start = annotation
        self.thread = Thread(())
        """What is listed."""

    def list(self, content: Thread | None) -> None:
        """List the statements; without any, say how they come about."""
        if content is None:
            self.say_title("")
            self.say(f"{ALONE} · esc back")
            return
        self.thread = content
        self._show(content.index_of(self._start) or 0)
        self.say("↑↓ · enter go there · esc back")

    def on_resize(self) -> None:
        """Give the columns their new widths."""
        if self.thread.statements:
            self._show(self.rows.index)

    def open(self, index: int) -> None:
        """Go to the statement."""
        self.dismiss(self.thread.statements[index].annotation)

    def tell(self, index: int) -> None:
        """Show the whole words of a statement, whose they are, and what it is linked to."""
        each = self.thread.statements[index]
        shown = Text()
        shown.append(one_line(each.annotation.label), style="bold")
        shown.append(f"  {one_line(each.annotation.words)}\n")
        shown.append(one_line(f"{each.who or 'nobody named'} · {_place(each)}"))
        for link in each.links:
            shown.append(f"\n{one_line(self._linked(each, link))}", style="dim")
        self.detail(shown)

    def _show(self, index: int) -> None:
        thread, wide = self.thread, self.size.width >= WIDE
        columns = (
            Column("date", 10),
            Column("", 1),
            Column("outlet", 20 if wide else 14),
            Column("who", 28 if wide else 16),
            Column("words"),
        )
        self.rows.show(columns, self._row, len(thread), index)
        self.say_title(told(thread))
        self.tell(self.rows.index)

    def _row(self, index: int) -> tuple[str, ...]:
        each = self.thread.statements[index]
        about = each.article.metadata
        letter = self._letters.get(each.annotation.label, "?")
        outlet = about.outlet or each.article.name
        words = each.annotation.words
        return (about.published[:10], letter, outlet, each.who or NOBODY, words)

    def _linked(self, statement: Statement, link: Link) -> str:
        end = link.other_end(statement.annotation.id)
        other = self.thread.statement(end.annotation)
        arrow = "→" if link.tail.annotation == statement.annotation.id else "←"
        if other is None:
            return f"{link.type} {arrow}"
        date = other.article.metadata.published[:10]
        place = other.article.metadata.outlet or other.article.name
        words = quoted(other.annotation.words, 40)
        return f"{link.type} {arrow} {words} {place} {date}".rstrip()


class ThreadsScreen(ListScreen[Sequence[Thread], Annotation]):
    """All threads, the one last begun first; one of them opens over the list."""

    def __init__(self, load: Callable[[], Sequence[Thread]], scheme: Scheme) -> None:
        super().__init__("Story threads", load)
        self._scheme = scheme
        self.listed: Sequence[Thread] = ()
        """The threads there are."""

    def list(self, content: Sequence[Thread]) -> None:
        """List them; without any, say how they come about."""
        self.listed = content
        columns = (
            Column("since", 10),
            Column("said", 5, right=True),
            Column("outlets", 7, right=True),
            Column("begins with"),
        )
        self.rows.show(columns, self._row, len(content))
        self.say_title(f"{len(content):,}" if content else "")
        self.say("↑↓ · enter open · esc back" if content else f"{NONE_YET} · esc back")
        if content:
            self.tell(0)

    def open(self, index: int) -> None:
        """Show one thread; what is chosen there is chosen here."""
        screen = ThreadScreen(lambda: self.listed[index], self._scheme)
        self.app.push_screen(screen, self._leave_with)

    def tell(self, index: int) -> None:
        """Say how many of which label, and who tells of it."""
        thread = self.listed[index]
        self.detail(Text(one_line(f"{told(thread)} · {', '.join(thread.outlets)}")))

    def _leave_with(self, annotation: Annotation | None) -> None:
        if annotation:
            # The screen over this one is still there while it gives back its choice.
            self.call_later(self._leave, annotation)

    def _leave(self, annotation: Annotation) -> None:
        self.dismiss(annotation)

    def _row(self, index: int) -> tuple[str, ...]:
        thread = self.listed[index]
        first = thread.statements[0]
        since = first.article.metadata.published[:10]
        outlets = str(len(thread.outlets))
        return (since, str(len(thread)), outlets, first.annotation.words)


def told(thread: Thread) -> str:
    """How many statements of each label there are, in how many outlets."""
    labels = dict.fromkeys(each.annotation.label for each in thread)
    counts = [f"{label} {thread.count(label)}" for label in labels]
    outlets = len(thread.outlets)
    return " · ".join([*counts, f"{outlets} outlet{'s' if outlets != 1 else ''}"])


def _place(statement: Statement) -> str:
    about = statement.article.metadata
    place = (about.outlet, statement.article.name, about.published[:10])
    return " · ".join(filter(None, place))
