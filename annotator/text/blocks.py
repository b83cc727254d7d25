"""The stretch of text around an offset that is looked at as one piece.

A block is a line without its break. A line of more than 64 K code points is cut near
every multiple of 64 K, behind a sentence where one ends there, so that no question
about a place costs more than a block, however long the text. The cuts depend on the
text alone, never on the offset that was asked for.
"""

import re
from itertools import count

from annotator.text.clusters import cluster_at

BREAKS = "\n\x0b\x0c\x85\u2028\u2029"
"""The code points that end a line."""
GRID = 1 << 16
"""Code points between two cuts of a long line."""
_CLEAR = GRID // 2
_FAR = 2 * GRID
_NEAR = 1 << 12
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»」』)\]]*\s*(?=\S)")
_SPACE = re.compile(r"\s(?=\S)")


def block_at(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the block around the offset; a line break ends its own block."""
    start = max(_break_before(text, offset) + 1, _cut_before(text, offset))
    end = min(_break_after(text, offset), _cut_after(text, offset))
    return start, end


def _break_before(text: str, offset: int) -> int:
    near = _last_break(text, max(0, offset - _NEAR), offset)
    return near if near >= 0 else _last_break(text, max(0, offset - _FAR), offset)


def _break_after(text: str, offset: int) -> int:
    near = _first_break(text, offset, offset + _NEAR)
    found = near if near >= 0 else _first_break(text, offset, offset + _FAR)
    return found if found >= 0 else len(text)


def _last_break(text: str, start: int, end: int) -> int:
    return max(text.rfind(mark, start, end) for mark in BREAKS)


def _first_break(text: str, start: int, end: int) -> int:
    found = (text.find(mark, start, end) for mark in BREAKS)
    return min((offset for offset in found if offset >= 0), default=-1)


def _cut_before(text: str, offset: int) -> int:
    nearest = offset // GRID + 1
    for line in range(nearest, max(0, nearest - 4), -1):
        if _is_cut(text, line * GRID) and (cut := _cut(text, line * GRID)) <= offset:
            return cut
    return 0


def _cut_after(text: str, offset: int) -> int:
    nearest = offset // GRID
    for line in count(max(1, nearest)):
        if line > nearest + 3 or line * GRID >= len(text):
            break
        if _is_cut(text, line * GRID) and (cut := _cut(text, line * GRID)) > offset:
            return cut
    return len(text)


def _is_cut(text: str, line: int) -> bool:
    start, end = line - _CLEAR, line + _CLEAR
    return end <= len(text) and _first_break(text, start, end) < 0


def _cut(text: str, line: int) -> int:
    for pattern, back in ((_SENTENCE_END, _NEAR), (_SPACE, _NEAR // 8)):
        ends = [found.end() for found in pattern.finditer(text, line - back, line)]
        if ends:
            return cluster_at(text, ends[-1])[0]
    return cluster_at(text, line)[0]
