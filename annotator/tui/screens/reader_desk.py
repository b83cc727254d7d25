"""What the parts of the reader work with: the open article, panes, mode, hint line."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

from textual.screen import Screen

from annotator.errors.base import AnnotatorError
from annotator.model.annotation import Annotation
from annotator.model.edit import Action
from annotator.model.reading import Progress
from annotator.settings.values import STANDARD, Settings
from annotator.text.caret import Caret
from annotator.text.snapping import Stretch
from annotator.tui.command_book import CommandBook
from annotator.tui.form.pane import FormPane
from annotator.tui.messages import (
    ActionDone,
    ArticleWanted,
    CopyWanted,
)
from annotator.tui.reader.desk import Mode
from annotator.tui.reader.filling import NOTE
from annotator.tui.reader.listing import Listing
from annotator.tui.reader.parts import Parts
from annotator.tui.reader.strips import Strips
from annotator.tui.widgets.article_pane import ArticlePane
from annotator.tui.widgets.prompt import NO_AIDS, Aids, Answer, Prompt
from annotator.tui.widgets.row_list import RowList
from annotator.workflow.pace import Pace
from annotator.workflow.project import Project
from annotator.workflow.reading import OpenArticle

T = TypeVar("T")


class ReaderDesk(Screen[None]):
    """The reader's screen as its parts see it, see `reader.desk.Desk`."""

    def __init__(
        self, project: Project, opened: OpenArticle, settings: Settings = STANDARD
    ) -> None:
        super().__init__()
        self.project = project
        self.settings = settings
        self.book = CommandBook(settings.keys)
        self.opened = opened
        self.mode: Mode | None = None
        self.pane = ArticlePane(settings, id="article")
        self.form = FormPane(id="form")
        self._list = RowList(id="annotations", clicks=1)
        self._prompt = Prompt()
        self._strips = Strips(self, self._prompt)
        self._listing = Listing(self, self._list)
        self._parts = Parts(self)
        self._pace = Pace(opened.progress, monotonic)
        self._pinned = ""

    # --- the article ----------------------------------------------------------------

    def show(self, opened: OpenArticle, annotation: str = "") -> None:
        """Read an article; a link that was begun goes on in it."""
        if self.mode and not self.mode.goes_on:
            self.leave_mode()
        self.opened = opened
        self._pace = Pace(opened.progress, monotonic)
        self._pinned = ""
        self.pane.show(opened, Caret(opened.progress.position), opened.progress.top)
        if target := opened.layer.get(annotation):
            self.go_to(target)
        self._parts.finding.arrive()
        self._follow()

    def take_in(self, action: Action) -> None:
        """Show what undo or redo changed here, and go there if it was done here."""
        self.opened.take_in(action)
        self.pane.forget_rows()
        is_here = action.article == self.opened.article.key
        if is_here and (target := self.opened.layer.get(self.opened.touched)):
            self.go_to(target)
        self._follow()

    def take_progress(self) -> Progress | None:
        """Where the reader is; None when that is known already."""
        return self._pace.progress(self.pane.caret.offset, self.pane.top_offset)

    # --- the desk -------------------------------------------------------------------

    @property
    def current(self) -> Annotation | None:
        """The annotation gone to, else the innermost at cursor or selection."""
        pinned = self.opened.layer.get(self._pinned)
        at = self.pane.caret.offset
        return pinned or self.opened.current(at, self.pane.selection)

    def perform(self, action: Action) -> None:
        """Show an action at once and have it saved."""
        self.opened.take_in(action)
        self._parts.labelling.habits.note(action)
        self.pane.forget_rows()
        self.app.post_message(ActionDone(action))
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

    def place(self, caret: Caret, held: Sequence[Stretch] = ()) -> None:
        """Move the cursor; the current annotation follows it."""
        self._pinned = ""
        self.pane.place(caret, held)
        self._follow()

    def enter_mode(self, mode: Mode | None) -> None:
        """Begin something, or end what is in progress."""
        self._set_mode(mode)
        self._follow()

    def leave_mode(self) -> None:
        """Give up what is in progress."""
        if mode := self.mode:
            self.enter_mode(None)
            mode.leave()

    def _set_mode(self, mode: Mode | None) -> None:
        self.mode = mode
        self.pane.is_adjusting = mode is not None and mode.extends
        if mode is None:
            self.pane.point_at("")

    def say(self, text: str) -> None:
        """Tell the reader something until the next key."""
        self._strips.said = text
        self._strips.tell_hint()

    def tell_saved(self, told: str) -> None:
        """Show whether all is saved."""
        self._strips.saved = told
        self._strips.tell_standing()
        self._parts.learning.follow()

    @property
    def is_selecting(self) -> bool:
        """Whether plain motions select."""
        return self._parts.moving.is_selecting

    def _follow(self) -> None:
        """Bring everything round the text in line with the cursor."""
        current = self.current
        self.pane.set_current(current.id if current else "")
        self._parts.filling.show(current)
        if self._list.display:
            self._listing.show(current)
        self._strips.follow()

    def open_article(self, key: str, annotation: str) -> None:
        """Open another article at one of its annotations."""
        self.post_message(ArticleWanted(key, annotation))

    def copy(self, text: str, what: str) -> None:
        """Copy a text; the app says how that went."""
        self.post_message(CopyWanted(text, what))

    def show_sheet(self, screen: Screen[T], then: Callable[[T | None], None]) -> None:
        """Show a screen over this one; `then` takes what it gives back."""
        self.app.push_screen(screen, then)

    def leave_form(self) -> None:
        """Go back to the text."""
        self.pane.focus()

    def ask(
        self, question: str, answer: str, then: Answer, aids: Aids = NO_AIDS
    ) -> None:
        """Ask something in a line; `then` takes the answer."""
        self._prompt.ask(question, answer, then, aids)

    def keep_draft(self) -> None:
        """Keep what is in progress: a note as it stands, what was said yes to."""
        self.leave_mode()
        if self._prompt.question == NOTE:
            self._prompt.keep_draft()

    @contextmanager
    def telling_faults(self) -> Iterator[None]:
        """What cannot be done is said; nothing changes."""
        try:
            yield
        except AnnotatorError as error:
            self.say(str(error))
