"""Making annotations and changing them."""

from annotator.errors.schemes import NothingSelected
from annotator.model.annotation import Annotation, Flag
from annotator.model.span import Fragment, Span
from annotator.text.caret import Caret
from annotator.text.growing import trimmed
from annotator.text.visible import one_line
from annotator.tui.hints import Hint
from annotator.tui.reader.desk import Desk, Handlers
from annotator.tui.reader.habits import Habits
from annotator.tui.reader.linking import Linking
from annotator.workflow.drafting import Values

AROUND = 14
"""Code points shown on either side of a boundary."""


class Labelling:
    """Labels, fragments, boundaries, flags, deletion."""

    def __init__(self, desk: Desk, linking: Linking) -> None:
        self._desk = desk
        self._linking = linking
        self.habits = Habits()

    def handlers(self) -> Handlers:
        """What each command does."""
        return {
            "repeat": self.repeat,
            "add-fragment": self.add_fragment,
            "boundaries": self.change_boundaries,
            "delete": self.delete,
            "flag": self.flag,
        }

    def label(self, name: str, values: Values = ()) -> None:
        """Make an annotation of the selection, and offer its link.

        Raises:
            NothingSelected: if no word is selected.
        """
        drafts = self._desk.opened.drafts
        self._desk.perform(drafts.label(name, Span(self._selected()), values))
        made = self._desk.opened.layer.get(self._desk.opened.touched)
        if made:
            self._settle(made)
            self._linking.offer(made)

    def repeat(self) -> None:
        """Label the selection as the one before; else repeat the values last used."""
        scheme = self._desk.opened.hand.scheme
        annotation = None if self._desk.pane.selections else self._current()
        if annotation:
            values = self.habits.values(annotation.label, scheme)
            drafts = self._desk.opened.drafts
            if values != annotation.attributes:
                self._desk.perform(drafts.set_values(annotation, values))
        elif self._desk.pane.selections and self.habits.label:
            name = self.habits.label
            self.label(name, self.habits.values(name, scheme))
        elif self._desk.pane.selections:
            self._desk.say("Nothing was labelled yet that could be repeated.")

    def add_fragment(self) -> None:
        """Add the selection to the annotation last made or edited.

        Without a selection, the fragment at the cursor is taken away.
        """
        opened = self._desk.opened
        target = opened.fragment_target(self._desk.pane.selection)
        if target is None:
            key = self._desk.book.key("add-fragment")
            self._desk.say(f"Make an annotation first; {key} adds a fragment to it.")
            return
        fragment = self._fragment_for(target)
        self._desk.perform(opened.drafts.add_fragment(target, fragment))
        if changed := opened.layer.get(target.id):
            self._settle(changed)

    def change_boundaries(self) -> None:
        """Begin to move the ends of the current annotation."""
        if annotation := self._current():
            self._desk.enter_mode(Boundaries(self._desk, annotation))

    def delete(self) -> None:
        """Delete the current annotation with its links."""
        if annotation := self._current():
            self._desk.perform(self._desk.opened.drafts.remove(annotation))
            key = self._desk.book.key("undo")
            self._desk.say(f"Deleted the {annotation.label}; {key} brings it back.")

    def flag(self) -> None:
        """Flag the current annotation for discussion, or take the flag away."""
        if annotation := self._current():
            flag = Flag.NONE if annotation.flag is Flag.DISCUSS else Flag.DISCUSS
            self._desk.perform(self._desk.opened.drafts.set_flag(annotation, flag))

    def _selected(self) -> tuple[Fragment, ...]:
        """What is selected, without white space at its ends."""
        text = self._desk.opened.article.text
        words = [trimmed(text, *each) for each in self._desk.pane.selections]
        fragments = tuple(Fragment(*each) for each in words if each)
        if not fragments:
            raise NothingSelected
        return fragments

    def _fragment_for(self, target: Annotation) -> Fragment:
        if self._desk.pane.selection:
            return self._selected()[0]
        offset = self._desk.pane.caret.offset
        fragment = target.span.fragment_at(offset)
        if not fragment.start <= offset < fragment.end:
            raise NothingSelected
        return fragment

    def _settle(self, annotation: Annotation) -> None:
        """Drop the selection and make the annotation the current one.

        The cursor stays behind it, so that a search goes on from there.
        """
        self._desk.place(Caret(self._desk.pane.caret.offset))
        self._desk.pin(annotation)

    def _current(self) -> Annotation | None:
        if annotation := self._desk.current:
            return annotation
        self._desk.say("There is no annotation at the cursor.")
        return None


class Boundaries:
    """Moving the ends of one fragment; id, attributes, links and history stay."""

    extends = True
    goes_on = False

    def __init__(self, desk: Desk, annotation: Annotation) -> None:
        self._desk = desk
        self._annotation = annotation
        caret = desk.pane.caret
        self._before = caret
        self._fragment = annotation.span.fragment_at(caret.offset)
        desk.place(Caret(self._fragment.end, self._fragment.start))

    @property
    def hint(self) -> Hint:
        """The words around the boundaries, and the keys."""
        return Hint(self._around, "tab other end · enter keep · esc")

    @property
    def _around(self) -> str:
        """The words at both boundaries, and what stands before and after them."""
        text = self._desk.opened.article.text
        start, end = self._desk.pane.selection or (self._fragment.start,) * 2
        inside = text[start:end]
        if len(inside) > 2 * AROUND:
            inside = f"{inside[:AROUND]} … {inside[-AROUND:]}"
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        return one_line(f"…{before}[{inside}]{after}…")

    def press(self, key: str) -> bool:
        """Tab goes to the other end, enter keeps the new boundaries."""
        caret = self._desk.pane.caret
        if key == "tab" and caret.anchor is not None:
            self._desk.place(Caret(caret.anchor, caret.offset))
        elif key == "enter":
            self._keep()
        else:
            return False
        return True

    def leave(self) -> None:
        """Leave the boundaries as they were."""
        self._desk.place(self._before)
        self._desk.go_to(self._annotation)

    def _keep(self) -> None:
        text = self._desk.opened.article.text
        selection = self._desk.pane.caret.selection
        words = trimmed(text, *selection) if selection else None
        if words is None:
            raise NothingSelected
        left = self._annotation.span.without_fragment(self._fragment)
        new = Fragment(*words)
        span = left.with_fragment(new) if left else Span((new,))
        self._desk.enter_mode(None)
        if span != self._annotation.span:
            drafts = self._desk.opened.drafts
            action = drafts.set_span(self._annotation, span, "change boundaries")
            self._desk.perform(action)
        self._desk.place(Caret(new.start))
        if changed := self._desk.opened.layer.get(self._annotation.id):
            self._desk.go_to(changed)
