"""How a run ends: exit codes, and what is left behind when the program breaks."""

import os
import tempfile
from collections.abc import Iterator
from enum import IntEnum
from traceback import extract_tb


class Exit(IntEnum):
    """Exit codes, the contract with scripts."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    IN_PART = 3
    """Done, but problems were skipped."""
    BROKEN = 70
    """A fault of the program itself."""
    INTERRUPTED = 130
    UNREAD = 141
    """Nobody read the output to its end."""


def crash_file(error: BaseException) -> str:
    """Write where the program broke to a file of its owner's, and give its path.

    Neither the messages of exceptions nor local variables go in: they may hold the
    words of an article or a password.
    """
    handle, path = tempfile.mkstemp(".txt", "annotator-crash-")
    with os.fdopen(handle, "w", encoding="ascii", errors="backslashreplace") as file:
        file.writelines(f"{line}\n" for line in _account(error))
    return path


def _account(error: BaseException) -> Iterator[str]:
    """The chain of exceptions by type, each with the places it went through."""
    link: BaseException | None = error
    while link is not None:
        yield f"{type(link).__module__}.{type(link).__qualname__}"
        for frame in extract_tb(link.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} {frame.name}"
        link = link.__cause__ or link.__context__
