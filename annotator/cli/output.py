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

from annotator.errors.files import FileUnwritable
from annotator.text.visible import one_line, visible

_OUTPUT = "standard output"


class OutputClosed(Exception):
    """Nobody reads standard output any more."""


def say(text: str) -> None:
    """One line of result on standard output."""
    _write(one_line(text) + "\n")


def document(text: str) -> None:
    """A text of several lines on standard output."""
    _write(visible(text).rstrip("\n") + "\n")


def as_json(value: object) -> None:
    """A value on standard output, in JSON that is ASCII throughout."""
    _write(json.dumps(value, indent=2) + "\n")


def note(text: str) -> None:
    """One line beside the result, on standard error, if that takes it."""
    if not _is_open(sys.stderr):
        return
    try:
        sys.stderr.write(one_line(text) + "\n")
    except OSError:
        _drain(sys.stderr)


def columns(rows: Iterable[Sequence[str]]) -> None:
    """Rows on standard output, each column as wide as its widest cell."""
    lines = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(_cells, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        padded = map(_padded, line, widths)
        _write("  ".join(padded).rstrip() + "\n")


def file_bytes(data: bytes) -> None:
    """A piece of an exported file: as it is into a pipe, visible on a terminal."""
    if _is_open(sys.stdout) and sys.stdout.isatty():
        _write(visible(data.decode()))
        return
    with _refusals_noticed():
        sys.stdout.buffer.write(data)


def finish() -> None:
    """Send what is still held back.

    Raises:
        OutputClosed: if nobody reads it.
        FileUnwritable: if it is not taken.
    """
    if _is_open(sys.stdout):
        with _refusals_noticed():
            sys.stdout.flush()


def prepare() -> None:
    """See to it that no character can be one that the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def give_up() -> None:
    """Let the interpreter end in peace although nobody reads."""
    _drain(sys.stdout)


@contextlib.contextmanager
def _refusals_noticed() -> Iterator[None]:
    if not _is_open(sys.stdout):
        raise FileUnwritable(_OUTPUT, "it is closed")
    try:
        yield
    except BrokenPipeError as error:
        raise OutputClosed from error
    except OSError as error:
        _drain(sys.stdout)
        raise FileUnwritable(_OUTPUT, error.strerror or "it is not taken") from error


def _write(text: str) -> None:
    with _refusals_noticed():
        sys.stdout.write(text)


def _is_open(stream: IO[str] | None) -> bool:
    """Whether the program was started with it at all."""
    return stream is not None


def _drain(stream: IO[str]) -> None:
    """Let what is held back, and what comes, run into nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _cells(text: str) -> int:
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _cells(text))
