"""What is looked for, and the pattern that finds it.

Every letter becomes the set of its forms, one code point each, so that the offsets of
what is found are those of the text: no folding that changes lengths. A straight mark
stands for all its forms, because few can type the curly ones; who types a curly one
means that one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import product

_MARKS = {'"': '"“”„‟', "'": "'‘’\u201a\u201b"}
_FORMS = {
    "i": "İı",
    "s": "\u017f",
    "k": "\u212a",
    "å": "\u212b",
    "\u03c3": "\u03c2",
    "\u03c2": "\u03c3",
    "ß": "ẞ",
}
_SPACE = ""
_RUN = 32
_ESCAPES = re.compile(r"\\(?:[pP]\{[^}]*\}|.)|\(\?P")
_SPACES = rf"(?=\s)[^\S\n]{{0,{_RUN}}}+(?:\n[^\S\n]{{0,{_RUN}}}+)?+"


class Case(Enum):
    """Whether capital and small letters differ."""

    SMART = "smart"
    """As soon as there is a capital in what is looked for."""
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    White space in words matches any run of white space up to 32 code points long, with
    at most one line break in it. An expression is taken as it is written.
    """

    words: str
    case: Case = Case.SMART
    whole_word: bool = False
    """Neither a letter nor a digit may come before or after."""
    is_expression: bool = False
    """Whether `words` is a regular expression."""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words.strip()

    @property
    def minds_case(self) -> bool:
        """Whether capital and small letters differ."""
        if self.case is Case.SMART:
            words = _ESCAPES.sub("", self.words) if self.is_expression else self.words
            return any(map(str.isupper, words))
        return self.case is Case.ON


@dataclass(frozen=True, slots=True)
class Anchor:
    """One or two neighbouring characters of a query, by which text is skipped fast."""

    nearest: int
    """Code points that it lies behind the start of a match at least."""
    farthest: int
    """And at most: white space before it varies."""
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Needle:
    """A query made ready."""

    pattern: re.Pattern[str]
    longest: int
    """Code points that a match has at most."""
    anchors: tuple[Anchor, ...]
    """None where the pattern alone is as fast."""


@lru_cache(maxsize=8)
def needle(query: Query) -> Needle:
    """The pattern of a query for words, and what helps to find it fast."""
    places = _places(query)
    pattern = "".join(map(_pattern, places))
    if query.whole_word:
        pattern = rf"(?<![^\W_])(?:{pattern})(?![^\W_])"
    longest = sum(map(_longest, places))
    anchors = () if query.minds_case else tuple(_anchors(places))
    return Needle(re.compile(pattern), longest, anchors)


def _places(query: Query) -> list[str]:
    """What may stand at each place of a match: some characters, or white space."""
    squeezed = re.sub(r"\s+", " ", query.words)
    forms = _strict_forms if query.minds_case else _loose_forms
    return [_SPACE if character == " " else forms(character) for character in squeezed]


def _strict_forms(character: str) -> str:
    return _MARKS.get(character, character)


def _loose_forms(character: str) -> str:
    lower, upper = character.lower(), character.upper()
    forms = {*_strict_forms(character), lower, upper, *_FORMS.get(lower, "")}
    return "".join(sorted(form for form in forms if len(form) == 1))


def _pattern(place: str) -> str:
    if place == _SPACE:
        return _SPACES
    return re.escape(place) if len(place) == 1 else f"[{re.escape(place)}]"


def _longest(place: str) -> int:
    return 2 * _RUN + 1 if place == _SPACE else 1


def _anchors(places: list[str]) -> Iterator[Anchor]:
    farthest = 0
    for nearest, place in enumerate(places):
        for forms in (place,), tuple(places[nearest : nearest + 2]):
            if all(forms):
                joined = tuple(map("".join, product(*forms)))
                yield Anchor(nearest, farthest, joined)
        farthest += _longest(place)
