"""Finding words in a text, forwards and backwards, round its ends.

Without regard to case a regular expression alone needs 60 to 80 ms for 10 MB. So the
rarest character or pair of characters is looked for first, in each of its forms, by
`str.find`, and the expression tried only around it: mostly 10 to 40 ms.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from annotator.text.queries import Anchor, Needle, Query, needle
from annotator.text.units import cluster_end, cluster_start

_SAMPLE = 1 << 14
_SMALL = 1 << 11
_LARGE = 1 << 20
_PATTERN_COST = 6.5
"""Nanoseconds a code point, as the costs below, measured on news text."""
_SINGLE_COST = 0.15
_PAIR_COST = 0.9
_HIT_COST = 1200


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the query matches; it begins and ends between clusters."""

    start: int
    end: int
    wrapped: bool = False
    """Whether the search went round an end of the text."""


def find_next(text: str, query: Query, offset: int) -> Hit | None:
    """The first match that starts at the offset or behind it, else the text's first."""
    if query.is_blank:
        return None
    wanted = needle(query)
    for hit in _hits(text, wanted, offset, len(text)):
        return hit
    for hit in _hits(text, wanted, 0, offset):
        return Hit(hit.start, hit.end, wrapped=True)
    return None


def find_previous(text: str, query: Query, offset: int) -> Hit | None:
    """The last match that starts before the offset, else the text's last."""
    if query.is_blank:
        return None
    wanted = needle(query)
    before = _last_hit(text, wanted, 0, offset)
    if before:
        return before
    hit = _last_hit(text, wanted, offset, len(text))
    return hit and Hit(hit.start, hit.end, wrapped=True)


def find_all(text: str, query: Query, limit: int) -> tuple[Hit, ...]:
    """Up to `limit` matches from the start of the text, none overlapping another."""
    if query.is_blank:
        return ()
    hits = _hits(text, needle(query), 0, len(text))
    return tuple(islice(_apart(hits), limit))


def _apart(hits: Iterator[Hit]) -> Iterator[Hit]:
    end = 0
    for hit in hits:
        if hit.start >= end:
            end = hit.end
            yield hit


def _last_hit(text: str, wanted: Needle, start: int, stop: int) -> Hit | None:
    width = _SMALL
    while stop > start:
        low = max(start, stop - width)
        candidates = list(_candidates(text, wanted, low, stop))
        for found, end in reversed(candidates):
            if _is_whole(text, found, end):
                return Hit(found, end)
        stop, width = low, min(2 * width, _LARGE)
    return None


def _hits(text: str, wanted: Needle, start: int, stop: int) -> Iterator[Hit]:
    """Every match that starts in [start, stop), ascending."""
    for found, end in _candidates(text, wanted, start, stop):
        if _is_whole(text, found, end):
            yield Hit(found, end)


def _is_whole(text: str, start: int, end: int) -> bool:
    return cluster_start(text, start) == start and cluster_end(text, end) == end


def _candidates(
    text: str, wanted: Needle, start: int, stop: int
) -> Iterator[tuple[int, int]]:
    sample = text[start : start + _SAMPLE]
    costs = {anchor: _cost(sample, anchor) for anchor in wanted.anchors}
    cheapest = min(costs, key=costs.__getitem__, default=None)
    if cheapest is None or costs[cheapest] > _PATTERN_COST * len(sample):
        return _matches(text, wanted, start, stop)
    return _anchored(text, wanted, cheapest, start, stop)


def _cost(sample: str, anchor: Anchor) -> float:
    """Nanoseconds to go through the sample by this anchor."""
    hits = sum(map(sample.count, anchor.forms))
    per_form = _PAIR_COST if len(anchor.forms[0]) > 1 else _SINGLE_COST
    return hits * _HIT_COST + len(anchor.forms) * per_form * len(sample)


def _matches(
    text: str, wanted: Needle, start: int, stop: int
) -> Iterator[tuple[int, int]]:
    # One more than the longest match, for the look at what follows a whole word.
    limit = stop + wanted.longest + 1
    found = wanted.pattern.search(text, start, limit)
    while found and found.start() < stop:
        yield found.span()
        found = wanted.pattern.search(text, found.start() + 1, limit)


def _anchored(
    text: str, wanted: Needle, anchor: Anchor, start: int, stop: int
) -> Iterator[tuple[int, int]]:
    for place in _occurrences(text, anchor, start, stop):
        low = max(start, place - anchor.farthest)
        high = min(stop, place - anchor.nearest + 1)
        for found, end in _matches(text, wanted, low, high):
            yield found, end
            start = found + 1


def _occurrences(text: str, anchor: Anchor, start: int, stop: int) -> Iterator[int]:
    """Where the anchor stands, in windows that grow: the nearest is mostly wanted."""
    place, last, width = start + anchor.nearest, stop + anchor.farthest, _SMALL
    while place < last:
        end = min(place + width, last)
        yield from sorted(
            found
            for form in anchor.forms
            for found in _finds(text, form, place, end + len(form) - 1)
        )
        place, width = end, min(2 * width, _LARGE)


def _finds(text: str, form: str, start: int, end: int) -> Iterator[int]:
    found = text.find(form, start, end)
    while found >= 0:
        yield found
        found = text.find(form, found + 1, end)
