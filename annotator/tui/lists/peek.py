"""A link's other end in its own article, shown over the article that is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from annotator.errors.base import AnnotatorError
from annotator.model.annotation import LinkEnd
from annotator.text.visible import one_line, visible
from annotator.tui.keys import pressed
from annotator.tui.widgets.one_line import OneLine
from annotator.workflow.everywhere import Sight

GONE = "The other end cannot be shown."
_LEAVING = frozenset({"escape", "space", "v", "P"})


@dataclass(frozen=True, slots=True)
class Prospect:
    """A link's other end that may be looked at."""

    end: LinkEnd
    link: str
    """How it is linked, in words."""


class PeekScreen(ModalScreen[LinkEnd]):
    """One other end after the other; enter goes to the one that is shown.

    Args:
        prospects: the other ends.
        index: of the one to show first.
        load: gives what is shown of an end, in a thread of its own.
    """

    CSS_PATH = "../styles/peek.tcss"

    class Seen(Message):
        """An end was loaded, or it is said why not."""

        def __init__(self, index: int, sight: Sight | None, said: str = GONE) -> None:
            super().__init__()
            self.index = index
            self.sight = sight
            self.said = said

    def __init__(
        self,
        prospects: Sequence[Prospect],
        index: int,
        load: Callable[[LinkEnd], Sight | None],
    ) -> None:
        super().__init__()
        self._prospects = prospects
        self._index = index
        self._get = load

    def compose(self) -> ComposeResult:
        """Where it stands, the words, and the keys."""
        with Vertical():
            yield OneLine(id="title")
            with VerticalScroll():
                yield Static(id="words")
            yield OneLine(id="hint")

    def on_mount(self) -> None:
        """Show the first one."""
        self.query_one(VerticalScroll).focus()
        self._show(self._index)

    def on_key(self, event: events.Key) -> None:
        """Go there, go back, or on to the next link."""
        key = pressed(event)
        if key == "enter":
            self.dismiss(self._prospects[self._index].end)
        elif key in _LEAVING:
            self.dismiss(None)
        elif key in ("tab", "shift+tab"):
            step = 1 if key == "tab" else -1
            self._show((self._index + step) % len(self._prospects))
        else:
            return
        event.stop()
        event.prevent_default()

    def _show(self, index: int) -> None:
        self._index = index
        count = len(self._prospects)
        several = f"tab next link, {index + 1} of {count} · " if count > 1 else ""
        self.query_one("#hint", OneLine).say(f"{several}enter go there · esc back")
        self._load(index)

    @work(thread=True, exclusive=True)
    def _load(self, index: int) -> None:
        try:
            sight = self._get(self._prospects[index].end)
            self.post_message(self.Seen(index, sight))
        except AnnotatorError as error:
            self.post_message(self.Seen(index, None, str(error)))

    @on(Seen)
    def _show_seen(self, event: Seen) -> None:
        if event.index != self._index:
            return
        link = self._prospects[event.index].link
        title, words = self.query_one("#title", OneLine), self.query_one(Static)
        if event.sight is None:
            title.say(link)
            words.update(Text(one_line(event.said)))
            return
        about = event.sight.about
        place = (about.outlet, event.sight.title, about.published[:10])
        title.say(" · ".join(filter(None, place)), link)
        words.update(excerpt_text(event.sight))


def excerpt_text(sight: Sight) -> Text:
    """The sentences around an annotation, its own words reversed."""
    shown = Text("" if sight.excerpt.begins else "… ")
    for piece in sight.excerpt.pieces:
        shown.append(visible(piece.words), "reverse" if piece.is_marked else "")
    return shown.append("" if sight.excerpt.ends else " …")
