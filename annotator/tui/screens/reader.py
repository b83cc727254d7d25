"""The reader: the article in one pane, the form in the other."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container

from annotator.settings.values import STANDARD, Settings
from annotator.tui.form.messages import (
    FieldActed,
    FieldFocused,
    FormLeft,
    LabelClicked,
)
from annotator.tui.keys import pressed
from annotator.tui.messages import (
    CommandRun,
    NeighbourWanted,
)
from annotator.tui.reader.desk import Handlers
from annotator.tui.reader.keyboard import Keyboard
from annotator.tui.screens.reader_desk import ReaderDesk
from annotator.tui.widgets.article_pane import ArticlePane
from annotator.tui.widgets.prompt import Prompt
from annotator.tui.widgets.row_list import RowList
from annotator.workflow.project import Project
from annotator.workflow.reading import OpenArticle


class ReaderScreen(ReaderDesk):
    """One article, its annotations, and the keys that change them."""

    CSS_PATH = "../styles/reader.tcss"
    AUTO_FOCUS = "ArticlePane"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-drawer"),
        (100, "-side"),
        (140, "-list"),
    ]

    def __init__(
        self, project: Project, opened: OpenArticle, settings: Settings = STANDARD
    ) -> None:
        super().__init__(project, opened, settings)
        labels = opened.hand.scheme.labels
        label = self._parts.labelling.label
        self._keyboard = Keyboard(self, labels, label, self.run_command)
        self._handlers: Handlers = {
            **self._parts.handlers,
            **self._listing.handlers(),
            "edit": self._edit,
            "lanes": self.pane.toggle_lanes,
            "next-article": lambda: self._wander(1),
            "previous-article": lambda: self._wander(-1),
        }

    def compose(self) -> ComposeResult:
        """Title, panes, inspector, prompt and hint."""
        yield self._strips.title
        yield self._parts.learning.line
        with Container(id="panes"):
            yield self.pane
            yield self.form
            yield self._list
        yield self._strips.inspector
        yield self._prompt
        yield self._strips.hint

    # --- keys -----------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Give a key to what is in progress, else to its label or command."""
        self._pace.beat()
        key, was_told = pressed(event), bool(self._strips.said)
        with self.telling_faults():
            if self._pressed(key):
                event.stop()
                event.prevent_default()
        if was_told:
            self._strips.tell_hint()

    def _pressed(self, key: str) -> bool:
        if self.focused is self.pane:
            self._strips.said = ""
            return self._keyboard.press_in_text(key)
        return self.focused is self.form and self._keyboard.press_in_form(key)

    def run_command(self, name: str) -> None:
        """Do what a command says, here or in the app."""
        if handler := self._handlers.get(name):
            with self.telling_faults():
                handler()
        else:
            self.post_message(CommandRun(name))

    def _edit(self) -> None:
        if self.current is None:
            self.say("There is no annotation at the cursor.")
            return
        self.form.focus()

    def _wander(self, step: int) -> None:
        self.post_message(NeighbourWanted(self.opened.article.key, step))

    @on(Prompt.Answered)
    def _take_answer(self, event: Prompt.Answered) -> None:
        with self.telling_faults():
            event.then(event.answer)

    @on(Prompt.GivenUp)
    def _give_up(self) -> None:
        self._strips.tell_hint()

    @on(FieldActed)
    def _act_on_field(self, event: FieldActed) -> None:
        with self.telling_faults():
            self._parts.filling.act(event.act, event.field, event.value)

    @on(FormLeft)
    def _left_form(self) -> None:
        self.leave_form()

    @on(FieldFocused)
    def _field_focused(self) -> None:
        self._strips.tell_hint()

    @on(LabelClicked)
    def _label_clicked(self, event: LabelClicked) -> None:
        self.pane.focus()
        with self.telling_faults():
            self._parts.labelling.label(event.label)

    @on(RowList.Opened)
    def _go_to_listed(self, event: RowList.Opened) -> None:
        self._listing.go_to(event.index)
        self.pane.focus()

    @on(ArticlePane.Placed)
    def _placed_by_mouse(self, event: ArticlePane.Placed) -> None:
        self._strips.said = ""
        caret = event.caret
        if self.mode and self.mode.extends:
            caret = self.pane.caret.moved(caret.offset, extending=True)
        elif self.mode and not self.mode.goes_on:
            self.leave_mode()
        self.place(caret)

    def on_descendant_focus(self) -> None:
        """The hint follows the focus."""
        self.set_class(self.form.has_focus, "-editing")
        self._strips.tell_hint()
