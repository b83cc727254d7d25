"""A line to write in, over the hint line: for search, filter and note."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

from annotator.text.visible import one_line


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
        """What was written, for the question asked."""

        def __init__(self, question: str, answer: str) -> None:
            super().__init__()
            self.question = question
            self.answer = answer

    class GivenUp(Message):
        """The question was left without an answer."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self) -> None:
        super().__init__()
        self._question = ""

    def compose(self) -> ComposeResult:
        """A label and a line."""
        yield Label("", markup=False)
        line = Input(compact=True)
        line.cursor_blink = False
        yield line

    def ask(self, question: str, answer: str = "") -> None:
        """Ask, with an answer to begin from."""
        self._question = question
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

    @property
    def written(self) -> str:
        """What stands in the line."""
        return self.query_one(Input).value

    @on(Input.Submitted)
    def _answer(self, event: Input.Submitted) -> None:
        event.stop()
        self.remove_class("-asking")
        self.post_message(self.Answered(self._question, event.value))

    def action_give_up(self) -> None:
        """Close without an answer."""
        self.remove_class("-asking")
        self.post_message(self.GivenUp(self._question))
