"""Escape sequences in what a program writes: found whole, and answered."""

import re
from collections.abc import Callable

_CUT_OFF = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[\]P^_X][^\x07\x1b]*\x1b?)?\Z")
_LONGEST_HELD_BACK = 1 << 20

_QUERY = re.compile(
    rb"\x1b\[(?P<asked>[?>]?[0-9]*(?:\$p|[cnq]))"
    rb"|\x1b\](?P<colour>1[01]);\?(?:\x07|\x1b\\)"
)
_ATTRIBUTES = b"\x1b[?64;1;2;6;9;15;18;21;22c"
_VERSION = b"\x1bP>|XTerm(390)\x1b\\"
_FIXED_ANSWERS = {
    b"c": _ATTRIBUTES,
    b"0c": _ATTRIBUTES,
    b">c": b"\x1b[>41;390;0c",
    b">0c": b"\x1b[>41;390;0c",
    b"5n": b"\x1b[0n",
    b">q": _VERSION,
    b">0q": _VERSION,
}
_COLOURS = {
    b"10": b"\x1b]10;rgb:e5e5/e5e5/e5e5\x1b\\",
    b"11": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
}
_SYNCHRONISED_OUTPUT = b"?2026$p"

Cursor = Callable[[], tuple[int, int]]


class WholeSequences:
    """Holds back the beginning of a sequence until its end has come."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> bytes:
        """What is whole of everything fed and not yet given."""
        data = self._held + data
        cut = _CUT_OFF.search(data)
        if cut is None or len(data) - cut.start() > _LONGEST_HELD_BACK:
            self._held = b""
            return data
        self._held = data[cut.start() :]
        return data[: cut.start()]


def answers(data: bytes, cursor: Cursor) -> bytes:
    """What xterm, with synchronised output added, replies to the queries in it.

    `cursor` gives column and row, 0-based, when it is asked for.
    """
    return b"".join(_answer(query, cursor) for query in _QUERY.finditer(data))


def _answer(query: re.Match[bytes], cursor: Cursor) -> bytes:
    if query["colour"]:
        return _COLOURS[query["colour"]]
    asked = query["asked"]
    if asked == b"6n":
        column, row = cursor()
        return b"\x1b[%d;%dR" % (row + 1, column + 1)
    if asked.startswith(b"?") and asked.endswith(b"$p"):
        known = 2 if asked == _SYNCHRONISED_OUTPUT else 0
        return b"\x1b[%s;%d$y" % (asked[:-2], known)
    return _FIXED_ANSWERS.get(asked, b"")
