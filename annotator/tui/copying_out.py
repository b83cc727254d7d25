"""Copied text on its way out of the app."""

from textual import on, work
from textual.app import App

from annotator.tui.clipboard import OSC_52_LIMIT, copy_out
from annotator.tui.messages import CopyWanted, Told


class CopiesOut(App[int]):
    """An app that copies by every way there is, and says which one took the text."""

    @on(CopyWanted)
    def _copy(self, event: CopyWanted) -> None:
        if len(event.text.encode()) <= OSC_52_LIMIT:
            self.copy_to_clipboard(event.text)
        self._copy_out(event.text, event.what)

    @work(thread=True)
    def _copy_out(self, text: str, what: str) -> None:
        by = copy_out(text) or "the terminal (OSC 52), if it allows it"
        self.post_message(Told(f"Copied {what} by {by}."))
