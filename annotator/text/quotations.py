"""Quotations around an offset, their marks included.

Only the paragraph of the offset is read, and those before and after it that a quotation
joins to it by marks that are opened again.
"""

import re
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
    """The quotations of the offset's paragraph, by start, the outer ones first."""
    start, end = _passage(text, offset)
    return tuple(
        Quotation(
            cluster_start(text, start + found.start),
            cluster_end(text, start + found.end),
            found.depth,
            found.closed,
        )
        for found in _read(text[start:end])
    )


def innermost_at(text: str, offset: int) -> Quotation | None:
    """The shortest quotation that covers the offset."""
    around = (
        quotation
        for quotation in quotations_near(text, offset)
        if quotation.start <= offset < quotation.end
    )
    return min(around, key=_length, default=None)


def enclosing(text: str, start: int, end: int) -> Quotation | None:
    """The shortest quotation that covers text[start:end] and more."""
    around = (
        quotation
        for quotation in quotations_near(text, start)
        if quotation.start <= start
        and end <= quotation.end
        and _length(quotation) > end - start
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
    start, end = _anchor(text, offset)
    first, last = start, (start, end)
    while end - first < REACH and (earlier := _joined_before(text, first)) is not None:
        first = earlier
    while last[1] - start < REACH and (later := _joined_after(text, last)) is not None:
        last = later
    return first, last[1]


def _anchor(text: str, offset: int) -> tuple[int, int]:
    """The block of the offset or, when that is blank, the one before."""
    start, end = block_at(text, offset)
    if not text[start:end].strip():
        before = previous_start(text, start, PARAGRAPHS)
        if before is not None:
            return block_at(text, before)
    return start, end


def _joined_before(text: str, start: int) -> int | None:
    """Where the block before starts, if its quotation goes on in this one."""
    if not _begins_with_mark(text, block_at(text, start)):
        return None
    before = previous_start(text, start, PARAGRAPHS)
    if before is None:
        return None
    earlier, end = block_at(text, before)
    return earlier if _is_left_open(text[earlier:end]) else None


def _joined_after(text: str, block: tuple[int, int]) -> tuple[int, int] | None:
    """The block behind, if this one's quotation goes on in it."""
    if not _is_left_open(text[slice(*block)]):
        return None
    after = next_start(text, block[1], PARAGRAPHS)
    if after is None:
        return None
    later = block_at(text, after)
    return later if _begins_with_mark(text, later) else None


def _begins_with_mark(text: str, block: tuple[int, int]) -> bool:
    return text[slice(*block)].lstrip()[:1] in CLOSERS
