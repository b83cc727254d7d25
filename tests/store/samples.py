"""Small articles, annotations and actions for the tests of the store."""

from datetime import UTC, datetime
from pathlib import Path

from annotator.model.annotation import Annotation, Layer, Link, LinkEnd
from annotator.model.article import Article
from annotator.model.edit import Action, Edit, Identity, Subject, identity
from annotator.model.scheme_toml import read_scheme
from annotator.model.span import Span
from annotator.store.store import Store, open_store

NOON = datetime(2031, 5, 4, 12, 30, 15, 250, tzinfo=UTC)
TEXT = (
    "The mayor said “no” to it – twice. «Never», added the 市長 of Ålund. 🦭 watched."
)

SCHEME = read_scheme(
    """
    name = "plain"
    version = "1"
    [[label]]
    name = "claim"
    key = "c"
    [[label]]
    name = "quote"
    key = "q"
    [[link]]
    name = "denies"
    from = ["claim"]
    to = ["claim"]
    """
)


def clock() -> datetime:
    """It is always noon."""
    return NOON


def article(key: str = "harbour", text: str = TEXT) -> Article:
    """An article."""
    return Article(key, text, NOON)


def open_at(place: Path, *, create: bool = False, timeout_seconds: float = 5) -> Store:
    """The store at the place."""
    return open_store(
        str(place), create=create, clock=clock, timeout_seconds=timeout_seconds
    )


def annotation(
    name: str, *bounds: tuple[int, int], annotator: str = "ada"
) -> Annotation:
    """A claim in the article `harbour`, with the words that stand there."""
    span = Span.of(*(bounds or ((0, 9),)))
    return Annotation(
        name, "harbour", annotator, "claim", span, span.words(TEXT), NOON, NOON
    )


def link(name: str, tail: str, head: str) -> Link:
    """A link between two annotations of the article `harbour`."""
    ends = LinkEnd("harbour", tail), LinkEnd("harbour", head)
    return Link(name, "denies", "ada", *ends, NOON, Layer.PRIMARY)


def action(*edits: Edit) -> Action:
    """An action in the article `harbour`."""
    return Action("do", "harbour", edits)


def adding(*subjects: Subject) -> Action:
    """The action that adds the subjects."""
    return action(*(Edit(None, each) for each in subjects))


def changing(before: Subject, after: Subject) -> Action:
    """The action that changes one subject."""
    return action(Edit(before, after))


def contents(store: Store, *annotators: str) -> dict[Identity, Subject]:
    """All annotations, links and readings of the article `harbour`."""
    found: list[Subject] = [
        *store.annotations.of("harbour"),
        *store.links.of("harbour"),
        *(
            each.reading
            for each in store.readings.of("harbour")
            if each.reading.finished_at or each.reading.bookmarks
        ),
    ]
    wanted = annotators or ("ada",)
    return {identity(each): each for each in found if each.annotator in wanted}
