"""Rows to values and back: values are made from column tuples, never from row objects."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, TypeVar

from annotator.errors.stores import CharacterUnstorable, RowDamaged
from annotator.errors.values import ModelError, MomentWithoutZone
from annotator.model.annotation import (
    Annotation,
    Confidence,
    Flag,
    Layer,
    Link,
    LinkEnd,
)
from annotator.model.article import Article, Metadata, Provenance
from annotator.model.reading import Progress, Reading
from annotator.model.span import Fragment, Span
from annotator.store.rows import ANNOTATION, ARTICLE, LINK, READING

Columns = Mapping[str, str | int]
"""Column names and what goes into them."""
Fetched = Sequence[Any]
"""A row as the driver hands it over."""
Value = TypeVar("Value")

ANNOTATION_COLUMNS = (
    *(ANNOTATION.c[name] for name in ("id", "article", "annotator", "label")),
    *(ANNOTATION.c[name] for name in ("start", "end", "fragments", "words")),
    *(ANNOTATION.c[name] for name in ("created_at", "updated_at", "attributes")),
    *(ANNOTATION.c[name] for name in ("confidence", "flag", "note", "origin")),
    *(ANNOTATION.c[name] for name in ("layer", "unlinked")),
)
LINK_COLUMNS = (
    *(LINK.c[name] for name in ("id", "type", "annotator")),
    *(LINK.c[name] for name in ("from_article", "from_annotation")),
    *(LINK.c[name] for name in ("to_article", "to_annotation")),
    *(LINK.c[name] for name in ("created_at", "layer")),
)
READING_COLUMNS = tuple(
    READING.c[name] for name in ("article", "annotator", "finished_at", "bookmarks")
)
PROGRESS_COLUMNS = tuple(
    READING.c[name] for name in ("position", "top", "active_seconds", "opened")
)
METADATA_COLUMNS = tuple(
    ARTICLE.c[name]
    for name in ("title", "outlet", "author", "published", "url", "language")
)
ARTICLE_COLUMNS = (
    *(ARTICLE.c[name] for name in ("key", "text", "sha256", "imported_at")),
    *METADATA_COLUMNS,
    *(
        ARTICLE.c[name]
        for name in ("source_file", "encoding", "changes", "file_sha256")
    ),
)
_LAYERS = {str(each): each for each in Layer}
_CONFIDENCES = {str(each): each for each in Confidence}
_FLAGS = {str(each): each for each in Flag}


def moment_text(moment: datetime) -> str:
    """A moment in UTC with six decimals, so that moments sort as text.

    Raises:
        MomentWithoutZone: if it does not say in which zone it is.
    """
    if moment.tzinfo is None:
        raise MomentWithoutZone(moment.isoformat())
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_or_none(written: str) -> datetime | None:
    """The moment that was written, None for an empty text."""
    return datetime.fromisoformat(written) if written else None


def annotation_of(row: Fetched) -> Annotation:
    """The annotation in a row of `ANNOTATION_COLUMNS`, which has its fields' order."""
    (key, article, annotator, label, start, end, fragments, words, *rest) = row
    (created_at, updated_at, attributes, confidence, flag, *rest) = rest
    (note, origin, layer, unlinked) = rest
    return Annotation(
        key,
        article,
        annotator,
        label,
        span_of(start, end, fragments),
        words,
        datetime.fromisoformat(created_at),
        datetime.fromisoformat(updated_at),
        _attributes_of(attributes),
        _CONFIDENCES[confidence],
        _FLAGS[flag],
        note,
        origin,
        _LAYERS[layer],
        tuple(unlinked.split()),
    )


def values(
    make: Callable[[Fetched], Value], rows: Iterable[Fetched]
) -> Iterator[Value]:
    """The values in the rows.

    Raises:
        RowDamaged: if a row makes none.
    """
    for row in rows:
        try:
            yield make(row)
        except (ValueError, KeyError, TypeError, AttributeError, ModelError) as error:
            raise RowDamaged(str(row[0])) from error


@lru_cache(maxsize=1024)
def _attributes_of(written: str) -> tuple[tuple[str, str], ...]:
    """Name and value of each attribute; few combinations occur, and often."""
    return tuple(json.loads(written).items())


def span_of(start: int, end: int, fragments: str) -> Span:
    """The span of three columns; most have one fragment, which is not parsed."""
    if ";" in fragments:
        return Span.parse(fragments)
    return Span((Fragment(start, end),))


def annotation_columns(annotation: Annotation) -> Columns:
    """What an annotation puts into its columns, `version` left out."""
    return {
        "id": annotation.id,
        "article": annotation.article,
        "layer": annotation.layer.value,
        "annotator": annotation.annotator,
        "label": annotation.label,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "fragments": str(annotation.span),
        "words": annotation.words,
        "attributes": json.dumps(dict(annotation.attributes), ensure_ascii=False),
        "confidence": annotation.confidence.value,
        "flag": annotation.flag.value,
        "note": annotation.note,
        "origin": annotation.origin,
        "unlinked": " ".join(annotation.unlinked),
        "created_at": moment_text(annotation.created_at),
        "updated_at": moment_text(annotation.updated_at),
    }


def link_of(row: Fetched) -> Link:
    """The link in a row of `LINK_COLUMNS`."""
    return Link(
        id=row[0],
        type=row[1],
        annotator=row[2],
        tail=LinkEnd(row[3], row[4]),
        head=LinkEnd(row[5], row[6]),
        created_at=datetime.fromisoformat(row[7]),
        layer=_LAYERS[row[8]],
    )


def link_columns(link: Link) -> Columns:
    """What a link puts into its columns."""
    return {
        "id": link.id,
        "type": link.type,
        "layer": link.layer.value,
        "annotator": link.annotator,
        "from_article": link.tail.article,
        "from_annotation": link.tail.annotation,
        "to_article": link.head.article,
        "to_annotation": link.head.annotation,
        "created_at": moment_text(link.created_at),
    }


def reading_of(row: Fetched) -> Reading:
    """The reading in a row of `READING_COLUMNS`."""
    return Reading(
        article=row[0],
        annotator=row[1],
        finished_at=moment_or_none(row[2]),
        bookmarks=tuple(map(int, row[3].split())),
    )


def reading_columns(reading: Reading) -> Columns:
    """What a reading puts into its columns, progress left out."""
    finished = reading.finished_at
    return {
        "article": reading.article,
        "annotator": reading.annotator,
        "finished_at": moment_text(finished) if finished else "",
        "bookmarks": " ".join(map(str, reading.bookmarks)),
    }


def progress_of(row: Fetched) -> Progress:
    """The progress in a row of `PROGRESS_COLUMNS`."""
    return Progress(row[0], row[1], row[2], bool(row[3]))


def progress_columns(progress: Progress) -> Columns:
    """What progress puts into its columns."""
    return {
        "position": progress.position,
        "top": progress.top,
        "active_seconds": progress.active_seconds,
        "opened": int(progress.opened),
    }


def article_of(row: Fetched) -> Article:
    """The article in a row of `ARTICLE_COLUMNS`; its hash is not looked at."""
    return Article(
        key=row[0],
        text=row[1],
        imported_at=datetime.fromisoformat(row[3]),
        metadata=Metadata(*row[4:10]),
        provenance=Provenance(row[10], row[11], tuple(json.loads(row[12])), row[13]),
    )


def article_columns(article: Article, key: str) -> Columns:
    """What an article puts into its columns under this key."""
    metadata, provenance = article.metadata, article.provenance
    return {
        "key": key,
        "sha256": article.sha256,
        "characters": len(article.text),
        "imported_at": moment_text(article.imported_at),
        "title": metadata.title,
        "outlet": metadata.outlet,
        "author": metadata.author,
        "published": metadata.published,
        "url": metadata.url,
        "language": metadata.language,
        "source_file": provenance.source_file,
        "encoding": provenance.encoding,
        "changes": json.dumps(provenance.changes, ensure_ascii=False),
        "file_sha256": provenance.file_sha256,
        "text": article.text,
    }


def storable(columns: Columns) -> Columns:
    """The columns again, once every text in them is one that all databases take.

    Raises:
        CharacterUnstorable: if there is a NUL or a lone surrogate.
    """
    for name, value in columns.items():
        if isinstance(value, str):
            refuse_unstorable(name, value)
    return columns


def refuse_unstorable(name: str, text: str) -> None:
    """Refuse a text that not every database takes.

    Raises:
        CharacterUnstorable: if there is a NUL or a lone surrogate.
    """
    if "\0" in text:
        raise CharacterUnstorable(name, text.index("\0"))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise CharacterUnstorable(name, error.start) from error
