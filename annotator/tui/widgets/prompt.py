"""A line to write in, over the hint line: for search, filter and note."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Label

from annotator.text.visible import one_line

Answer = Callable[[str], None]
"""Takes what was written."""


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
        self._before: Widget | None = None

    def compose(self) -> ComposeResult:
        """A label and a line."""
        yield Label("", markup=False)
        line = Input(compact=True)
        line.cursor_blink = False
        yield line

    def ask(self, question: str, answer: str, then: Answer) -> None:
        """Ask, with an answer to begin from; the focus comes back afterwards."""
        self._question, self._then = question, then
        self._before = self.screen.focused
        self.query_one(Label).update(one_line(question))
        line = self.query_one(Input)
        line.value = answer
        line.cursor_position = len(answer)
        self.add_class("-asking")
        line.focus()

    @property
    def question(self) -> str:
        """What is being asked now, empty when nothing is."""
        return self._question if self.has_class("-asking") else ""

    def keep_draft(self) -> None:
        """Take what stands in the line for the answer, now."""
        if self.question:
            self._then(self.query_one(Input).value)

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
