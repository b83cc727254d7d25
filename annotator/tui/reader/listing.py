"""The list of the article's annotations, a pane of its own on wide screens."""

from annotator.model.annotation import Annotation
from annotator.tui.lists.annotations import AnnotationsScreen
from annotator.tui.reader.desk import Desk, Handlers
from annotator.tui.widgets.row_list import Column, RowList

COLUMNS = (Column("", 1), Column("annotations"), Column("at", 6, right=True))


class Listing:
    """Keeps the list in step with the article; a row is made when it comes in sight."""

    def __init__(self, desk: Desk, rows: RowList) -> None:
        self._desk = desk
        self._rows = rows
        self._shown: object = None

    def show(self, current: Annotation | None) -> None:
        """List the annotations, the current one highlighted.

        A cursor move that changes none of this paints nothing.
        """
        layer = self._desk.opened.layer
        shown = (layer, len(layer), current)
        if shown == self._shown:
            return
        self._shown = shown
        index = layer.index_of(current) if current else self._rows.index
        self._rows.show(COLUMNS, self._row, len(layer), index)

    def handlers(self) -> Handlers:
        """What the list's command does."""
        return {"annotations": self.show_all}

    def show_all(self) -> None:
        """List all annotations on a screen of their own, and go to the chosen one."""
        screen = AnnotationsScreen(
            self._desk.opened, self._desk.current, self._desk.book
        )
        self._desk.show_sheet(screen, self._chosen)

    def _chosen(self, annotation: Annotation | None) -> None:
        if annotation:
            self._desk.go_to(annotation)

    def go_to(self, index: int) -> None:
        """Go to the annotation of a row."""
        self._desk.go_to(self._desk.opened.layer.at(index))

    def _row(self, index: int) -> tuple[str, str, str]:
        annotation = self._desk.opened.layer.at(index)
        label = self._desk.opened.hand.scheme.label(annotation.label)
        return label.letter, annotation.words, str(annotation.span.start)
