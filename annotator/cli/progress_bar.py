"""A bar for work that takes more than a second, on terminals only."""

import sys
import time
from collections.abc import Callable

_PATIENCE_SECONDS = 1.0
_WIDTH_CELLS = 24


class ProgressBar:
    """Draws how much is done on standard error, over itself, and wipes it at last."""

    def __init__(
        self, what: str, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._what = what
        self._monotonic = monotonic
        self._started = monotonic()
        self._is_wanted = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Show that so many of so many are done."""
        if self._is_wanted and self._monotonic() - self._started > _PATIENCE_SECONDS:
            sys.stderr.write("\r\x1b[K" + self._line(done, total))
            sys.stderr.flush()

    def _line(self, done: int, total: int) -> str:
        if done >= total:
            return ""
        full = _WIDTH_CELLS * done // total
        bar = "#" * full + "." * (_WIDTH_CELLS - full)
        return f"{self._what} [{bar}] {done} of {total}"
