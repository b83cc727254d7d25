"""Offsets in code points turned into UTF-16 code units and UTF-8 bytes, and back.

Both ways are exact, and an offset inside of a character is refused instead of rounded.
Each converter reads its text once; an answer then costs microseconds.
"""

import re
from array import array
from bisect import bisect_left, bisect_right

from annotator.errors.values import OffsetBeyondText, OffsetInsideCharacter

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_STEP = 1 << 10
_CONTINUING = range(0x80, 0xC0)
_CODE_POINT = "code point"


class Utf16Offsets:
    """Code points of a text to UTF-16 code units, as Java and JavaScript count."""

    _UNIT = "UTF-16 unit"

    def __init__(self, text: str) -> None:
        self._length = len(text)
        pairs = () if text.isascii() else _ASTRAL.finditer(text)
        self._pairs = array("Q", (pair.start() for pair in pairs))
        """Code points that take two units, ascending."""
        self._units = array("Q", (place + i for i, place in enumerate(self._pairs)))
        """The first unit of each."""

    def from_code_point(self, offset: int) -> int:
        """The code unit at which this code point starts.

        Raises:
            OffsetBeyondText: if the text has no such place.
        """
        _refuse_outside(_CODE_POINT, offset, self._length)
        return offset + bisect_left(self._pairs, offset)

    def to_code_point(self, unit: int) -> int:
        """The code point that starts at this code unit.

        Raises:
            OffsetBeyondText: if the text has no such place.
            OffsetInsideCharacter: if it is the second half of a surrogate pair.
        """
        _refuse_outside(self._UNIT, unit, self._length + len(self._pairs))
        before = bisect_left(self._units, unit)
        if before and self._units[before - 1] + 1 == unit:
            raise OffsetInsideCharacter(self._UNIT, unit)
        return unit - before


class Utf8Offsets:
    """Code points of a text to bytes of its UTF-8 form."""

    _UNIT = "UTF-8 byte"

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("Q", [0])
        """The first byte of every 1,024th code point, and the number of all bytes."""
        for start in range(0, len(text), _STEP):
            size = len(text[start : start + _STEP].encode())
            self._starts.append(self._starts[-1] + size)

    def from_code_point(self, offset: int) -> int:
        """The byte at which this code point starts.

        Raises:
            OffsetBeyondText: if the text has no such place.
        """
        _refuse_outside(_CODE_POINT, offset, len(self._text))
        step = offset // _STEP
        return self._starts[step] + len(self._text[step * _STEP : offset].encode())

    def to_code_point(self, byte: int) -> int:
        """The code point that starts at this byte.

        Raises:
            OffsetBeyondText: if the text has no such place.
            OffsetInsideCharacter: if the byte continues a character.
        """
        _refuse_outside(self._UNIT, byte, self._starts[-1])
        last = len(self._starts) - 1
        step = max(0, bisect_right(self._starts, byte, hi=last) - 1)
        start = step * _STEP
        encoded = self._text[start : start + _STEP].encode()
        within = byte - self._starts[step]
        if any(lead in _CONTINUING for lead in encoded[within : within + 1]):
            raise OffsetInsideCharacter(self._UNIT, byte)
        return start + len(encoded[:within].decode())


def _refuse_outside(unit: str, offset: int, length: int) -> None:
    if not 0 <= offset <= length:
        raise OffsetBeyondText(unit, offset, length)
