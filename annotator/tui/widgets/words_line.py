"""A line that takes all that languages are spelt with."""

from textual import events
from textual.widgets import Input

JOINERS = frozenset("\u200c\u200d")
"""Zero width non-joiner and joiner: Persian, Indic scripts and emoji need them."""


class WordsLine(Input):
    """An input that also takes joiners, which Textual drops as unprintable."""

    def on_key(self, event: events.Key) -> None:
        """Insert a joiner as any other character."""
        if event.character in JOINERS:
            event.stop()
            self.replace(event.character or "", *self.selection)
