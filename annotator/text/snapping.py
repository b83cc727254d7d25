"""Selections that end inside a word, widened to the whole word."""

from annotator.text.words import word_at

Stretch = tuple[int, int]
"""Start and end, half-open, in code points."""


def snapped(text: str, stretch: Stretch) -> Stretch:
    """The stretch with both ends moved outwards to the bounds of the words they part."""
    start, end = stretch
    first = word_at(text, start)
    if first and first[0] < start < first[1]:
        start = first[0]
    last = word_at(text, end)
    if last and last[0] < end < last[1]:
        end = last[1]
    return start, end
