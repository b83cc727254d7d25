"""Finding words or an expression in a text, forwards and backwards, round its ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from annotator.text.expressions import Expression
from annotator.text.literals import Words
from annotator.text.queries import Query


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the query matches; it begins and ends between clusters."""

    start: int
    end: int
    wrapped: bool = False
    """Whether the search went round an end of the text."""


class Finder(Protocol):
    """Finds the matches of one query: (start, end) of each."""

    def ahead(self, text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Every match that starts in [start, stop), ascending."""

    def last(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """The last match that starts in [start, stop)."""


def find_next(text: str, query: Query, offset: int) -> Hit | None:
    """The first match that starts at the offset or behind it, else the text's first.

    Raises:
        SearchError: if the query is an expression that is broken or takes too long.
    """
    if query.is_blank:
        return None
    finder = _finder(query)
    for start, end in finder.ahead(text, offset, len(text)):
        return Hit(start, end)
    for start, end in finder.ahead(text, 0, offset):
        return Hit(start, end, wrapped=True)
    return None


def find_previous(text: str, query: Query, offset: int) -> Hit | None:
    """The last match that starts before the offset, else the text's last.

    Raises:
        SearchError: if the query is an expression that is broken or takes too long.
    """
    if query.is_blank:
        return None
    finder = _finder(query)
    if before := finder.last(text, 0, offset):
        return Hit(*before)
    behind = finder.last(text, offset, len(text))
    return behind and Hit(*behind, wrapped=True)


def find_all(text: str, query: Query, limit: int) -> tuple[Hit, ...]:
    """Up to `limit` matches from the start of the text, none overlapping another.

    Raises:
        SearchError: if the query is an expression that is broken or takes too long.
    """
    if query.is_blank:
        return ()
    places = _finder(query).ahead(text, 0, len(text))
    return tuple(islice(_apart(places), limit))


def _finder(query: Query) -> Finder:
    return Expression(query) if query.is_expression else Words(query)


def _apart(places: Iterator[tuple[int, int]]) -> Iterator[Hit]:
    last = 0
    for start, end in places:
        if start >= last:
            last = end
            yield Hit(start, end)
