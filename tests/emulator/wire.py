"""The terminal's end of a pseudo-terminal: bytes in, bytes out, queries answered."""

import errno
import fcntl
import os
import select
import struct
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.emulator.sequences import Cursor, WholeSequences, answers

_FRAME_END = b"\x1b[?2026l"
_CHUNK = 1 << 16


class Wire:
    """Carries input to a program and keeps all that the program writes."""

    def __init__(self, cursor: Cursor) -> None:
        self._fd, self._program_side = os.openpty()
        os.set_blocking(self._fd, False)
        self._poll = select.poll()
        self._poll.register(self._fd, select.POLLIN)
        self._cursor = cursor
        self._whole = WholeSequences()
        self._undrawn: list[bytes] = []
        self._chunks: list[bytes] = []
        self.bytes_out = 0
        """Bytes that the program has written."""
        self.frame_ends: list[float] = []
        """When each synchronised update ended, by `time.perf_counter`."""
        self.last_output = 0.0
        """When the last byte came, by `time.perf_counter`."""
        self.has_hung_up = False
        """Whether nobody is left at the program's side."""

    @contextmanager
    def program_side(self) -> Iterator[str]:
        """The device that the program opens; held open until it has."""
        try:
            yield os.ttyname(self._program_side)
        finally:
            os.close(self._program_side)

    def close(self) -> None:
        """Hang up."""
        os.close(self._fd)

    def set_size(self, columns: int, rows: int) -> None:
        """Tell the program the size of the window."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, size)

    def write(self, data: bytes) -> None:
        """Send everything, reading meanwhile whatever comes."""
        while data and not self.has_hung_up:
            try:
                data = data[os.write(self._fd, data) :]
            except BlockingIOError:
                self.pump(0.01)

    def pump(self, seconds: float) -> bool:
        """Wait for output at most so long and take it; whether there was some."""
        if self.has_hung_up:
            time.sleep(seconds)
            return False
        if not self._poll.poll(seconds * 1000):
            return False
        data = self._read()
        if data:
            self._take(data)
        return bool(data)

    def take_undrawn(self) -> bytes:
        """What came since the last call, up to the end of the last whole sequence."""
        undrawn = b"".join(self._undrawn)
        self._undrawn.clear()
        return undrawn

    @property
    def raw(self) -> bytes:
        """Every byte that the program has written."""
        return b"".join(self._chunks)

    def _read(self) -> bytes:
        try:
            data = os.read(self._fd, _CHUNK)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            data = b""
        self.has_hung_up = not data
        return data

    def _take(self, data: bytes) -> None:
        self.last_output = time.perf_counter()
        self._chunks.append(data)
        self.bytes_out += len(data)
        whole = self._whole.feed(data)
        self.frame_ends += [self.last_output] * whole.count(_FRAME_END)
        self._undrawn.append(whole)
        self.write(answers(whole, self._cursor))
