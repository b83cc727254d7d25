"""A terminal that tests drive a program through: keys in, a screen out.

    with Terminal(["annotator", "read", "a.txt"]) as terminal:
        terminal.wait_for("a.txt")
        terminal.press("ctrl+right", "w", "c")
        assert "claim" in terminal.row(22)

The parts are in `tests.emulator`.
"""

import re
import signal
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from os import environ
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from tests.emulator.keys import key_bytes, mouse_bytes, paste_bytes
from tests.emulator.process import Activity, Process
from tests.emulator.reaction import Reaction
from tests.emulator.screen import Cell, Screen
from tests.emulator.wire import Wire

_LOOK = 0.01
"""Seconds between two looks at a silent program."""
_LOOKS_AFTER_OUTPUT, _LOOKS_AFTER_WORK, _LOOKS_AFTER_NOTHING = 5, 8, 20
"""How many looks in a row must find it at rest, by what it did before them.

Textual may sleep for two beats of 1/60 s between two frames of one key.
"""
_TICK = 0.0002
"""CPU seconds that a timer's tick may cost a program at rest."""
_ESCAPE_PAUSE = 0.15
"""Seconds: longer than a program waits to see whether something follows ESC."""
_SETTLING = 10.0
"""Seconds that a program may work on one input."""


class TerminalFault(AssertionError):
    """Something awaited did not come; says what the screen shows instead."""

    def __init__(self, awaited: str, rows: Sequence[str]) -> None:
        shown = "\n".join(f"|{row}" for row in rows).rstrip("\n|")
        super().__init__(f"{awaited}; the screen shows:\n{shown}")


class Terminal:
    """A program on a pseudo-terminal: xterm with 256 colours and synchronised output.

    The environment is made anew, with an empty home; `env` adds to it.

    Raises:
        OSError: if the program cannot be started.
    """

    def __init__(
        self,
        argv: Sequence[str | Path],
        *,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> None:
        self._screen = Screen(columns, rows)
        with ExitStack() as opened:
            home = opened.enter_context(tempfile.TemporaryDirectory())
            self._wire = Wire(self._cursor)
            opened.callback(self._wire.close)
            self._wire.set_size(columns, rows)
            own = {**_environment(home), **(env or {})}
            with self._wire.program_side() as device:
                self._process = Process(argv, device, own, cwd)
            self._opened = opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the program, gently at first, and give everything back."""
        with self._opened:
            for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):
                self._process.signal_group(number)
                if self._pump_until(self._process.reap, 1.0):
                    return

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each until the program has come to rest.

        A key is a character or has Textual's name: `ctrl+right`, `shift+tab`, `space`.
        """
        for key in keys:
            pause = _ESCAPE_PAUSE if key == "escape" else 0.0
            self.send(key_bytes(key), pause=pause)

    def type(self, text: str) -> None:
        """Type characters in one go."""
        self.send(text.encode())

    def paste(self, text: str) -> None:
        """Paste text, bracketed."""
        self.send(paste_bytes(text))

    def mouse(self, kind: str, x: int, y: int, button: str = "left") -> None:
        """Do something with the mouse at a cell, 0-based.

        Kinds: press, release, drag, move, click, double click, wheel up, wheel down.
        """
        self.send(mouse_bytes(kind, x, y, button))

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window and wait until the program has come to rest."""
        before, written = self._process.activity(), self.bytes_out
        self._draw()
        self._screen.resize(columns, rows)
        self._wire.set_size(columns, rows)
        self._settle(before, written)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        self._process.signal(number)

    def send(
        self, data: bytes, *, pause: float = 0.0, timeout: float = _SETTLING
    ) -> Reaction:
        """Send bytes and wait until the program has come to rest.

        `pause` is how many seconds to wait at the least, `timeout` at the most.

        Raises:
            TerminalFault: if it does not come to rest, or has ended before.
        """
        if self._wire.has_hung_up:
            self._fail(f"the program has ended and cannot take {data!r}")
        before, written = self._process.activity(), self.bytes_out
        frames, start = len(self._wire.frame_ends), time.perf_counter()
        self._wire.write(data)
        self._pump_until(lambda: self._wire.has_hung_up, pause)
        spent = self._settle(before, written, timeout)
        return Reaction(
            seconds=max(0.0, self._wire.last_output - start),
            frame_seconds=tuple(end - start for end in self._wire.frame_ends[frames:]),
            cpu_seconds=spent.cpu_seconds - before.cpu_seconds,
            bytes_out=self.bytes_out - written,
        )

    def wait_for(self, awaited: str | re.Pattern[str], timeout: float = 10.0) -> None:
        """Wait until the screen shows a text or matches a pattern, and is at rest.

        Raises:
            TerminalFault: if it does not within `timeout` seconds.
        """
        literal = re.escape(awaited) if isinstance(awaited, str) else awaited
        pattern = re.compile(literal)
        self.wait_until(
            lambda: pattern.search("\n".join(self.text())), str(awaited), timeout
        )

    def wait_until(
        self, condition: Callable[[], object], what: str, timeout: float = 10.0
    ) -> None:
        """Wait until a condition holds, and the screen is at rest.

        Raises:
            TerminalFault: if it does not hold within `timeout` seconds; says `what`.
        """
        self._pump_until(lambda: condition() or self._wire.has_hung_up, timeout)
        if not condition():
            has_ended = self._wire.has_hung_up
            bound = "until the program ended" if has_ended else f"{timeout:g} s"
            self._fail(f"waited in vain {bound} for {what!r}")
        with suppress(TerminalFault):
            self._settle(self._process.activity(), 0)

    def wait(self, timeout: float = 10.0) -> int:
        """Wait for the program's end; its exit status, negative for a signal.

        Raises:
            TerminalFault: if it does not end within `timeout` seconds.
        """
        self._pump_until(self._process.reap, timeout)
        if self._process.exit_status is None:
            self._fail(f"waited {timeout:g} s for the program to end")
        self._pump_until(lambda: not self._wire.pump(0.0), timeout)
        return self._process.exit_status

    def text(self) -> list[str]:
        """The rows of the screen, blanks at their ends dropped."""
        self._draw()
        return self._screen.rows()

    def row(self, y: int) -> str:
        """The text of a row, blanks at its end dropped."""
        self._draw()
        return self._screen.row(y)

    def cell(self, x: int, y: int) -> Cell:
        """The cell at column x of row y."""
        self._draw()
        return self._screen.cells(y)[x]

    def styles(self, y: int) -> str:
        """The styles of a row, a letter a cell: see `Cell.letter`."""
        self._draw()
        return "".join(cell.letter for cell in self._screen.cells(y))

    @property
    def raw(self) -> bytes:
        """Every byte that the program has written."""
        return self._wire.raw

    @property
    def bytes_out(self) -> int:
        """How many bytes the program has written."""
        return self._wire.bytes_out

    def cpu_seconds(self) -> float:
        """CPU time of the program and its children so far."""
        return self._process.activity().cpu_seconds

    def _cursor(self) -> tuple[int, int]:
        self._draw()
        return self._screen.cursor

    def _draw(self) -> None:
        self._screen.feed(self._wire.take_undrawn())

    def _fail(self, awaited: str) -> NoReturn:
        raise TerminalFault(awaited, self.text())

    def _pump_until(self, condition: Callable[[], object], timeout: float) -> bool:
        deadline = time.monotonic() + timeout
        while not condition():
            if time.monotonic() >= deadline:
                return False
            self._wire.pump(_LOOK)
        return True

    def _settle(
        self, before: Activity, written: int, timeout: float = _SETTLING
    ) -> Activity:
        """Read until the program rests, quiet for some looks; what it is at then."""
        deadline = time.monotonic() + timeout
        looks, last = 0, before
        while looks < self._looks_needed(before, last, written):
            if time.monotonic() >= deadline:
                self._fail(f"the program is still busy after {timeout:g} s")
            is_quiet = not self._wire.pump(_LOOK)
            now = self._process.activity()
            looks = looks + 1 if is_quiet and _rests(last, now) else 0
            last = now
        return last

    def _looks_needed(self, before: Activity, last: Activity, written: int) -> int:
        if self._wire.has_hung_up:
            return 0
        if self.bytes_out > written:
            return _LOOKS_AFTER_OUTPUT
        has_worked = last.cpu_seconds - before.cpu_seconds > _TICK
        return _LOOKS_AFTER_WORK if has_worked else _LOOKS_AFTER_NOTHING


def _rests(last: Activity, now: Activity) -> bool:
    return not now.is_running and now.cpu_seconds - last.cpu_seconds < _TICK


def _environment(home: str) -> dict[str, str]:
    return {
        "HOME": home,
        "LANG": "C.UTF-8",
        "LOGNAME": "reader",
        "PATH": environ["PATH"],
        "TERM": "xterm-256color",
        "TZ": "UTC",
        "USER": "reader",
    }
