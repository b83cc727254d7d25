"""What an annotation still lacks: links that the scheme expects, required values."""

from collections.abc import Iterable

from annotator.model.annotation import Annotation, Link
from annotator.model.scheme import Scheme


def missing_links(
    annotation: Annotation, links: Iterable[Link], scheme: Scheme
) -> tuple[str, ...]:
    """The link types offered for its label that it neither has nor says it lacks."""
    made = {link.type for link in links if link.tail.annotation == annotation.id}
    settled = made | set(annotation.unlinked)
    return tuple(
        each.name for each in scheme.offers(annotation) if each.name not in settled
    )


def missing_values(annotation: Annotation, scheme: Scheme) -> tuple[str, ...]:
    """The required attributes that are left open."""
    return scheme.label(annotation.label).missing(annotation)
