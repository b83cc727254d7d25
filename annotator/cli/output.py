"""The only writer to standard output and standard error.

Whatever came from outside is made visible here, one code point for one; nothing is
read as markup.
"""

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from annotator.text.visible import one_line, visible


class OutputClosed(Exception):
    """Nobody reads standard output any more."""


def say(text: str) -> None:
    """One line of result on standard output."""
    _write(sys.stdout, one_line(text) + "\n")


def document(text: str) -> None:
    """A text of several lines on standard output."""
    _write(sys.stdout, visible(text).rstrip("\n") + "\n")


def as_json(value: object) -> None:
    """A value on standard output, in JSON that is ASCII throughout."""
    _write(sys.stdout, json.dumps(value, indent=2) + "\n")


def note(text: str) -> None:
    """One line beside the result, on standard error."""
    with contextlib.suppress(OutputClosed):
        _write(sys.stderr, one_line(text) + "\n")


def columns(rows: Iterable[Sequence[str]]) -> None:
    """Rows on standard output, each column as wide as its widest cell."""
    lines = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(_cells, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        padded = map(_padded, line, widths)
        _write(sys.stdout, "  ".join(padded).rstrip() + "\n")


def file_bytes(data: bytes) -> None:
    """A piece of an exported file: as it is into a pipe, visible on a terminal."""
    if sys.stdout.isatty():
        _write(sys.stdout, visible(data.decode()))
        return
    with _closing_noticed():
        sys.stdout.buffer.write(data)


def finish() -> None:
    """Send what is still held back.

    Raises:
        OutputClosed: if nobody reads it.
    """
    with _closing_noticed():
        sys.stdout.flush()


def prepare() -> None:
    """See to it that no character can be one that the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def give_up() -> None:
    """Let the interpreter end in peace although nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


@contextlib.contextmanager
def _closing_noticed() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise OutputClosed from error


def _write(stream: IO[str], text: str) -> None:
    with _closing_noticed():
        stream.write(text)


def _cells(text: str) -> int:
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _cells(text))
