"""An open article without a store, for the tests of what is drafted on it."""

from collections.abc import Iterable

from annotator.model.annotation import Annotation, Link, LinkEnd
from annotator.model.article import Article
from annotator.model.reading import Progress, Reading
from annotator.model.span import Span
from annotator.workflow.drafting import Hand
from annotator.workflow.layer import AnnotationLayer
from annotator.workflow.reading import OpenArticle
from annotator.workflow.schemes import default_scheme
from tests.projects import START, SteppingClock

TEXT = "The port is shut, the ministry said; “it stays shut”, it told the agency."
SCHEME = default_scheme()


def annotation(
    name: str, *bounds: tuple[int, int], label: str = "claim", article: str = "port"
) -> Annotation:
    """An annotation with this id, attributes at their defaults."""
    span = Span.of(*bounds)
    attributes = SCHEME.label(label).defaults
    words = span.words(TEXT)
    return Annotation(
        name, article, "ana", label, span, words, START, START, attributes
    )


def link(name: str, kind: str, tail: Annotation, head: Annotation) -> Link:
    """A link with this id."""
    ends = LinkEnd(tail.article, tail.id), LinkEnd(head.article, head.id)
    return Link(name, kind, "ana", *ends, START)


def opened(
    annotations: Iterable[Annotation] = (), links: Iterable[Link] = ()
) -> OpenArticle:
    """The article `port`, opened by `ana`."""
    return OpenArticle(
        article=Article("port", TEXT, START),
        layer=AnnotationLayer(annotations, links),
        reading=Reading("port", "ana"),
        progress=Progress(),
        hand=Hand("ana", SCHEME, SteppingClock()),
    )
