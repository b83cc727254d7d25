"""Finding what a regular expression matches, within a time.

Matches are those found from the start of a line on, one behind the other, so that
going back meets the same ones as going on. `^` and `$` match at the ends of lines. The
library regex can stop a match that runs away, which `re` cannot.
"""

from collections.abc import Iterator
from functools import lru_cache
from time import monotonic
from typing import Final

import regex

from annotator.errors.searches import ExpressionBroken, ExpressionTooSlow
from annotator.text.blocks import block_at
from annotator.text.queries import Query
from annotator.text.units import is_between_clusters

LIMIT_SECONDS: Final = 0.5
"""How long one search may take."""
LONGEST: Final = 1000
"""Code points of an expression; making a pattern of one cannot be stopped."""
_REACH: Final = 1 << 16
"""Code points that are looked at behind the last place where a match may start."""
_SMALL: Final = 1 << 11
_LARGE: Final = 1 << 20


class Expression:
    """Finds the matches of a regular expression; its time runs from its making.

    Raises:
        ExpressionBroken: if it is none.
    """

    def __init__(self, query: Query, seconds: float = LIMIT_SECONDS) -> None:
        self._pattern = _compiled(query)
        self._seconds = seconds
        self._end = monotonic() + seconds

    def ahead(self, text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Every match that starts in [start, stop), ascending and apart.

        Raises:
            ExpressionTooSlow: when the time is over.
        """
        if stop <= start:
            return
        for found, end in self._matches(text, block_at(text, start)[0], stop):
            if start <= found < end and is_between_clusters(text, found, end):
                yield found, end

    def last(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """The last match that starts in [start, stop).

        Raises:
            ExpressionTooSlow: when the time is over.
        """
        width = _SMALL
        while stop > start:
            low = max(start, block_at(text, max(start, stop - width))[0])
            if found := list(self.ahead(text, low, stop)):
                return found[-1]
            stop, width = low, min(2 * width, _LARGE)
        return None

    def _matches(self, text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
        left = self._end - monotonic()
        if left <= 0:
            raise ExpressionTooSlow(self._seconds)
        try:
            for match in self._pattern.finditer(
                text, start, min(len(text), stop + _REACH), timeout=left
            ):
                if match.start() >= stop:
                    break
                yield match.span()
        except TimeoutError as error:
            raise ExpressionTooSlow(self._seconds) from error


@lru_cache(maxsize=8)
def _compiled(query: Query) -> regex.Pattern[str]:
    if len(query.words) > LONGEST:
        said = f"it is longer than {LONGEST} characters"
        raise ExpressionBroken(said, None)
    flags = regex.MULTILINE | (0 if query.minds_case else regex.IGNORECASE)
    pattern = _pattern(query.words, flags)
    if pattern.flags & regex.REVERSE:
        said = "it cannot search backwards"
        raise ExpressionBroken(said, query.words.find("r"))
    if query.whole_word:
        # The line break ends a comment, where the expression may have some.
        end = "\n" if pattern.flags & regex.VERBOSE else ""
        whole = rf"(?<![^\W_])(?:{query.words}{end})(?![^\W_])"
        pattern = _pattern(whole, flags | pattern.flags & regex.VERBOSE)
    return pattern


def _pattern(words: str, flags: int) -> regex.Pattern[str]:
    try:
        return regex.compile(words, flags)
    except regex.error as error:
        place = min(error.pos or 0, len(words) - 1)
        raise ExpressionBroken(error.msg, place) from error
    except (RecursionError, OverflowError) as error:
        said = "it is nested too deeply"
        raise ExpressionBroken(said, None) from error
