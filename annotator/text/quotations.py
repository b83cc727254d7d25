"""Quotations around an offset, their marks included.

Only the paragraph of the offset is read, and those before and after it that a quotation
joins to it by marks that are opened again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from annotator.text.blocks import BREAKS, block_at
from annotator.text.paragraphs import PARAGRAPHS
from annotator.text.quote_marks import CLOSERS
from annotator.text.quote_pairs import Pair, Pairing
from annotator.text.sentences import ENGLISH, sentences
from annotator.text.units import (
    REACH,
    cluster_end,
    cluster_start,
    next_start,
    previous_start,
)
from annotator.text.words import WORDS

_PAUSES = ",;?!-–—…،؛؟，、？！"
_CLAUSE_ENDS = _PAUSES + ".。"
_CHAIN = 64
_BREAK = re.compile(f"[{BREAKS}]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation, `text[start:end]`, with its marks."""

    start: int
    end: int
    depth: int
    """How many quotations lie around it."""
    closed: bool
    """Whether a mark closes it; else it ends with its paragraph."""


def quotations_near(text: str, offset: int) -> tuple[Quotation, ...]:
    """The quotations of the offset's paragraph, by start, the outer ones first.

    A paragraph that others join by marks that are opened again comes with up to 64 of
    them before and behind it.
    """
    start, end = _passage(text, offset)
    return tuple(_placed(text, start, found) for found in _read(text[start:end]))


def innermost_at(text: str, offset: int) -> Quotation | None:
    """The shortest quotation that covers the offset."""
    return min(_covering(text, offset, offset + 1), key=_length, default=None)


def enclosing(text: str, start: int, end: int) -> Quotation | None:
    """The shortest quotation that covers text[start:end] and more."""
    around = (
        quotation
        for quotation in _covering(text, start, end)
        if _length(quotation) > end - start
    )
    return min(around, key=_length, default=None)


def continuation(
    text: str, quotation: Quotation, language: str = ENGLISH
) -> Quotation | None:
    """The next part of a quotation that a reporting clause interrupts.

    The first part ends with a pause (`“It is false,” she said, “and they know.”`), the
    clause is at least two words of one sentence, in the same paragraph, and ends with a
    comma, a dash or a full stop.
    """
    later = (
        other
        for other in quotations_near(text, quotation.start)
        if other.start >= quotation.end and other.depth == quotation.depth
    )
    following = next(later, None)
    if following is None or not _pauses(text, quotation):
        return None
    clause = text[quotation.end : following.start]
    return following if _is_reporting(clause, language) else None


def _pauses(text: str, quotation: Quotation) -> bool:
    inner = text[quotation.start : quotation.end - 1].rstrip()
    ends = inner[-1:], text[quotation.end : quotation.end + 1]
    return quotation.closed and any(end and end in _PAUSES for end in ends)


def _is_reporting(clause: str, language: str) -> bool:
    ended = clause.rstrip()[-1:]
    return (
        bool(ended)
        and ended in _CLAUSE_ENDS
        and not _BREAK.search(clause)
        and len(WORDS.split(clause).starts) > 1
        and len(sentences(language).split(clause.lstrip(_PAUSES + " ")).starts) == 1
    )


def _covering(text: str, start: int, end: int) -> Iterator[Quotation]:
    low, high = _passage(text, start)
    for found in _read(text[low:high]):
        if low + found.start <= start and end <= low + found.end:
            yield _placed(text, low, found)


def _placed(text: str, base: int, found: Quotation) -> Quotation:
    """What was found in a passage, in the offsets of the text, between clusters."""
    start = cluster_start(text, base + found.start)
    end = cluster_end(text, base + found.end)
    return Quotation(start, end, found.depth, found.closed)


def _length(quotation: Quotation) -> int:
    return quotation.end - quotation.start


@lru_cache(maxsize=16)
def _read(passage: str) -> tuple[Quotation, ...]:
    pairs = sorted(Pairing(passage).pairs, key=lambda pair: (pair.start, -pair.end))
    found: list[Quotation] = []
    around: list[Pair] = []
    for pair in pairs:
        while around and around[-1].end <= pair.start:
            around.pop()
        found.append(Quotation(pair.start, pair.end, len(around), pair.closed))
        around.append(pair)
    return tuple(found)


@lru_cache(maxsize=64)
def _is_left_open(block: str) -> bool:
    return Pairing(block).left_open


def _passage(text: str, offset: int) -> tuple[int, int]:
    """The blocks around the offset that quotations join, blank ones passed over."""
    first, last = start, end = _anchor(text, offset)
    for _ in range(_CHAIN):
        earlier = _joined_before(text, first)
        if earlier is None or end - earlier > REACH:
            break
        first = earlier
    for _ in range(_CHAIN):
        later = _joined_after(text, last)
        if later is None or later - start > REACH:
            break
        last = later
    return first, last


def _anchor(text: str, offset: int) -> tuple[int, int]:
    """The block of the offset or, when that is blank, the one before."""
    start, end = block_at(text, offset)
    if not text[start:end].strip():
        before = previous_start(text, start, PARAGRAPHS)
        if before is not None:
            return block_at(text, before)
    return start, end


def _joined_before(text: str, start: int) -> int | None:
    """Where the block before starts, if its quotation goes on in the one here."""
    before = previous_start(text, start, PARAGRAPHS)
    if before is None or not _begins_with_mark(text, start):
        return None
    earlier, end = block_at(text, before)
    return earlier if _is_left_open(text[earlier:end]) else None


def _joined_after(text: str, end: int) -> int | None:
    """Where the block behind ends, if the quotation of the one here goes on in it."""
    last = max(0, end - 1)
    after = next_start(text, last, PARAGRAPHS)
    if after is None or not _begins_with_mark(text, after):
        return None
    return block_at(text, after)[1] if _is_left_open(_block(text, last)) else None


def _begins_with_mark(text: str, offset: int) -> bool:
    return _block(text, offset).lstrip()[:1] in CLOSERS


def _block(text: str, offset: int) -> str:
    return text[slice(*block_at(text, offset))]
