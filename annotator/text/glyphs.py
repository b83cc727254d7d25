"""What one grapheme cluster looks like on a terminal, and how many cells it takes.

Terminals disagree about emoji sequences, joiners, signs that are newer than they are
and vowel signs with a width of their own. One cluster that is counted wrong shifts
the rest of its screen row, so `Drawing.SAFE` draws only what they all measure alike.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final
from unicodedata import category

from wcwidth import wcswidth, wcwidth

from annotator.text.visible import HIDDEN, one_line


class Drawing(StrEnum):
    """How clusters are drawn of which terminals disagree."""

    SAFE = "safe"
    """By what every terminal measures alike: an emoji sequence by its base."""
    FULL = "full"
    """As they stand, for a terminal that follows the newest Unicode."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """The characters to print for a cluster."""

    text: str
    cells: int
    """How wide they are, at least one cell."""


_LONGEST: Final = 32
"""Code points of a cluster; beyond them it is drawn by its first alone."""

_UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
_CARRIER: Final = "\N{DOTTED CIRCLE}"

_FLAG_LETTER = re.compile("[\U0001f1e6-\U0001f1ff]")
_ATTACHED = re.compile("[\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_EMOJI_PART = re.compile("[\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_NEW_EMOJI = re.compile(
    "[\U0001f6d8\U0001f6dc\U0001fa75-\U0001fa77\U0001fa87-\U0001fa8f"
    "\U0001faad-\U0001faaf\U0001fabb-\U0001fabf\U0001fac6-\U0001facf"
    "\U0001fada-\U0001fadf\U0001fae8-\U0001faef\U0001faf7-\U0001faff]"
)
"""Emoji of Unicode 15 and later, which terminals in use take for 0, 1 or 2 cells."""


@lru_cache(maxsize=8192)
def glyph(cluster: str, drawing: Drawing) -> Glyph:
    """What to print for a grapheme cluster that is no tab."""
    if len(cluster) > _LONGEST or cluster == "\r\n":
        cluster = cluster[0]
    stand_in = one_line(cluster)
    if len(cluster) == 1 and stand_in != cluster:
        return Glyph(stand_in, 1)
    return _full(cluster) if drawing is Drawing.FULL else _safe(cluster)


def _full(cluster: str) -> Glyph:
    shown = _carried(HIDDEN.sub("", cluster))
    return Glyph(shown, max(1, wcswidth(shown)))


def _safe(cluster: str) -> Glyph:
    if _FLAG_LETTER.match(cluster):
        return _flag(cluster)
    if _is_emoji_sequence(cluster):
        cluster = cluster[0]
    kept = (each for each in cluster if not _is_silent(each))
    shown = _carried("".join(map(_known, kept)))
    return Glyph(shown, sum(map(_advance, shown)))


def _flag(cluster: str) -> Glyph:
    letters = "".join(_FLAG_LETTER.findall(cluster))
    return Glyph(letters, 2) if len(letters) == 2 else Glyph(_UNKNOWN, 1)  # noqa: PLR2004 - a flag is a pair


def _is_emoji_sequence(cluster: str) -> bool:
    if _EMOJI_PART.search(cluster, 1):
        return True
    return "\N{ZERO WIDTH JOINER}" in cluster[1:-1] and not cluster[0].isalpha()


def _is_silent(character: str) -> bool:
    return bool(_ATTACHED.match(character) or HIDDEN.match(character))


def _known(character: str) -> str:
    if category(character) == "Cn" or _NEW_EMOJI.match(character):
        return _UNKNOWN
    return character


def _carried(shown: str) -> str:
    if shown and wcwidth(shown[0]) > 0:
        return shown
    return _CARRIER + shown


def _advance(character: str) -> int:
    # The library counts a spacing vowel sign with its letter; terminals, by itself.
    return 1 if category(character) == "Mc" else wcwidth(character)
