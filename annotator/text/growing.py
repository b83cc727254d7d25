"""A selection that grows: words, sentences, quotations, paragraphs, the whole text."""

from collections.abc import Iterator

from annotator.text import units
from annotator.text.paragraphs import PARAGRAPHS
from annotator.text.quotations import enclosing
from annotator.text.sentences import ENGLISH, sentences
from annotator.text.units import cluster_end, cluster_start
from annotator.text.words import WORDS, word_at

_STEP = 1 << 12


def grow(
    text: str, selection: tuple[int, int], language: str = ENGLISH
) -> tuple[int, int]:
    """The smallest unit that covers the selection and more; itself when all is covered.

    Units are the words, sentences and paragraphs that the selection touches, each
    quotation around it, and the text. White space at its ends does not count. A
    selection without a word in it grows to the word that is nearest.
    """
    start, end = trimmed(text, *selection) or (selection[0], selection[0])
    if start == end:
        return word_at(text, start) or _whole(text) or selection
    larger = [
        (low, high)
        for low, high in _around(text, start, end, language)
        if low <= start and end <= high and high - low > end - start
    ]
    return min(larger, key=lambda bounds: bounds[1] - bounds[0], default=selection)


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without white space at either end; None when nothing is left."""
    last = _last_word_end(text, start, end)
    if last == start:
        return None
    first = _first_word_start(text, start, last)
    return cluster_start(text, first), cluster_end(text, last)


def _around(
    text: str, start: int, end: int, language: str
) -> Iterator[tuple[int, int]]:
    for unit in WORDS, sentences(language), PARAGRAPHS:
        first = units.unit_at(text, start, unit)
        last = units.unit_at(text, end - 1, unit)
        if first and last and start < first[1] and last[0] < end:
            yield first[0], last[1]
    quotation = enclosing(text, start, end)
    if quotation:
        yield quotation.start, quotation.end
    whole = _whole(text)
    if whole:
        yield whole


def _whole(text: str) -> tuple[int, int] | None:
    return trimmed(text, 0, len(text))


def _first_word_start(text: str, start: int, end: int) -> int:
    while start < end:
        piece = text[start : min(start + _STEP, end)]
        if not piece.isspace():
            return start + len(piece) - len(piece.lstrip())
        start += len(piece)
    return end


def _last_word_end(text: str, start: int, end: int) -> int:
    while start < end:
        piece = text[max(start, end - _STEP) : end]
        if not piece.isspace():
            return end - len(piece) + len(piece.rstrip())
        end -= len(piece)
    return start
