"""How the app ends when it did not choose to: a fault of ours, or a lost terminal."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

from textual.app import App

_LOST = ("SIGHUP", "SIGTERM", "SIGINT")


class QuietFault(App[int]):
    """An app whose own faults end it without a traceback on the terminal.

    Textual prints one with the locals of every frame: article text and secrets. Here
    the fault is kept for whoever ran the app.
    """

    fault: Exception | None = None
    """What ended the app."""

    def _handle_exception(self, error: Exception) -> None:
        self._return_code = 1
        if self.fault is None:
            self.fault = error
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()


def when_terminal_is_lost(end: Callable[[int], None]) -> None:
    """Call this when the terminal hangs up or the process is asked to end.

    Args:
        end: takes the exit status, which is 128 and the signal's number.
    """
    loop = asyncio.get_running_loop()
    for name in _LOST:
        # Windows has neither, and only the main thread may ask for them.
        with suppress(NotImplementedError, AttributeError, RuntimeError, ValueError):
            number = getattr(signal, name)
            loop.add_signal_handler(number, end, 128 + number)
