"""Paragraphs: a paragraph is a line that is not blank, without white space around it.

A line of more than 64 K code points counts as several, see `blocks`.
"""

import re

from annotator.text import units
from annotator.text.units import Segments, Unit


def paragraph_at(text: str, offset: int) -> tuple[int, int] | None:
    """The paragraph around the offset, else the next one, else the one before.

    None when there is no paragraph within reach.
    """
    return units.unit_at(text, offset, PARAGRAPHS)


def _split(block: str) -> Segments:
    start = len(block) - len(block.lstrip())
    end = len(block.rstrip())
    return Segments((start,), (end,)) if start < end else Segments((), ())


PARAGRAPHS = Unit(re.compile(r"\S"), _split)
"""Paragraphs, for `units`."""
