"""Filling in the form: what it shows, and what is done with its fields."""

from collections.abc import Callable
from functools import partial

from annotator.model.annotation import Annotation, Confidence, Flag
from annotator.model.edit import Action
from annotator.tui.form.fields import Field, Kind, fields_of
from annotator.tui.form.lines import Cell, Look
from annotator.tui.form.messages import Act
from annotator.tui.quoting import quoted
from annotator.tui.reader.desk import Desk
from annotator.tui.reader.peeking import Peeking
from annotator.tui.reader.telling import link_views
from annotator.tui.widgets.prompt import Aids
from annotator.workflow.drafting import Drafts

NOTE = "note"

Shown = tuple[object, ...]


class Filling:
    """The form of the current annotation; every change is saved at once."""

    def __init__(self, desk: Desk, peeking: Peeking) -> None:
        self._desk = desk
        self._peeking = peeking
        self._shown: Shown | None = None

    def show(self, annotation: Annotation | None) -> None:
        """Show an annotation in the form, or the labels there are."""
        layer = self._desk.opened.layer
        if annotation:
            links = tuple(layer.links_of(annotation.id))
            self._show((annotation, links), self._show_fields)
        else:
            self._show((layer.counts(),), self._show_legend)

    def act(self, act: Act, field: Field, value: str) -> None:
        """Do what was done with a field of the current annotation."""
        annotation = self._desk.current
        if annotation is None:
            return
        if act is Act.CHOOSE:
            self._desk.perform(self._chosen(annotation, field, value))
        elif act is Act.WRITE:
            write = partial(self._write_note, self._drafts, annotation.id)
            self._desk.ask(NOTE, annotation.note, write, Aids(keeps=True))
        elif act is Act.DROP:
            self._drop(annotation, field)
        elif field.view and act is Act.PEEK:
            self._peeking.peek(field.view.link)
        elif field.view:
            end = field.view.link.other_end(annotation.id)
            self._peeking.go_to_end(end, field.name)

    def _write_note(self, drafts: Drafts, annotation: str, note: str) -> None:
        """Write a note, wherever the reader is by now."""
        noted = drafts.layer.get(annotation)
        if noted and note != noted.note:
            self._desk.perform(drafts.set_note(noted, note))

    @property
    def _drafts(self) -> Drafts:
        return self._desk.opened.drafts

    def _show(self, shown: Shown, paint: Callable[[], None]) -> None:
        """Paint only what differs from what stands there."""
        if shown != self._shown:
            self._shown = shown
            paint()

    def _show_fields(self) -> None:
        annotation = self._desk.current
        if annotation is None:
            return
        opened = self._desk.opened
        views = link_views(opened, annotation)
        title = f"{annotation.label} {quoted(annotation.words)}"
        self._desk.form.show(title, fields_of(annotation, opened.hand.scheme, views))

    def _show_legend(self) -> None:
        opened = self._desk.opened
        counts = opened.layer.counts()
        cells = [
            Cell(
                f"{each.key} {each.name} {counts[each.name]}", Look.PLAIN, -1, each.name
            )
            for each in opened.hand.scheme.labels
        ]
        self._desk.form.show_legend("Select words, then press a label's key:", cells)

    def _chosen(self, annotation: Annotation, field: Field, value: str) -> Action:
        if field.kind is Kind.LABEL:
            return self._drafts.relabel(annotation, value)
        if field.kind is Kind.CONFIDENCE:
            return self._drafts.set_confidence(annotation, Confidence(value))
        if field.kind is Kind.FLAG:
            return self._drafts.set_flag(annotation, Flag(value))
        return self._drafts.set_attribute(annotation, field.name, value)

    def _drop(self, annotation: Annotation, field: Field) -> None:
        if field.view:
            self._desk.perform(self._drafts.unlink(field.view.link))
        elif field.kind is Kind.UNLINKED:
            self._desk.perform(self._drafts.take_back_unlinked(annotation, field.name))
