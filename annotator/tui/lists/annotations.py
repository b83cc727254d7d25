"""All annotations of the article: sorted, filtered, gone to."""

from dataclasses import replace

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen

from annotator.model.annotation import Annotation
from annotator.tui.command import key_name
from annotator.tui.command_book import STANDARD_BOOK, CommandBook
from annotator.tui.keys import Keymap, pressed
from annotator.tui.lists.annotation_view import COLUMNS, AnnotationView, Only, row
from annotator.tui.reader_commands import ANNOTATIONS
from annotator.tui.widgets.one_line import OneLine
from annotator.tui.widgets.row_list import RowList
from annotator.workflow.reading import OpenArticle


class AnnotationsScreen(Screen[Annotation]):
    """A list to look through; it gives back the annotation to go to."""

    AUTO_FOCUS = "RowList"
    CSS_PATH = "../styles/list.tcss"

    def __init__(
        self,
        opened: OpenArticle,
        current: Annotation | None,
        book: CommandBook = STANDARD_BOOK,
    ) -> None:
        super().__init__()
        self._opened = opened
        self._start = current
        self._view = AnnotationView()
        self.listed: list[Annotation] = []
        """The annotations that are listed now, in order."""
        self._commands = book.of(ANNOTATIONS)
        self._keymap = Keymap.of(self._commands, opened.hand.scheme.labels)

    def compose(self) -> ComposeResult:
        """Title, list and hint."""
        yield OneLine(id="title")
        yield RowList(id="rows")
        yield OneLine(id="hint")

    def on_mount(self) -> None:
        """List all, the current one highlighted."""
        keys = [f"{key_name(c.keys[0])} {c.hint}" for c in self._commands if c.keys]
        hint = " · ".join(["label key: that label", *keys])
        self.query_one("#hint", OneLine).say(hint)
        self._look(self._view)

    def on_key(self, event: events.Key) -> None:
        """Filter, sort, or go back."""
        key = pressed(event)
        label, command = self._keymap.labels.get(key), self._keymap.commands.get(key)
        if label:
            self._look(self._view.with_label(label.name))
        elif command and command.name == "back":
            self.dismiss(None)
        elif command and command.name == "by-label":
            self._look(replace(self._view, by_label=not self._view.by_label))
        elif command:
            self._look(self._view.toggled(_FILTERS[command.name]))
        else:
            return
        event.stop()
        event.prevent_default()

    def _look(self, view: AnnotationView) -> None:
        self._view = view
        opened, rows = self._opened, self.query_one(RowList)
        before = self.listed[rows.index] if self.listed else self._start
        scheme = opened.hand.scheme
        self.listed = view.listed(opened.layer, scheme)
        # By id: comparing whole values would take a while in a long list.
        wanted = before.id if before else ""
        same = (at for at, each in enumerate(self.listed) if each.id == wanted)
        index = next(same, 0)
        rows.show(
            COLUMNS,
            lambda at: row(self.listed[at], opened.layer, scheme),
            len(self.listed),
            index,
        )
        told = f"{len(self.listed)} of {len(opened.layer)} · {view.told}"
        self.query_one("#title", OneLine).say(opened.article.name, told)

    @on(RowList.Opened)
    def _go(self, event: RowList.Opened) -> None:
        self.dismiss(self.listed[event.index])


_FILTERS = {
    "only-flagged": Only.FLAGGED,
    "only-unlinked": Only.UNLINKED,
    "only-incomplete": Only.INCOMPLETE,
}
