"""Finding words as they are written.

Without regard to case a regular expression alone needs 60 to 80 ms for 10 MB. So the
rarest character or pair of characters is looked for first, in each of its forms, by
`str.find`, and the expression tried only around it: mostly 10 to 40 ms.
"""

from collections.abc import Iterator

from annotator.text.queries import Anchor, Needle, Query, needle
from annotator.text.units import is_between_clusters

_SAMPLE = 1 << 14
_SMALL = 1 << 11
_LARGE = 1 << 20
_PATTERN_COST = 6.5
"""Nanoseconds a code point, as the costs below, measured on news text."""
_SINGLE_COST = 0.15
_PAIR_COST = 0.9
_HIT_COST = 1200


class Words:
    """Finds the words of a query."""

    def __init__(self, query: Query) -> None:
        self._needle = needle(query)

    def ahead(self, text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Every match that starts in [start, stop), ascending."""
        for found, end in _candidates(text, self._needle, start, stop):
            if is_between_clusters(text, found, end):
                yield found, end

    def last(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """The last match that starts in [start, stop)."""
        width = _SMALL
        while stop > start:
            low = max(start, stop - width)
            for found, end in reversed(
                list(_candidates(text, self._needle, low, stop))
            ):
                if is_between_clusters(text, found, end):
                    return found, end
            stop, width = low, min(2 * width, _LARGE)
        return None


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
