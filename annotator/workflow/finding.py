"""Finding words in one article or in all, each match with what stands around it.

Of all articles no more than one text at a time is held here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.text.queries import Query
from annotator.text.search import Hit, find_all, find_next, find_previous
from annotator.text.units import cluster_end, cluster_start
from annotator.workflow.project import Project

MOST = 10_000
"""How many matches are listed."""
AROUND = 120
"""Code points of context on either side of a match, at most."""
SHOWN = 200
"""Code points of a match that are listed, at most."""

GoesOn = Callable[[], bool]
"""Whether to go on to the next article."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a query matches, with the words of its line around it."""

    article: str
    """Key of the article."""
    start: int
    end: int
    before: str
    words: str
    """The match itself, cut when it is long."""
    after: str


def matches_in(key: str, text: str, query: Query, limit: int) -> tuple[Match, ...]:
    """Up to `limit` matches in the text of an article, in order.

    Raises:
        SearchError: if the query is an expression that is broken or takes too long.
    """
    return tuple(_match(key, text, hit) for hit in find_all(text, query, limit))


def matches_everywhere(
    project: Project, query: Query, limit: int
) -> Iterator[tuple[Match, ...]]:
    """The matches in each article, by key, until there are `limit` of them.

    Raises:
        SearchError: if the query is an expression that is broken or takes too long.
        StoreError: if an article cannot be read.
    """
    left = limit
    for key in project.store.articles.keys():  # noqa: SIM118 - no mapping
        if left <= 0:
            return
        text = project.store.articles.get(key).text
        found = matches_in(key, text, query, left)
        left -= len(found)
        yield found


def match_beyond(
    project: Project, query: Query, key: str, goes_on: GoesOn
) -> tuple[str, Hit] | None:
    """The first match in the articles behind this one, by key and round their end.

    Raises:
        As `matches_everywhere`.
    """
    behind, before = _others(project, key)
    for each in (*behind, *before):
        if not goes_on():
            return None
        if hit := find_next(project.store.articles.get(each).text, query, 0):
            return each, hit
    return None


def match_short_of(
    project: Project, query: Query, key: str, goes_on: GoesOn
) -> tuple[str, Hit] | None:
    """The last match in the articles before this one, by key and round their start.

    Raises:
        As `matches_everywhere`.
    """
    behind, before = _others(project, key)
    for each in (*reversed(before), *reversed(behind)):
        if not goes_on():
            return None
        text = project.store.articles.get(each).text
        if hit := find_previous(text, query, len(text)):
            return each, hit
    return None


def _others(project: Project, key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys behind this one and those before it."""
    keys = project.store.articles.keys()
    at = keys.index(key)
    return keys[at + 1 :], keys[:at]


def _match(key: str, text: str, hit: Hit) -> Match:
    """A hit with its context, which ends with its line and between clusters."""
    low = cluster_end(text, max(0, hit.start - AROUND))
    high = cluster_start(text, min(len(text), hit.end + AROUND))
    return Match(
        article=key,
        start=hit.start,
        end=hit.end,
        before=text[min(low, hit.start) : hit.start].rpartition("\n")[2],
        words=text[hit.start : min(hit.end, hit.start + SHOWN)],
        after=text[hit.end : max(high, hit.end)].partition("\n")[0],
    )
