"""Copying words out of the reader."""

from annotator.tui.citation import citation
from annotator.tui.reader.desk import Desk, Handlers


class Copying:
    """The selection as text, or the current annotation as a citation."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def handlers(self) -> Handlers:
        """What the copy command does."""
        return {"copy": self.copy}

    def copy(self) -> None:
        """Copy the selection, else the current annotation."""
        article = self._desk.opened.article
        if selections := self._desk.pane.selections:
            words = [article.text[start:end] for start, end in sorted(selections)]
            self._desk.copy(" ".join(words), "the selection")
        elif annotation := self._desk.current:
            self._desk.copy(citation(annotation, article), "the citation")
        else:
            self._desk.say("Select some words first, or go to an annotation.")
