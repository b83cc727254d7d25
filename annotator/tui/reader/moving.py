"""Moving the cursor, and selecting by moving."""

from functools import partial
from typing import Protocol

from annotator.model.annotation import Annotation
from annotator.text.caret import Caret, by_rows
from annotator.text.motion import Motion, backward, forward
from annotator.tui.reader.desk import Desk, Handlers

_UNITS = {
    "left": (Motion.CHARACTER, False),
    "right": (Motion.CHARACTER, True),
    "word-left": (Motion.WORD, False),
    "word-right": (Motion.WORD, True),
    "sentence-left": (Motion.SENTENCE, False),
    "sentence-right": (Motion.SENTENCE, True),
    "paragraph-left": (Motion.PARAGRAPH, False),
    "paragraph-right": (Motion.PARAGRAPH, True),
    "article-start": (Motion.TEXT, False),
    "article-end": (Motion.TEXT, True),
}


class Step(Protocol):
    """One motion, which may select what it passes."""

    def __call__(self, *, extending: bool) -> None:
        """Move the cursor."""


class Moving:
    """Motions by unit of text and by row of the screen, with or without selecting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.is_selecting = False
        """Whether plain motions extend the selection: the `v` mode."""

    def handlers(self) -> Handlers:
        """What each motion does, and its selecting twin."""
        motions: dict[str, Step] = {
            **{name: partial(self._by_unit, name) for name in _UNITS},
            "up": partial(self._by_rows, -1),
            "down": partial(self._by_rows, 1),
            "page-up": partial(self._by_pages, -1),
            "page-down": partial(self._by_pages, 1),
            "row-start": self._to_row_start,
            "row-end": self._to_row_end,
        }
        plain = {name: partial(self._move, move) for name, move in motions.items()}
        extend = {
            f"extend-{name}": partial(move, extending=True)
            for name, move in motions.items()
        }
        return {
            **plain,
            **extend,
            "next-annotation": self.next_annotation,
            "previous-annotation": self.previous_annotation,
            "next-at-cursor": self.next_at_cursor,
            "next-bookmark": self.next_bookmark,
            "select-mode": self.toggle_selecting,
        }

    def toggle_selecting(self) -> None:
        """Begin to select by moving, or stop."""
        self.is_selecting = not self.is_selecting
        caret = self._caret
        if self.is_selecting and caret.anchor is None:
            self._desk.place(caret.moved(caret.offset, extending=True))

    def next_annotation(self) -> None:
        """Go to the next annotation; from the last one to the first."""
        layer, current = self._desk.opened.layer, self._desk.current
        here = current.order if current else (self._caret.offset, 1, "")
        self._go_to(layer.after(here) or layer.first())

    def previous_annotation(self) -> None:
        """Go to the annotation before; from the first one to the last."""
        layer, current = self._desk.opened.layer, self._desk.current
        here = current.order if current else (self._caret.offset, -(1 << 60), "")
        self._go_to(layer.before(here) or layer.last())

    def next_at_cursor(self) -> None:
        """Make the next annotation outwards current; from the outermost the innermost."""
        stack = self._desk.opened.layer.stack_at(self._caret.offset)
        current = self._desk.current
        if not stack:
            self._desk.say("There is no annotation at the cursor.")
            return
        index = stack.index(current) if current in stack else 0
        self._desk.pin(stack[index - 1])

    def next_bookmark(self) -> None:
        """Go to the next bookmark; from the last one to the first."""
        marks = self._desk.opened.reading.bookmarks
        if not marks:
            key = self._desk.book.key("bookmark")
            self._desk.say(f"There is no bookmark here; {key} sets one.")
            return
        ahead = (each for each in marks if each > self._caret.offset)
        target = next(ahead, marks[0])
        self._desk.place(self._caret.moved(target, extending=False))

    @property
    def _caret(self) -> Caret:
        return self._desk.pane.caret

    def _move(self, step: Step) -> None:
        mode = self._desk.mode
        step(extending=self.is_selecting or (mode is not None and mode.extends))

    def _by_unit(self, name: str, *, extending: bool) -> None:
        motion, is_ahead = _UNITS[name]
        opened, at = self._desk.opened, self._caret.offset
        text, language = opened.article.text, opened.language
        if is_ahead:
            offset = forward(text, at, motion, extending=extending, language=language)
        else:
            offset = backward(text, at, motion, language=language)
        self._desk.place(self._caret.moved(offset, extending=extending))

    def _by_rows(self, rows: int, *, extending: bool) -> None:
        layout = self._desk.pane.rows
        self._desk.place(by_rows(layout, self._caret, rows, extending=extending))

    def _by_pages(self, pages: int, *, extending: bool) -> None:
        self._by_rows(pages * self._desk.pane.page_rows, extending=extending)

    def _to_row_start(self, *, extending: bool) -> None:
        offset = self._desk.pane.rows.row_start_offset(self._caret.offset)
        self._desk.place(self._caret.moved(offset, extending=extending))

    def _to_row_end(self, *, extending: bool) -> None:
        offset = self._desk.pane.rows.row_end_offset(self._caret.offset)
        self._desk.place(self._caret.moved(offset, extending=extending))

    def _go_to(self, annotation: Annotation | None) -> None:
        if annotation:
            self._desk.go_to(annotation)
        else:
            self._desk.say("There is no annotation yet.")
