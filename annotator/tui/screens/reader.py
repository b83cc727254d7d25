"""The reader: the article in one pane, the form in the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from annotator.errors.base import AnnotatorError
from annotator.model.annotation import Annotation
from annotator.model.edit import Action
from annotator.model.reading import Progress
from annotator.text.caret import Caret
from annotator.tui.commands import EVERYWHERE, READER
from annotator.tui.form.messages import (
    FieldActed,
    FieldFocused,
    FormLeft,
    LabelClicked,
)
from annotator.tui.form.pane import FormPane
from annotator.tui.keys import Keymap, pressed
from annotator.tui.messages import (
    ActionDone,
    ArticleWanted,
    CommandRun,
    CopyWanted,
    NeighbourWanted,
)
from annotator.tui.reader import telling
from annotator.tui.reader.copying import Copying
from annotator.tui.reader.desk import Handlers, Mode
from annotator.tui.reader.filling import Filling
from annotator.tui.reader.finding import Finding
from annotator.tui.reader.labelling import Labelling
from annotator.tui.reader.linking import Linking
from annotator.tui.reader.listing import Listing
from annotator.tui.reader.marking import Marking
from annotator.tui.reader.moving import Moving
from annotator.tui.reader.selecting import Selecting
from annotator.tui.widgets.article_pane import ArticlePane
from annotator.tui.widgets.one_line import OneLine
from annotator.tui.widgets.prompt import Prompt
from annotator.tui.widgets.row_list import RowList
from annotator.workflow.pace import Pace
from annotator.workflow.reading import OpenArticle

SEARCH = "search"
NOTE = "note"


class ReaderScreen(Screen[None]):
    """One article, its annotations, and the keys that change them."""

    CSS_PATH = "../styles/reader.tcss"
    AUTO_FOCUS = "ArticlePane"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-drawer"),
        (100, "-side"),
        (140, "-list"),
    ]

    def __init__(self, opened: OpenArticle) -> None:
        super().__init__()
        self.opened = opened
        self.mode: Mode | None = None
        self.pane = ArticlePane(id="article")
        self.form = FormPane(id="form")
        self.saved = "saved"
        """Whether all is saved, in words."""
        self._pace = Pace(opened.progress, monotonic)
        self._pinned = ""
        self._said = ""
        self._linking = Linking(self)
        self._moving = Moving(self)
        self._finding = Finding(self)
        self._labelling = Labelling(self, self._linking)
        self._filling = Filling(self)
        self._list = RowList(id="annotations", clicks=1)
        self._listing = Listing(self, self._list)
        self._handlers = self._handler_table()
        self._keymap = Keymap.of((*READER, *EVERYWHERE), opened.hand.scheme.labels)

    def _handler_table(self) -> Handlers:
        parts = (
            self._moving,
            self._finding,
            self._labelling,
            self._linking,
            Selecting(self, self._moving),
            Marking(self),
            Copying(self),
        )
        own = {
            "edit": self._edit,
            "search": self._search,
            "lanes": self.pane.toggle_lanes,
            "next-article": lambda: self._wander(1),
            "previous-article": lambda: self._wander(-1),
        }
        return own | {k: v for part in parts for k, v in part.handlers().items()}

    def compose(self) -> ComposeResult:
        """Title, panes, inspector, prompt and hint."""
        yield OneLine(id="title")
        with Container(id="panes"):
            yield self.pane
            yield self.form
            yield self._list
        yield OneLine(id="inspector")
        yield Prompt()
        yield OneLine(id="hint")

    def on_mount(self) -> None:
        """Show the article."""
        self.show(self.opened)

    # --- the article ----------------------------------------------------------------

    def show(self, opened: OpenArticle, annotation: str = "") -> None:
        """Read an article; a link that was begun goes on in it."""
        self.opened = opened
        self._pace = Pace(opened.progress, monotonic)
        self._pinned = ""
        self.pane.show(opened, Caret(opened.progress.position), opened.progress.top)
        if target := opened.layer.get(annotation):
            self.go_to(target)
        self._follow()

    def take_in(self, action: Action) -> None:
        """Show what undo or redo changed here, and go there."""
        self.opened.take_in(action)
        self.pane.forget_rows()
        if target := self.opened.layer.get(self.opened.touched):
            self.go_to(target)
        self._follow()

    def take_progress(self) -> Progress | None:
        """Where the reader is; None when that is known already."""
        return self._pace.progress(self.pane.caret.offset, self.pane.top_offset)

    # --- the desk -------------------------------------------------------------------

    @property
    def current(self) -> Annotation | None:
        """The annotation gone to, else the innermost at cursor or selection."""
        caret = self.pane.caret
        pinned = self.opened.layer.get(self._pinned)
        return pinned or self.opened.current(caret.offset, caret.selection)

    def perform(self, action: Action) -> None:
        """Show an action at once and have it saved."""
        self.opened.take_in(action)
        self.pane.forget_rows()
        self.post_message(ActionDone(action))
        self._follow()

    def go_to(self, annotation: Annotation) -> None:
        """Put the cursor on an annotation and make it the current one."""
        if not annotation.span.covers(self.pane.caret.offset):
            self.pane.place(Caret(annotation.span.start))
        self.pin(annotation)

    def pin(self, annotation: Annotation) -> None:
        """Make an annotation the current one until the cursor moves."""
        self._pinned = annotation.id
        self._follow()

    def place(self, caret: Caret) -> None:
        """Move the cursor; the current annotation follows it."""
        self._pinned = ""
        self.pane.place(caret)
        self._follow()

    def enter_mode(self, mode: Mode | None) -> None:
        """Begin something, or end what is in progress."""
        self.mode = mode
        if mode is None:
            self.pane.point_at("")
        self._follow()

    def say(self, text: str) -> None:
        """Tell the reader something until the next key."""
        self._said = text
        self._hint()

    def _follow(self) -> None:
        """Bring everything round the text in line with the cursor."""
        current, caret = self.current, self.pane.caret
        self.pane.set_current(current.id if current else "")
        self._filling.show(current)
        if self._list.display:
            self._listing.show(current)
        inspector = telling.inspector(self.opened, caret, current)
        self.query_one("#inspector", OneLine).say(*inspector)
        self.tell_saved()
        self._hint()

    def tell_saved(self) -> None:
        """Bring the title row up to date."""
        right = telling.standing(self.opened, self.pane.caret, self.saved)
        self.query_one("#title", OneLine).say(telling.title(self.opened), right)

    def _hint(self) -> None:
        hint = self._said or self._hint_of_place()
        self.query_one("#hint", OneLine).say(hint)

    def _hint_of_place(self) -> str:
        if self.mode:
            return self.mode.hint
        if self.form.has_focus:
            return self.form.hint
        selecting = "selecting: v stops · " if self._moving.is_selecting else ""
        return selecting + telling.hint(self.opened, self.pane.caret, self.current)

    # --- keys -----------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Give a key to what is in progress, else to its label or command."""
        key = pressed(event)
        self._pace.beat()
        is_done = (self.focused is self.pane and self._press(key)) or (
            self.focused is self.form and self._press_beside(key)
        )
        if is_done:
            event.stop()
            event.prevent_default()

    def _press(self, key: str) -> bool:
        said, self._said = self._said, ""
        with self.telling_faults():
            if self.mode and (self.mode.press(key) or self._left_mode(key)):
                return True
            if label := self._keymap.labels.get(key):
                self._labelling.label(label.name)
            elif command := self._keymap.commands.get(key):
                self.run_command(command.name)
            else:
                return False
        if said and not self._said:
            self._hint()
        return True

    def _press_beside(self, key: str) -> bool:
        """In the form only the commands that work everywhere have their keys."""
        command = self._keymap.commands.get(key)
        if command not in EVERYWHERE:
            return False
        self.post_message(CommandRun(command.name))
        return True

    def _left_mode(self, key: str) -> bool:
        if key != "escape" or self.mode is None:
            return False
        mode = self.mode
        self.enter_mode(None)
        mode.leave()
        return True

    def run_command(self, name: str) -> None:
        """Do what a command says, here or in the app."""
        if handler := self._handlers.get(name):
            with self.telling_faults():
                handler()
        else:
            self.post_message(CommandRun(name))

    @contextmanager
    def telling_faults(self) -> Iterator[None]:
        """What cannot be done is said; nothing changes."""
        try:
            yield
        except AnnotatorError as error:
            self.say(str(error))

    # --- form, search, other articles -----------------------------------------------

    def _edit(self) -> None:
        if self.current is None:
            self.say("There is no annotation at the cursor.")
            return
        self.form.focus()

    def _search(self) -> None:
        self.query_one(Prompt).ask(SEARCH)

    def open_article(self, key: str, annotation: str) -> None:
        """Open another article at one of its annotations."""
        self.post_message(ArticleWanted(key, annotation))

    def copy(self, text: str, what: str) -> None:
        """Copy a text; the app says how that went."""
        self.post_message(CopyWanted(text, what))

    def leave_form(self) -> None:
        """Go back to the text."""
        self.pane.focus()

    def ask_note(self, note: str) -> None:
        """Ask for the note of the current annotation."""
        self.query_one(Prompt).ask(NOTE, note)

    def keep_draft(self) -> None:
        """Keep a note that is being written, as it stands."""
        prompt = self.query_one(Prompt)
        if prompt.question == NOTE:
            self._filling.write_note(prompt.written)

    def _wander(self, step: int) -> None:
        self.post_message(NeighbourWanted(self.opened.article.key, step))

    @on(Prompt.Answered)
    def _take_answer(self, event: Prompt.Answered) -> None:
        if event.question == SEARCH:
            self.pane.focus()
            self._finding.search(event.answer)
        else:
            self.form.focus()
            with self.telling_faults():
                self._filling.write_note(event.answer)

    @on(Prompt.GivenUp)
    def _give_up(self, event: Prompt.GivenUp) -> None:
        (self.pane if event.question == SEARCH else self.form).focus()
        self._hint()

    @on(FieldActed)
    def _act_on_field(self, event: FieldActed) -> None:
        with self.telling_faults():
            self._filling.act(event.act, event.field, event.value)

    @on(FormLeft)
    def _left_form(self) -> None:
        self.leave_form()

    @on(FieldFocused)
    def _field_focused(self) -> None:
        self._hint()

    @on(LabelClicked)
    def _label_clicked(self, event: LabelClicked) -> None:
        self.pane.focus()
        with self.telling_faults():
            self._labelling.label(event.label)

    @on(RowList.Opened)
    def _go_to_listed(self, event: RowList.Opened) -> None:
        self._listing.go_to(event.index)
        self.pane.focus()

    @on(ArticlePane.Placed)
    def _placed_by_mouse(self, event: ArticlePane.Placed) -> None:
        self._said = ""
        self.place(event.caret)

    def on_descendant_focus(self) -> None:
        """The hint follows the focus."""
        self.set_class(self.form.has_focus, "-editing")
        self._hint()
