"""What a scheme allows: which spans may lie together, which links may be made."""

from collections.abc import Iterable

from annotator.errors.schemes import SameSpanTwice, SpanCrossesItself
from annotator.model.annotation import Annotation, Link
from annotator.model.scheme import LinkType, Scheme


def check_span(candidate: Annotation, others: Iterable[Annotation]) -> None:
    """Refuse what the scheme's rule of overlap forbids.

    Different labels overlap and nest freely; one label of one annotator may contain
    itself but not cross itself, and the same span twice is refused.

    Raises:
        SameSpanTwice: if the same label is on the same span already.
        SpanCrossesItself: if it would cross a span of the same label.
    """
    for other in others:
        if other.id == candidate.id or not _same_hand(candidate, other):
            continue
        if other.span == candidate.span:
            raise SameSpanTwice(candidate.label, str(candidate.span))
        if other.span.crosses(candidate.span):
            raise SpanCrossesItself(candidate.label, str(other.span))


def _same_hand(one: Annotation, other: Annotation) -> bool:
    return (one.article, one.label, one.annotator, one.layer) == (
        other.article,
        other.label,
        other.annotator,
        other.layer,
    )


def possible_links(
    scheme: Scheme, tail: Annotation, head: Annotation
) -> tuple[LinkType, ...]:
    """The enabled link types that may go from the tail to the head."""
    if tail.id == head.id:
        return ()
    return tuple(
        link_type
        for link_type in scheme.links
        if link_type.enabled and link_type.allows(tail, head)
    )


def same_link(one: Link, other: Link, link_type: LinkType) -> bool:
    """Whether two links say the same; an undirected one says it both ways round."""
    if (one.type, one.annotator, one.layer) != (
        other.type,
        other.annotator,
        other.layer,
    ):
        return False
    if (one.tail, one.head) == (other.tail, other.head):
        return True
    return not link_type.directed and (one.tail, one.head) == (other.head, other.tail)
