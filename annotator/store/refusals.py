"""What a store refuses to hold, whoever asks for it."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from sqlalchemy import Connection, select

from annotator.errors.schemes import SameSpanTwice
from annotator.errors.stores import LinkEndMissing, StillLinked
from annotator.errors.values import SpanBeyondText, WordsDiffer
from annotator.model.annotation import Annotation, Link
from annotator.store.difference import Difference
from annotator.store.queries import fetch_by
from annotator.store.rows import ANNOTATION, LINK

TextOf = Callable[[str], str]
"""Gives the text of the article with this key."""
_Hand = tuple[str, str, str]
_Place = tuple[str, str]


def check_all_words(annotations: Iterable[Annotation], text_of: TextOf) -> None:
    """Compare the words of each annotation with the text at its offsets.

    Raises:
        SpanBeyondText, WordsDiffer: as named.
    """
    for each in annotations:
        check_words(each, text_of(each.article))


def check_words(annotation: Annotation, text: str) -> None:
    """Compare an annotation's words with the text at its offsets.

    Raises:
        SpanBeyondText: if the span ends behind the text.
        WordsDiffer: if the words are others.
    """
    span = annotation.span
    if span.end > len(text):
        raise SpanBeyondText(str(span), len(text))
    found = span.words(text)
    if found != annotation.words:
        raise WordsDiffer(annotation.article, str(span), annotation.words, found)


def refuse_same_span(
    connection: Connection, annotations: Difference[Annotation]
) -> None:
    """Refuse a label on a span that already has it from the same hand.

    Raises:
        SameSpanTwice: if there is one.
    """
    moving = {before.id for before, _ in annotations.changed}
    for hand, group in _by_hand(annotations.written).items():
        taken = _taken(connection, hand, group, moving)
        for each in group:
            place = (str(each.span), each.label)
            if place in taken:
                raise SameSpanTwice(each.label, str(each.span))
            taken.add(place)


def _by_hand(annotations: Iterable[Annotation]) -> dict[_Hand, list[Annotation]]:
    groups: dict[_Hand, list[Annotation]] = defaultdict(list)
    for each in annotations:
        groups[each.annotator, each.layer.value, each.article].append(each)
    return groups


def _taken(
    connection: Connection, hand: _Hand, group: list[Annotation], moving: set[str]
) -> set[_Place]:
    annotator, layer, article = hand
    statement = select(
        ANNOTATION.c.fragments, ANNOTATION.c.label, ANNOTATION.c.id
    ).where(
        ANNOTATION.c.annotator == annotator,
        ANNOTATION.c.layer == layer,
        ANNOTATION.c.article == article,
    )
    spans = (str(each.span) for each in group)
    rows = fetch_by(connection, statement, ANNOTATION.c.fragments, spans)
    return {(row[0], row[1]) for row in rows if row[2] not in moving}


def refuse_loose_links(connection: Connection, links: Iterable[Link]) -> None:
    """Refuse links to what is not there.

    Raises:
        LinkEndMissing: if an end is no annotation of the article it names.
    """
    ends = {end for link in links for end in (link.tail, link.head)}
    rows = fetch_by(
        connection,
        select(ANNOTATION.c.id, ANNOTATION.c.article),
        ANNOTATION.c.id,
        {end.annotation for end in ends},
    )
    article_of = {row[0]: row[1] for row in rows}
    for link in links:
        for end in (link.tail, link.head):
            if article_of.get(end.annotation) != end.article:
                raise LinkEndMissing(link.type, end.article)


def refuse_torn_links(
    connection: Connection, annotations: Difference[Annotation]
) -> None:
    """Refuse to take or move away an annotation that a link still joins.

    Raises:
        StillLinked: if there is one.
    """
    going = {each.id: each.label for each in annotations.removed}
    for before, after in annotations.changed:
        if before.article != after.article:
            going[before.id] = before.label
    for column in (LINK.c.from_annotation, LINK.c.to_annotation):
        for row in fetch_by(connection, select(column, LINK.c.type), column, going):
            raise StillLinked(going[row[0]], row[1])
