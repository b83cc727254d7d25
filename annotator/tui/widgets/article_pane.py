"""The article on the screen: rows laid out and painted only while they are in sight.

A scroll view with the line API: a cursor move repaints two rows, whatever the size of
the article. Textual's own selection is off; it maps wide and combining characters
wrongly.
"""

from collections.abc import Sequence

from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip

from annotator.settings.values import Lanes, Settings, Snapping
from annotator.text.caret import Caret, dragged
from annotator.text.glyphs import Drawing
from annotator.text.layout import Layout, Row
from annotator.text.snapping import Stretch, snapped
from annotator.text.words import word_at
from annotator.tui.widgets.changes import changed_cells
from annotator.tui.widgets.lane_book import LaneBook
from annotator.tui.widgets.looks import Looks
from annotator.tui.widgets.row_painter import GUTTER, RowPainter, RowState
from annotator.tui.widgets.rows_view import RowsView
from annotator.workflow.reading import OpenArticle

MOST_SHOWN = 512
"""Rows that are remembered as they are on the screen."""


class ArticlePane(RowsView, can_focus=True):
    """The text with its annotations, the cursor and the selection."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ArticlePane {
        background: $surface;
        color: $foreground;
        overflow-y: scroll;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
    }
    """

    class Placed(Message):
        """The mouse put the cursor somewhere."""

        def __init__(self, caret: Caret) -> None:
            super().__init__()
            self.caret = caret

    def __init__(self, settings: Settings, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._settings = settings
        self.caret = Caret()
        self.is_exact = settings.snapping is Snapping.CHARACTERS
        """Whether selections by moving keep to characters."""
        self.is_adjusting = False
        """Whether boundaries are being moved, which is always by characters."""
        self._held: tuple[Stretch, ...] = ()
        self._opened: OpenArticle | None = None
        self._looks = Looks(self)
        self._painter = RowPainter(self._looks)
        self._strips: LRUCache[RowState, Strip] = LRUCache(256)
        self._shown: dict[int, Strip] = {}
        """What is on the screen, by y; rows that were scrolled away may stay."""
        self._current = ""
        self._pointed = ""
        self._book: LaneBook | None = None
        self._has_lanes = False
        self._pressed: int | None = None

    # --- what it shows --------------------------------------------------------------

    def show(self, opened: OpenArticle, caret: Caret, top: int) -> None:
        """Show an article with the cursor at a place and the row of `top` first."""
        self._opened, self.caret, self._held = opened, caret, ()
        self._book = LaneBook(opened)
        self._painter.use_lanes(self._book)
        self._current = self._pointed = ""
        drawing = Drawing(self._settings.emoji)
        self.rows = Layout(opened.article.text, self._text_width, drawing)
        self._draw_lanes()
        self.resume(top)
        self.bring_into_sight(self.caret.offset)

    def on_mount(self) -> None:
        """Without colour the lanes tell one label from another, so they are on."""
        without_colour = self.app.native_ansi_color
        is_auto = self._settings.lanes is Lanes.AUTO
        self._has_lanes = (
            without_colour if is_auto else self._settings.lanes is Lanes.ON
        )

    def place(self, caret: Caret, held: Sequence[Stretch] = ()) -> None:
        """Move the cursor, bring it into sight, and repaint what changed.

        Args:
            caret: where it goes.
            held: stretches that are selected besides the caret's own.
        """
        before = (*self.selections, (self.caret.offset, self.caret.offset))
        self.caret, self._held = caret, tuple(held)
        if self.bring_into_sight(self.caret.offset):
            return
        for start, end in (*before, *self.selections, (caret.offset, caret.offset)):
            self.repaint(start, end)

    def set_exact(self, *, is_exact: bool) -> None:
        """Select by characters, or snap what is selected by moving to whole words."""
        self.is_exact = is_exact
        self.refresh()

    @property
    def selection(self) -> Stretch | None:
        """The caret's selection, snapped to whole words unless it is to be exact."""
        selection = self.caret.selection
        is_exact = self.is_exact or self.is_adjusting or not self.caret.is_loose
        if selection is None or is_exact:
            return selection
        return snapped(self.rows.text, selection)

    @property
    def selections(self) -> tuple[Stretch, ...]:
        """Everything that is selected, the caret's selection first."""
        return (*((self.selection,) if self.selection else ()), *self._held)

    def set_current(self, annotation: str) -> None:
        """Mark an annotation as the current one; an empty id marks none."""
        if annotation != self._current:
            before, self._current = self._current, annotation
            self._repaint_annotations(before, annotation)

    def point_at(self, annotation: str) -> None:
        """Point at an annotation that is offered; an empty id points at none."""
        if annotation != self._pointed:
            before, self._pointed = self._pointed, annotation
            self._repaint_annotations(before, annotation)

    def forget_rows(self) -> None:
        """Paint anew: the annotations changed."""
        self._strips.clear()
        if self._has_lanes and self._book:
            self._book.forget()
            top = self.top_offset
            self.rows.forget_heights(0, len(self.rows.text))
            self.resume(top)
        self.refresh()

    def toggle_lanes(self) -> None:
        """Draw lanes under the rows that have annotations, or none."""
        self._has_lanes = not self._has_lanes
        top = self.top_offset
        self._draw_lanes()
        self.resume(top)
        self.bring_into_sight(self.caret.offset)

    # --- layout ---------------------------------------------------------------------

    @property
    def _text_width(self) -> int:
        """Cells for text; one more is kept for a space that hangs over."""
        return max(4, self.scrollable_content_region.width - GUTTER - 1)

    def _draw_lanes(self) -> None:
        book = self._book if self._has_lanes else None
        self.rows.set_lanes(book.count if book else None)

    def resume(self, top: int) -> None:
        """Show the row of an offset first, painted anew."""
        self._strips.clear()
        self._shown.clear()
        super().resume(top)

    def on_resize(self) -> None:
        """Wrap for the new width; the first row stays the first."""
        if self.rows.width != self._text_width:
            top = self.top_offset
            self.rows.set_width(self._text_width)
            self.resume(top)
        self.bring_into_sight(self.caret.offset)

    def _repaint_annotations(self, *annotations: str) -> None:
        for annotation in annotations:
            found = self._opened.layer.get(annotation) if self._opened else None
            for part in found.span.fragments if found else ():
                self.repaint(part.start, part.end)

    # --- painting -------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        y += self.top
        if len(self._shown) > MOST_SHOWN:
            self._shown.clear()
        strip = self._shown[y] = self._strip(y)
        return strip

    def changed(self, y: int) -> tuple[int, int] | None:
        """The cells of a row that differ from what is on the screen."""
        shown = self._shown.get(y)
        if shown is None:
            return super().changed(y)
        return changed_cells(shown, self._strip(y))

    def _strip(self, y: int) -> Strip:
        if self._opened is None or y >= self.rows.height:
            return Strip.blank(self.size.width, self.rich_style)
        state = self._state(self.rows.row(y))
        strip = self._strips.get(state)
        if strip is None:
            strip = self._strips[state] = self._painter.paint(
                self._opened, self.rows, state
            )
        return strip

    def _state(self, row: Row) -> RowState:
        """What a row looks like depends on this alone."""
        caret = self.caret
        here = row.start <= caret.offset < max(row.stop, row.start + 1)
        is_last = caret.offset == len(self.rows.text) and row.stop == caret.offset
        selections = tuple(
            (start, end)
            for start, end in self.selections
            if start < max(row.stop, row.start + 1) and end > row.start
        )
        return RowState(
            row.start,
            row.end,
            row.part,
            self.size.width,
            caret.offset if (here or is_last) and self._shows_caret else -1,
            selections,
            self._pointed or ("" if caret.selection else self._current),
        )

    @property
    def _shows_caret(self) -> bool:
        """Without colour a selection is reversed, as the cursor is: its ends tell."""
        is_told = self.app.native_ansi_color and self.caret.selection is not None
        return self.has_focus and not is_told

    def notify_style_update(self) -> None:
        """Forget what was painted in the theme before."""
        super().notify_style_update()
        self._strips.clear()
        self._looks.forget()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.repaint(self.caret.offset, self.caret.offset)

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self.repaint(self.caret.offset, self.caret.offset)

    # --- the mouse ------------------------------------------------------------------

    def _offset_under(self, event: events.MouseEvent) -> int:
        y = max(0, min(event.y, self.size.height - 1))
        row = self.rows.row(min(self.top + y, self.rows.height - 1))
        text_row = self.rows.row_of(row.start)
        return self.rows.offset_at(text_row, max(0, event.x - GUTTER))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor under the pointer; holding the button selects."""
        if event.button == 1:
            self._pressed = self._offset_under(event)
            self.capture_mouse()
            self.post_message(self.Placed(Caret(self._pressed)))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to the character under the pointer while the button is held."""
        if self._pressed is None:
            return
        if event.button == 0:  # released outside: many terminals never say so
            self.on_mouse_up()
            return
        if not 0 <= event.y < self.size.height:
            self.scroll_relative(y=1 if event.y > 0 else -1, animate=False)
        caret = dragged(self.rows.text, self._pressed, self._offset_under(event))
        if caret.selection != self.caret.selection:
            self.post_message(self.Placed(caret))

    def on_mouse_up(self) -> None:
        """The selection stands."""
        self._pressed = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """A double click selects the word."""
        word = word_at(self.rows.text, self._offset_under(event))
        if event.chain == 2 and word:  # noqa: PLR2004 - double
            self.post_message(self.Placed(Caret(word[1], word[0])))
