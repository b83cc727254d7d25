"""Sentences: where they start and end, white space around them left out."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from annotator.text import units
from annotator.text.units import Segments, Unit

ENGLISH = "en"
_PART = 1 << 11
_FULL_WIDTH_STOP = re.compile("[。\uff01\uff1f]+[”’」』》\uff09]*")


def sentence_at(
    text: str, offset: int, language: str = ENGLISH
) -> tuple[int, int] | None:
    """The sentence around the offset, else the next of its paragraph, else the nearest.

    None when there is no sentence within reach.
    """
    return units.unit_at(text, offset, sentences(language))


def sentences(language: str = ENGLISH) -> Unit:
    """Sentences of a language, a BCP 47 code such as `en` or `pt-BR`, for `units`."""
    return Unit(_SEED, partial(_split, language.partition("-")[0]))


@lru_cache(maxsize=32)
def _split(language: str, block: str) -> Segments:
    # Reading an article does not need sentences until a key asks for one.
    from sentencex import get_sentence_boundaries  # noqa: PLC0415 - start-up time

    found = [
        (start + sentence["start_index"], start + sentence["end_index"])
        for start, end in _parts(block)
        for sentence in get_sentence_boundaries(language, block[start:end])
    ]
    trimmed = [bounds for a, b in found if (bounds := _trimmed(block, a, b))]
    return Segments(tuple(a for a, _ in trimmed), tuple(b for _, b in trimmed))


def _parts(block: str) -> Iterator[tuple[int, int]]:
    """The block cut behind full-width stops, if long.

    The splitter's time is quadratic in text without spaces: 0.5 s for 64 K code points.
    """
    start = 0
    for stop in _FULL_WIDTH_STOP.finditer(block):
        if stop.end() - start >= _PART:
            yield start, stop.end()
            start = stop.end()
    yield start, len(block)


def _trimmed(block: str, start: int, end: int) -> tuple[int, int] | None:
    words = block[start:end].rstrip()
    first = len(words) - len(words.lstrip())
    return (start + first, start + len(words)) if words else None


_SEED = re.compile(r"\S")
