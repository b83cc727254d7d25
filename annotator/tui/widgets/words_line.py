"""A line that takes all that languages are spelt with."""

from textual import events
from textual.widgets import Input

JOINERS = frozenset("\u200c\u200d")
"""Zero width non-joiner and joiner: Persian, Indic scripts and emoji need them."""


class WordsLine(Input):
    """An input that loses nothing.

    Textual drops joiners as unprintable, and all lines of a paste but the first.
    """

    def on_key(self, event: events.Key) -> None:
        """Insert a joiner as any other character."""
        if event.character in JOINERS:
            event.stop()
            self.replace(event.character or "", *self.selection)

    def on_paste(self, event: events.Paste) -> None:
        """Insert all lines of what is pasted, as one line."""
        event.stop()
        event.prevent_default()
        self.replace(" ".join(event.text.split()), *self.selection)
