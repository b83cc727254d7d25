"""Words: where they start and end.

A word is a run of letters, digits and marks. What joins two runs without a space makes
them one word: an apostrophe (`Iran’s`), a hyphen (`vis-à-vis`, `Fath-360`), `&` and `_`,
a full stop in an abbreviation, a number or an address (`U.S.`, `1.5`, `example.org`),
a comma or colon in a number (`1,000`, `10:30`). A dash joins nothing. A full stop
between a small letter and a capital is a missing space. The last full stop of an
abbreviation with inner ones belongs to it. In scripts without spaces every Han or
Hiragana character is a word, and so is every run of Katakana.
"""

import re
import unicodedata
from functools import lru_cache

from annotator.text import units
from annotator.text.units import Segments, Unit

_JOINERS = {
    "'": "'",
    "’": "'",
    "\uff07": "'",
    "-": "-",
    "‐": "-",
    "‑": "-",
    "־": "-",
    "&": "-",
    "_": "-",
    ".": ".",
    "·": ".",
    ",": ",",
    ":": ",",
    "\u00ad": "m",
    "\u200c": "m",
    "\u200d": "m",
    "\uff9e": "m",
    "\uff9f": "m",
}
_CATEGORIES = {"Lu": "A", "Lt": "A", "L": "a", "N": "0", "M": "m"}
_HAN = re.compile(
    "[\u3005-\u3007\u3041-\u309f\u3100-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d]")

_WORD = re.compile(
    r"""
    c m* | k [km]*
    | [aA0] [aA0m]*
      (?:
        (?: ['\-]                      # Iran’s, vis-à-vis
          | (?<=0) [.,] (?=0)          # 1.5, 1,000, 10:30
          | (?<=[aAm]) \. (?=a)        # p.m, example.org
          | (?<=A) \. (?=A)            # U.S
          | (?<=a) \. (?=A\.)          # Ph.D.
          | (?<=\.[aA]) \. ['\-]       # U.S.-led
        )
        [aA0] [aA0m]*
      )*
      (?: (?<=\.[aA]) \. )?            # U.S.
    """,
    re.VERBOSE,
)


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """The word around the offset, else the next of its line, else the nearest.

    None when there is no word within reach.
    """
    return units.unit_at(text, offset, WORDS)


@lru_cache(maxsize=16)
def _split(block: str) -> Segments:
    shapes = "".join(map(_shape, block))
    found = [word.span() for word in _WORD.finditer(shapes)]
    return Segments(tuple(a for a, _ in found), tuple(b for _, b in found))


@lru_cache(maxsize=4096)
def _shape(character: str) -> str:
    """What a character is to a word: one of `A a 0 m c k`, a joiner, or a gap."""
    if character in _JOINERS:
        return _JOINERS[character]
    if _HAN.match(character):
        return "c"
    if _KATAKANA.match(character):
        return "k"
    category = unicodedata.category(character)
    return _CATEGORIES.get(category) or _CATEGORIES.get(category[0], " ")


WORDS = Unit(re.compile(r"[^\W_]"), _split)
"""Words, for `units`."""
