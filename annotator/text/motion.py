"""Where the cursor goes: offset in, offset out, always between two clusters."""

from enum import Enum

from annotator.text import units
from annotator.text.clusters import next_cluster, previous_cluster
from annotator.text.paragraphs import PARAGRAPHS
from annotator.text.sentences import ENGLISH, sentences
from annotator.text.units import REACH, Unit
from annotator.text.words import WORDS


class Motion(Enum):
    """How far one step goes."""

    CHARACTER = "character"
    """One grapheme cluster."""
    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    TEXT = "text"
    """To the start or the end of the text."""


def forward(
    text: str,
    offset: int,
    motion: Motion,
    *,
    extending: bool = False,
    language: str = ENGLISH,
) -> int:
    """The next start of a unit or, while a selection is extended, the next end.

    So a selection made by words has no space at its end. Past the last unit it is the
    end of the text.
    """
    if motion is Motion.TEXT or offset >= len(text):
        return len(text)
    if motion is Motion.CHARACTER:
        return next_cluster(text, offset)
    step = units.next_end if extending else units.next_start
    found = step(text, offset, _unit(motion, language))
    return _leap_forward(text, offset) if found is None else found


def backward(text: str, offset: int, motion: Motion, *, language: str = ENGLISH) -> int:
    """The nearest start of a unit before the offset, at last the start of the text."""
    if motion is Motion.TEXT or offset <= 0:
        return 0
    if motion is Motion.CHARACTER:
        return previous_cluster(text, offset)
    found = units.previous_start(text, offset, _unit(motion, language))
    return _leap_back(text, offset) if found is None else found


def _unit(motion: Motion, language: str) -> Unit:
    if motion is Motion.SENTENCE:
        return sentences(language)
    return WORDS if motion is Motion.WORD else PARAGRAPHS


def _leap_forward(text: str, offset: int) -> int:
    """Where to go when no unit is within reach: the end, or as far as was looked."""
    return units.cluster_end(text, min(len(text), offset + REACH))


def _leap_back(text: str, offset: int) -> int:
    return units.cluster_start(text, max(0, offset - REACH))
