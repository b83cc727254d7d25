"""Looking up an annotation of any article, by its words, label, outlet, title or date."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from annotator.model.annotation import Annotation
from annotator.model.scheme import LinkType, Scheme
from annotator.text.visible import one_line
from annotator.tui.keys import pressed
from annotator.tui.library_view import WIDE
from annotator.tui.lists.list_screen import ListScreen
from annotator.tui.widgets.one_line import OneLine
from annotator.tui.widgets.row_list import Column, RowList
from annotator.tui.widgets.words_line import WordsLine
from annotator.workflow.everywhere import Found, matching

_HINT = "words, label, outlet, title or date · ↑↓ · enter {} · esc back"
_WALKING = frozenset({"up", "down", "pageup", "pagedown", "ctrl+home", "ctrl+end"})


@dataclass(frozen=True, slots=True)
class Picked:
    """The annotation that was looked up."""

    annotation: Annotation
    link_type: LinkType | None = None
    """The type of link to make to it, where one is being made."""


class LookUpScreen(ListScreen[Sequence[Found], Picked]):
    """A line to write in over the list; what is listed follows every key."""

    AUTO_FOCUS = "Input"

    def __init__(
        self,
        heading: str,
        load: Callable[[], Sequence[Found]],
        scheme: Scheme,
        does: str,
    ) -> None:
        super().__init__(heading, load)
        self._letters = {each.name: each.letter for each in scheme.labels}
        self._hint = _HINT.format(does)
        self._all: Sequence[Found] | None = None
        self.listed: Sequence[Found] = ()
        """What is listed now."""
        self._words = ""
        self._asked: Found | None = None

    def compose(self) -> ComposeResult:
        """Title, line, list, detail and hint."""
        yield OneLine(id="title")
        line = WordsLine(
            compact=True, placeholder="words, label, outlet, title or date"
        )
        line.cursor_blink = False
        yield line
        yield RowList(id="rows")
        yield Static(id="detail")
        yield OneLine(id="hint")

    def on_resize(self) -> None:
        """Give the columns their new widths."""
        self._show(self.rows.index)

    def list(self, content: Sequence[Found]) -> None:
        """List all, or those with the words that were written meanwhile."""
        self._all = self.listed = content
        self._narrow(self.query_one(Input).value)

    def open(self, index: int) -> None:
        """Give the annotation back; ask first if a link may be of several types."""
        if index < len(self.listed):
            found = self.listed[index]
            if len(found.types) > 1:
                self._ask(found)
            else:
                self.dismiss(Picked(found.annotation, *found.types))

    def tell(self, index: int) -> None:
        """Show the whole words of the highlighted annotation, and where it stands."""
        if index >= len(self.listed):
            self.detail(Text())
            return
        found = self.listed[index]
        shown = Text()
        shown.append(one_line(found.annotation.label), style="bold")
        shown.append(f"  {one_line(found.annotation.words)}\n")
        place = (found.about.outlet, found.title, found.about.published[:10])
        shown.append(one_line(" · ".join(filter(None, place))), style="dim")
        self.detail(shown)

    def on_key(self, event: events.Key) -> None:
        """Walk over the rows from the line; a digit says the type of the link."""
        key = pressed(event)
        if self._asked and self._answer(self._asked, key):
            event.stop()
            event.prevent_default()
        elif key == "escape":
            super().on_key(event)
        elif key in _WALKING and not self.rows.has_focus:
            self._walk(event)

    @on(Input.Changed)
    def _follow_line(self, event: Input.Changed) -> None:
        event.stop()
        if self._all is not None:
            self._narrow(event.value)

    @on(Input.Submitted)
    def _take_highlighted(self, event: Input.Submitted) -> None:
        event.stop()
        self._walk(events.Key("enter", "\r"))

    def _walk(self, event: events.Key) -> None:
        """Give a key to the rows, as soon as there are any."""
        if self._all is None:
            self.wait(event)
        else:
            self.rows.on_key(event)

    def _narrow(self, words: str) -> None:
        # Only more words after the same ones narrow down what is listed already.
        base = self.listed if words.startswith(self._words) else self._all
        self.listed, self._words = matching(base or (), words), words
        self._show(0)

    def _show(self, index: int) -> None:
        if self._all is None:
            return
        self.rows.show(_columns(self.size.width), self._row, len(self.listed), index)
        self.say_title(f"{len(self.listed):,} of {len(self._all):,}")
        self.say(self._hint)
        self.tell(self.rows.index)

    def _row(self, index: int) -> tuple[str, ...]:
        found = self.listed[index]
        about = found.about
        letter = self._letters.get(found.annotation.label, "?")
        place = (about.outlet, found.title, about.published[:10])
        return (letter, found.annotation.words, *place)

    def _ask(self, found: Found) -> None:
        self._asked = found
        names = [f"{at} {each.name}" for at, each in enumerate(found.types, 1)]
        self.say(f"link as: {' · '.join(names)} · esc")
        self.rows.focus()

    def _answer(self, found: Found, key: str) -> bool:
        if key.isdecimal() and 1 <= int(key) <= len(found.types):
            self.dismiss(Picked(found.annotation, found.types[int(key) - 1]))
        elif key == "escape":
            self._asked = None
            self.say(self._hint)
            self.query_one(Input).focus()
        else:
            return False
        return True


def _columns(width: int) -> Sequence[Column]:
    wide = width >= WIDE
    return (
        Column("", 1),
        Column("words, the latest first"),
        Column("outlet", 20 if wide else 12),
        Column("title", 40, is_shown=wide),
        Column("date", 10),
    )
