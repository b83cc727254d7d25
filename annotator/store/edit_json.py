"""Edits as canonical JSON: the same edits are the same text, for the history's hashes."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from annotator.model.annotation import (
    Annotation,
    Confidence,
    Flag,
    Layer,
    Link,
    LinkEnd,
)
from annotator.model.edit import Edit, Subject
from annotator.model.reading import Reading
from annotator.model.span import Span
from annotator.store.mapping import moment_or_none, moment_text

_Fields = Mapping[str, Any]


def canonical(value: object) -> str:
    """A value as JSON, in one way only: keys sorted, no blanks."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def edits_text(edits: Iterable[Edit]) -> str:
    """The edits as canonical JSON."""
    return canonical(
        [
            {"before": _fields(edit.before), "after": _fields(edit.after)}
            for edit in edits
        ]
    )


def edits_of(written: str) -> tuple[Edit, ...]:
    """The edits that `edits_text` wrote.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: if it wrote them not.
    """
    return tuple(
        Edit(_subject(each["before"]), _subject(each["after"]))
        for each in json.loads(written)
    )


def _fields(subject: Subject | None) -> _Fields | None:
    if isinstance(subject, Annotation):
        return _annotation_fields(subject)
    if isinstance(subject, Link):
        return _link_fields(subject)
    return _reading_fields(subject) if subject else None


def _subject(fields: _Fields | None) -> Subject | None:
    if fields is None:
        return None
    return _MAKERS[fields["kind"]](fields)


def _annotation_fields(annotation: Annotation) -> _Fields:
    return {
        "kind": "annotation",
        "id": annotation.id,
        "article": annotation.article,
        "annotator": annotation.annotator,
        "label": annotation.label,
        "span": str(annotation.span),
        "words": annotation.words,
        "created_at": moment_text(annotation.created_at),
        "updated_at": moment_text(annotation.updated_at),
        "attributes": annotation.attributes,
        "confidence": annotation.confidence.value,
        "flag": annotation.flag.value,
        "note": annotation.note,
        "origin": annotation.origin,
        "layer": annotation.layer.value,
        "unlinked": annotation.unlinked,
    }


def _annotation(fields: _Fields) -> Annotation:
    return Annotation(
        id=fields["id"],
        article=fields["article"],
        annotator=fields["annotator"],
        label=fields["label"],
        span=Span.parse(fields["span"]),
        words=fields["words"],
        created_at=datetime.fromisoformat(fields["created_at"]),
        updated_at=datetime.fromisoformat(fields["updated_at"]),
        attributes=tuple((name, value) for name, value in fields["attributes"]),
        confidence=Confidence(fields["confidence"]),
        flag=Flag(fields["flag"]),
        note=fields["note"],
        origin=fields["origin"],
        layer=Layer(fields["layer"]),
        unlinked=tuple(fields["unlinked"]),
    )


def _link_fields(link: Link) -> _Fields:
    return {
        "kind": "link",
        "id": link.id,
        "type": link.type,
        "annotator": link.annotator,
        "tail": (link.tail.article, link.tail.annotation),
        "head": (link.head.article, link.head.annotation),
        "created_at": moment_text(link.created_at),
        "layer": link.layer.value,
    }


def _link(fields: _Fields) -> Link:
    return Link(
        id=fields["id"],
        type=fields["type"],
        annotator=fields["annotator"],
        tail=LinkEnd(*fields["tail"]),
        head=LinkEnd(*fields["head"]),
        created_at=datetime.fromisoformat(fields["created_at"]),
        layer=Layer(fields["layer"]),
    )


def _reading_fields(reading: Reading) -> _Fields:
    finished = reading.finished_at
    return {
        "kind": "reading",
        "article": reading.article,
        "annotator": reading.annotator,
        "finished_at": moment_text(finished) if finished else "",
        "bookmarks": reading.bookmarks,
    }


def _reading(fields: _Fields) -> Reading:
    return Reading(
        fields["article"],
        fields["annotator"],
        moment_or_none(fields["finished_at"]),
        tuple(fields["bookmarks"]),
    )


_MAKERS: Mapping[str, Callable[[_Fields], Subject]] = MappingProxyType(
    {"annotation": _annotation, "link": _link, "reading": _reading}
)
