"""Marks of reading: bookmarks, finished, copied."""

from annotator.tui.reader.desk import Desk, Handlers


class Marking:
    """What a reader notes of an article as a whole."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def handlers(self) -> Handlers:
        """What each command does."""
        return {"bookmark": self.bookmark, "finish": self.finish}

    def bookmark(self) -> None:
        """Set a bookmark at the cursor, or take it away."""
        opened = self._desk.opened
        offset = self._desk.pane.caret.offset
        self._desk.perform(opened.drafts.bookmark(opened.reading, offset))
        is_set = offset in opened.reading.bookmarks
        key = self._desk.book.key("next-bookmark")
        told = f"Bookmark set; {key} goes to it." if is_set else "Bookmark gone."
        self._desk.say(told)

    def finish(self) -> None:
        """Mark the article finished, or open again."""
        opened = self._desk.opened
        self._desk.perform(opened.drafts.finish(opened.reading))
        again = f"{self._desk.book.key('finish')} opens it again."
        if not opened.reading.finished_at:
            self._desk.say("The article is open again.")
        elif len(opened.layer):
            self._desk.say(f"Finished. {again}")
        else:
            self._desk.say(f"Finished, with nothing to label. {again}")
