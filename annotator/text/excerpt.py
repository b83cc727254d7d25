"""A span in its sentences: what is shown of it where the whole article is too much."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.span import Span
from annotator.text.sentences import ENGLISH, sentences
from annotator.text.units import (
    cluster_end,
    cluster_start,
    next_end,
    previous_start,
    unit_at,
)

MOST = 800
"""Code points shown before and after a span at most."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of an excerpt."""

    words: str
    is_marked: bool
    """Whether the span covers them."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A span between the sentence before it and the one after."""

    pieces: tuple[Piece, ...]
    begins: bool
    """Whether it begins where the text begins."""
    ends: bool
    """Whether it ends where the text ends."""


def excerpt(text: str, span: Span, language: str = ENGLISH) -> Excerpt:
    """The span with the sentences that it lies in, one more before and one after."""
    start, end = _start(text, span.start, language), _end(text, span.end, language)
    return Excerpt(tuple(_pieces(text, span, start, end)), start == 0, end == len(text))


def _start(text: str, offset: int, language: str) -> int:
    around = unit_at(text, offset, sentences(language))
    own = min(around[0], offset) if around else offset
    before = previous_start(text, own, sentences(language))
    start = own if before is None else before
    return cluster_start(text, max(start, offset - MOST))


def _end(text: str, offset: int, language: str) -> int:
    unit = sentences(language)
    own = next_end(text, offset - 1, unit) or offset
    after = next_end(text, own, unit) or own
    return cluster_end(text, min(max(after, offset), offset + MOST))


def _pieces(text: str, span: Span, start: int, end: int) -> Iterator[Piece]:
    for part in span.fragments:
        if start < part.start:
            yield Piece(text[start : part.start], is_marked=False)
        yield Piece(text[part.start : part.end], is_marked=True)
        start = part.end
    if start < end:
        yield Piece(text[start:end], is_marked=False)
