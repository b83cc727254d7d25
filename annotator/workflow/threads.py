"""Story threads: claims and denials of several articles, joined by their links.

`denies` and `same_as` join; `attributed_to` says whose words they are. These names
belong to the default scheme; a scheme without them has no threads.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from annotator.model.annotation import Annotation, Layer, Link
from annotator.model.library import ArticleEntry
from annotator.workflow.project import Project

JOINING = frozenset({"denies", "same_as"})
"""The link types that make a thread."""
SAID_BY = "attributed_to"
"""The link type that leads to a source."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim, a denial or a quote in a thread."""

    annotation: Annotation
    article: ArticleEntry
    sources: tuple[Annotation, ...] = ()
    """Whose words it is; none where that is open or they are the journalist's."""
    links: tuple[Link, ...] = ()
    """The links that join it to other statements of the thread."""

    @property
    def who(self) -> str:
        """The sources in their own words."""
        return ", ".join(each.words for each in self.sources)


@dataclass(frozen=True, slots=True)
class Thread:
    """Statements that are joined, in the order of their articles' dates."""

    statements: tuple[Statement, ...]

    def statement(self, annotation: str) -> Statement | None:
        """The statement that this annotation makes."""
        return next((s for s in self.statements if s.annotation.id == annotation), None)

    def index_of(self, annotation: str) -> int | None:
        """The place of the statement that the annotation makes or is a source of."""
        for is_at in (_makes, _is_source):
            for index, each in enumerate(self.statements):
                if is_at(each, annotation):
                    return index
        return None

    def count(self, label: str) -> int:
        """How many statements have this label."""
        return sum(each.annotation.label == label for each in self.statements)

    @property
    def outlets(self) -> tuple[str, ...]:
        """Where it was told, each outlet once; an article's name stands for none."""
        told = (each.article.metadata.outlet or each.article.name for each in self)
        return tuple(dict.fromkeys(told))

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.statements)

    def __len__(self) -> int:
        return len(self.statements)


def story_threads(project: Project) -> tuple[Thread, ...]:
    """The threads of this annotator's own links, the one last begun first."""
    store, annotator = project.store, project.annotator
    telling = [
        each
        for each in store.links.by(annotator, (Layer.PRIMARY,))
        if each.type in JOINING or each.type == SAID_BY
    ]
    joined = set(_ends(each for each in telling if each.type in JOINING))
    links = [each for each in telling if each.tail.annotation in joined]
    mine = {
        each.id: each
        for each in store.annotations.called(sorted({*_ends(links)}))
        if (each.annotator, each.layer) == (annotator, Layer.PRIMARY)
    }
    articles = {each.key: each for each in store.library(annotator)}
    return threads_of(links, mine, articles)


def threads_of(
    links: Sequence[Link],
    annotations: Mapping[str, Annotation],
    articles: Mapping[str, ArticleEntry],
) -> tuple[Thread, ...]:
    """The threads that links make of annotations, the one last begun first.

    Args:
        links: of all kinds; those with an unknown end do not count.
        annotations: by id.
        articles: by key.
    """
    links = [each for each in links if annotations.keys() >= set(_ends((each,)))]
    links_of, sources_of = _by_statement(links), _sources(links, annotations)

    def statement(key: str) -> Statement:
        made = annotations[key]
        told_in = articles[made.article]
        return Statement(made, told_in, tuple(sources_of[key]), tuple(links_of[key]))

    found = [
        Thread(tuple(sorted(map(statement, joined), key=_moment)))
        for joined in _components(links_of)
    ]
    found.sort(key=lambda each: _moment(each.statements[0]), reverse=True)
    return tuple(found)


def thread_with(threads: Iterable[Thread], annotation: str) -> Thread | None:
    """The thread that an annotation is a statement or a source of."""
    with_it = [each for each in threads if each.index_of(annotation) is not None]
    stated = (each for each in with_it if each.statement(annotation))
    return next(stated, with_it[0] if with_it else None)


def moment_of(published: str) -> datetime:
    """A date as the source gives it, for sorting; one that is not ISO 8601 comes last."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _moment(statement: Statement) -> tuple[datetime, str, str, tuple[int, int, str]]:
    published = statement.article.metadata.published
    order = statement.annotation.order
    return moment_of(published), published, statement.article.key, order


def _by_statement(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.type in JOINING:
            for end in dict.fromkeys(_ends((link,))):
                found[end].append(link)
    return found


def _sources(
    links: Iterable[Link], annotations: Mapping[str, Annotation]
) -> dict[str, list[Annotation]]:
    found: dict[str, list[Annotation]] = defaultdict(list)
    for link in links:
        if link.type == SAID_BY:
            found[link.tail.annotation].append(annotations[link.head.annotation])
    return found


def _components(links_of: Mapping[str, Sequence[Link]]) -> Iterator[list[str]]:
    """The ids of the annotations that are joined, directly or over others."""
    seen: set[str] = set()
    for first in links_of:
        joined, waiting = [], [first]
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                joined.append(each)
                waiting.extend(_ends(links_of[each]))
        if joined:
            yield joined


def _ends(links: Iterable[Link]) -> Iterator[str]:
    for link in links:
        yield link.tail.annotation
        yield link.head.annotation


def _makes(statement: Statement, annotation: str) -> bool:
    return statement.annotation.id == annotation


def _is_source(statement: Statement, annotation: str) -> bool:
    return any(each.id == annotation for each in statement.sources)
