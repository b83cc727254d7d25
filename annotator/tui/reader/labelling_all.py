"""Labelling the matches of a search, one by one and all in one action."""

from collections.abc import Sequence

from annotator.model.span import Span
from annotator.text.caret import Caret
from annotator.text.growing import trimmed
from annotator.text.search import Hit
from annotator.tui.hints import Hint
from annotator.tui.reader.desk import Desk

AROUND = 3
"""Rows that are kept in sight above and below a match."""


class AskingLabel:
    """Asks by its key which label the matches get."""

    extends = False
    goes_on = False

    def __init__(self, desk: Desk, hits: Sequence[Hit]) -> None:
        self._desk = desk
        self._hits = hits

    @property
    def hint(self) -> Hint:
        """The labels and their keys."""
        labels = self._desk.opened.hand.scheme.labels
        keys = " · ".join(f"{each.key} {each.name}" for each in labels)
        return Hint(f"{len(self._hits)} matches, one by one, as:", f"{keys} · esc")

    def press(self, key: str) -> bool:
        """A label's key begins; any other key gives it up and does what it does."""
        labels = self._desk.opened.hand.scheme.labels
        name = next((each.name for each in labels if each.key == key), "")
        self._desk.enter_mode(None)
        if name:
            go_through(self._desk, name, self._hits)
        return bool(name) or key == "escape"

    def leave(self) -> None:
        """Label nothing."""


class GoingThrough:
    """Asks of one match after the other whether it gets the label.

    What was said yes to is labelled in one action when it ends, in whatever way.
    """

    extends = False
    goes_on = False

    def __init__(self, desk: Desk, label: str, spans: Sequence[Span]) -> None:
        self._desk = desk
        self._label = label
        self._spans = spans
        self._at = -1
        self._wanted: list[Span] = []
        self._noes = self._barred = 0

    @property
    def hint(self) -> Hint:
        """Which match it is, what was said so far, and the keys."""
        place = f"{self._at + 1} of {len(self._spans)}, {len(self._wanted)} yes"
        keys = "y yes · n no · a yes to all the rest · q stop"
        return Hint(f"{self._label}? {place}:", keys)

    def press(self, key: str) -> bool:
        """Take an answer; only a key with ctrl does what it always does, at the end."""
        if key == "y":
            self._wanted.append(self._spans[self._at])
            self.advance()
        elif key == "n":
            self._noes += 1
            self.advance()
        elif key == "a":
            self._accept_rest()
        elif key in ("q", "escape") or key.startswith("ctrl+"):
            self._end()
            return not key.startswith("ctrl+")
        else:
            self._show()
        return True

    def leave(self) -> None:
        """Label what was said yes to."""
        drafts, label = self._desk.opened.drafts, self._label
        spans = [each for each in self._wanted if drafts.may_label(label, each)]
        self._wanted = []
        if spans:
            self._desk.perform(drafts.label_all(label, spans))
        barred = f", {self._barred} may not have it" if self._barred else ""
        self._desk.place(Caret(self._desk.pane.caret.offset))
        back = f"; {self._desk.book.key('undo')} takes all back" if spans else ""
        told = f"{len(spans)} labelled as {label}, {self._noes} not{barred}{back}."
        self._desk.say(told)

    def advance(self) -> None:
        """Go to the next match that may be labelled; behind the last one, end."""
        self._at += 1
        while self._at < len(self._spans) and not self._is_free(self._spans[self._at]):
            self._barred += 1
            self._at += 1
        if self._at < len(self._spans):
            self._show()
        else:
            self._end()

    def _accept_rest(self) -> None:
        rest = self._spans[self._at :]
        free = [each for each in rest if self._is_free(each)]
        self._barred += len(rest) - len(free)
        self._wanted += free
        self._end()

    def _end(self) -> None:
        self._desk.enter_mode(None)
        self.leave()

    def _is_free(self, span: Span) -> bool:
        return self._desk.opened.drafts.may_label(self._label, span)

    def _show(self) -> None:
        """Select the match, with some rows around it in sight."""
        span, pane = self._spans[self._at], self._desk.pane
        for offset, rows in ((span.start, -AROUND), (span.end, AROUND)):
            y = pane.rows.row_of(offset) + rows
            row = pane.rows.row(max(0, min(y, pane.rows.height - 1)))
            pane.place(Caret(row.start))
        self._desk.place(Caret(span.end, span.start))


def go_through(desk: Desk, label: str, hits: Sequence[Hit]) -> None:
    """Begin to ask of each match whether it gets the label."""
    text = desk.opened.article.text
    words = (trimmed(text, hit.start, hit.end) for hit in hits)
    mode = GoingThrough(desk, label, [Span.of(each) for each in words if each])
    desk.enter_mode(mode)
    mode.advance()
