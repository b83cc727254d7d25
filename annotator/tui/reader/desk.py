"""What the parts of the reader share: the panes, the open article, the mode."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from textual.screen import Screen

from annotator.model.annotation import Annotation
from annotator.model.edit import Action
from annotator.settings.values import Settings
from annotator.text.caret import Caret
from annotator.text.snapping import Stretch
from annotator.tui.command_book import CommandBook
from annotator.tui.form.pane import FormPane
from annotator.tui.hints import Hint
from annotator.tui.widgets.article_pane import ArticlePane
from annotator.tui.widgets.prompt import NO_AIDS, Aids, Answer
from annotator.workflow.project import Project
from annotator.workflow.reading import OpenArticle

T = TypeVar("T")

Handlers = Mapping[str, Callable[[], None]]
"""What to do for each command, by the command's name."""


class Mode(Protocol):
    """Something in progress that takes some keys before the commands do."""

    extends: bool
    """Whether motions extend the selection meanwhile."""
    goes_on: bool
    """Whether it goes on in another article."""

    @property
    def hint(self) -> Hint:
        """What is being done, and the keys for it."""

    def press(self, key: str) -> bool:
        """Act on a key; False leaves it to the commands."""

    def leave(self) -> None:
        """Give up what is in progress."""


class Desk(Protocol):
    """The reader's screen, as its parts see it."""

    project: Project
    settings: Settings
    book: CommandBook
    """The commands with the keys that they have."""
    pane: ArticlePane
    form: FormPane
    opened: OpenArticle
    mode: Mode | None

    @property
    def is_selecting(self) -> bool:
        """Whether plain motions select."""

    @property
    def current(self) -> Annotation | None:
        """The current annotation: the one gone to, else the innermost."""

    def perform(self, action: Action) -> None:
        """Show an action and have it saved."""

    def go_to(self, annotation: Annotation) -> None:
        """Put the cursor on an annotation and make it the current one."""

    def pin(self, annotation: Annotation) -> None:
        """Make an annotation the current one until the cursor moves."""

    def place(self, caret: Caret, held: Sequence[Stretch] = ()) -> None:
        """Move the cursor; the current annotation follows it.

        Args:
            caret: where it goes.
            held: stretches that are selected besides the caret's own.
        """

    def enter_mode(self, mode: Mode | None) -> None:
        """Begin something, or end what is in progress."""

    def leave_mode(self) -> None:
        """Give up what is in progress."""

    def say(self, text: str) -> None:
        """Tell the reader something in the hint line."""

    def copy(self, text: str, what: str) -> None:
        """Copy a text, and say how that went."""

    def leave_form(self) -> None:
        """Go back to the text."""

    def ask(
        self, question: str, answer: str, then: Answer, aids: Aids = NO_AIDS
    ) -> None:
        """Ask something in a line; `then` takes the answer."""

    def show_sheet(self, screen: Screen[T], then: Callable[[T | None], None]) -> None:
        """Show a screen over this one; `then` takes what it gives back."""

    def open_article(self, key: str, annotation: str) -> None:
        """Open another article at one of its annotations."""
