"""How long somebody really reads: the time from key to key, pauses left out."""

from collections.abc import Callable
from dataclasses import replace

from annotator.model.reading import Progress

IDLE_SECONDS = 60.0
"""A longer pause is not reading; none of it counts."""


class Pace:
    """Follows one reader through one article.

    Args:
        progress: what is stored of it.
        seconds: a clock that never goes back, in seconds.
    """

    def __init__(self, progress: Progress, seconds: Callable[[], float]) -> None:
        self._stored = progress
        self._seconds = seconds
        self._last = seconds()
        self._active = 0.0

    def beat(self) -> None:
        """A key was pressed."""
        now = self._seconds()
        if now - self._last <= IDLE_SECONDS:
            self._active += now - self._last
        self._last = now

    def progress(self, position: int, top: int) -> Progress | None:
        """What is to be stored now; None when it is stored already."""
        whole = int(self._active)
        now = replace(
            self._stored,
            position=position,
            top=top,
            active_seconds=self._stored.active_seconds + whole,
            opened=True,
        )
        if now == self._stored:
            return None
        self._active -= whole
        self._stored = now
        return now
