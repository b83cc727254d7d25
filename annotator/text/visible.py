"""Characters that act or hide, drawn as something that a reader can see.

A terminal obeys control characters wherever they come from, so nothing that came
from outside may reach it as it is.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final

NEWLINE_PICTURE: Final = "\N{SYMBOL FOR NEWLINE}"
"""Stands for a line break where a text must stay on one line."""

_BROKEN = "\N{REPLACEMENT CHARACTER}"
_TURNED = "\N{WHITE DIAMOND}"
_UNSEEN = "\N{OPEN BOX}"

_LINE_ENDS = (0x85, 0x2028, 0x2029)
_DIRECTIONS = (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
# Left out are the joiners U+200C and U+200D and the variation selectors: Persian,
# Indic scripts and emoji are spelt with them, and they attach to what they follow.
_INVISIBLE = (
    *(0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B),
    *(*range(0x2060, 0x2066), *range(0x206A, 0x2070), 0x3164, 0xFEFF, 0xFFA0),
    *(*range(0xFFF0, 0xFFFC), *range(0x13430, 0x13440)),
    *(*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B)),
)
_TAGS = (*range(0xE0000, 0xE0100), *range(0xE01F0, 0xE1000))
_SURROGATES = range(0xD800, 0xE000)


def _stand_ins() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table |= dict.fromkeys((*range(0x80, 0xA0), *_TAGS, *_SURROGATES), _BROKEN)
    table |= dict.fromkeys(_LINE_ENDS, NEWLINE_PICTURE)
    table |= dict.fromkeys(_DIRECTIONS, _TURNED)
    table |= dict.fromkeys(_INVISIBLE, _UNSEEN)
    table |= {0x09: " ", 0x7F: "\N{SYMBOL FOR DELETE}"}
    del table[0x0A]
    return table


def _one_of(codes: Iterable[int]) -> re.Pattern[str]:
    # A class of ranges is searched many times faster than one of single characters.
    numbered = enumerate(sorted(codes))
    runs = [list(run) for _, run in groupby(numbered, lambda pair: pair[1] - pair[0])]
    ranges = (rf"\U{run[0][1]:08x}-\U{run[-1][1]:08x}" for run in runs)
    return re.compile(f"[{''.join(ranges)}]")


_ON_LINES: Final = _stand_ins()
_ON_ONE_LINE: Final = _ON_LINES | {0x0A: NEWLINE_PICTURE}

HIDDEN: Final[re.Pattern[str]] = _one_of(_ON_LINES)
"""Matches each code point, newline apart, that must not reach a terminal."""


def visible(text: str) -> str:
    """The text with every acting or hidden code point drawn; newlines stay.

    One code point in, one out, so that offsets hold.
    """
    return text.translate(_ON_LINES)


def one_line(text: str) -> str:
    """The text as `visible` draws it, newlines drawn too."""
    return text.translate(_ON_ONE_LINE)


def is_visible(text: str) -> bool:
    """Whether `visible` would leave the text as it is."""
    return HIDDEN.search(text) is None
