"""A line to write in, over the hint line: for search, filter and note."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Label

from annotator.text.visible import one_line
from annotator.tui.widgets.words_line import WordsLine

Answer = Callable[[str], None]
"""Takes what was written."""


@dataclass(frozen=True, slots=True)
class Aids:
    """What helps to write an answer."""

    hint: str = ""
    """The keys that work meanwhile."""
    keys: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    """What each of them makes of what is written."""
    told: Callable[[], str] = str
    """How the answer will be taken; it stands beside the question."""
    keeps: bool = False
    """Whether what is written counts also when the reader clicks elsewhere."""


NO_AIDS = Aids()


class Prompt(Horizontal):
    """A question and a line for the answer; hidden until asked."""

    DEFAULT_CSS = """
    Prompt {
        height: 1;
        display: none;
        background: $boost;
        &.-asking { display: block; }
        Label { padding: 0 1; text-style: bold; }
        Input { width: 1fr; }
    }
    """
    BINDINGS = [("escape", "give_up", "give up")]  # noqa: RUF012 - Textual declares it so

    class Answered(Message):
        """The question was answered; whoever hears it calls `then` with the answer."""

        def __init__(self, then: Answer, answer: str) -> None:
            super().__init__()
            self.then = then
            self.answer = answer

    class GivenUp(Message):
        """The question was left without an answer."""

    def __init__(self) -> None:
        super().__init__()
        self._question = ""
        self._then: Answer = lambda _: None
        self._aids = NO_AIDS
        self._before: Widget | None = None

    def compose(self) -> ComposeResult:
        """A label and a line."""
        yield Label("", markup=False)
        line = WordsLine(compact=True, select_on_focus=False)
        line.cursor_blink = False
        yield line

    def ask(
        self, question: str, answer: str, then: Answer, aids: Aids = NO_AIDS
    ) -> None:
        """Ask, with an answer to begin from; the focus comes back afterwards."""
        self._question, self._then, self._aids = question, then, aids
        self._before = self.screen.focused
        self._write(answer)
        self.add_class("-asking")
        self.query_one(Input).focus()

    @property
    def hint(self) -> str:
        """The keys that work while something is asked."""
        return self._aids.hint

    @property
    def question(self) -> str:
        """What is being asked now, empty when nothing is."""
        return self._question if self.has_class("-asking") else ""

    def keep_draft(self) -> None:
        """Take what stands in the line for the answer, now."""
        if self.question:
            self._then(self.query_one(Input).value)

    def on_key(self, event: events.Key) -> None:
        """Do what a key of this question does with what is written."""
        if act := self._aids.keys.get(event.key):
            event.stop()
            event.prevent_default()
            self._write(act(self.query_one(Input).value))

    def _write(self, answer: str) -> None:
        told = " · ".join(filter(None, (self._question, self._aids.told())))
        self.query_one(Label).update(one_line(told))
        line = self.query_one(Input)
        if answer != line.value:
            line.value = answer
            line.cursor_position = len(answer)

    @on(Input.Blurred)
    def _lose_focus(self) -> None:
        """What is clicked elsewhere ends the question; a draft is kept."""
        if not self.question or not self.app.app_focus:
            return
        self.remove_class("-asking")
        if self._aids.keeps:
            self.post_message(self.Answered(self._then, self.query_one(Input).value))
        else:
            self.post_message(self.GivenUp())

    @on(Input.Submitted)
    def _answer(self, event: Input.Submitted) -> None:
        event.stop()
        self._leave()
        self.post_message(self.Answered(self._then, event.value))

    def action_give_up(self) -> None:
        """Close without an answer."""
        self._leave()
        self.post_message(self.GivenUp())

    def _leave(self) -> None:
        self.remove_class("-asking")
        if self._before:
            self._before.focus()
