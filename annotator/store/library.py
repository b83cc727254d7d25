"""The library of one annotator, read without touching a text."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, func, select

from annotator.model.annotation import Layer
from annotator.model.article import Metadata
from annotator.model.library import ArticleEntry
from annotator.model.reading import Reading, state_of
from annotator.store.mapping import (
    METADATA_COLUMNS,
    PROGRESS_COLUMNS,
    moment_or_none,
    progress_of,
)
from annotator.store.rows import ANNOTATION, ARTICLE, READING

_COLUMNS = (
    *(ARTICLE.c[name] for name in ("key", "characters", "imported_at")),
    *METADATA_COLUMNS,
    READING.c.finished_at,
    *PROGRESS_COLUMNS,
)
_Counts = tuple[tuple[str, int], ...]


def read_library(connection: Connection, annotator: str) -> tuple[ArticleEntry, ...]:
    """Every article as the annotator stands with it, by key."""
    counts = _counts(connection, annotator)
    mine = and_(READING.c.article == ARTICLE.c.key, READING.c.annotator == annotator)
    statement = select(*_COLUMNS).select_from(ARTICLE.outerjoin(READING, mine))
    rows = sorted(connection.execute(statement))
    return tuple(_entry_of(row, counts.get(row[0], ())) for row in rows)


def _counts(connection: Connection, annotator: str) -> dict[str, _Counts]:
    article, label = ANNOTATION.c.article, ANNOTATION.c.label
    statement = (
        select(article, label, func.count())
        .where(
            ANNOTATION.c.annotator == annotator,
            ANNOTATION.c.layer == Layer.PRIMARY.value,
        )
        .group_by(article, label)
    )
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for key, name, number in connection.execute(statement):
        found[key].append((name, number))
    return {key: tuple(sorted(each)) for key, each in found.items()}


def _entry_of(row: Sequence[Any], counts: _Counts) -> ArticleEntry:
    key, characters, imported_at, *metadata = row[:9]
    finished_at, *seen = row[9:]
    finished = moment_or_none(finished_at or "")
    progress = progress_of([each or 0 for each in seen])
    return ArticleEntry(
        key=key,
        metadata=Metadata(*metadata),
        characters=characters,
        imported_at=datetime.fromisoformat(imported_at),
        state=state_of(Reading(key, "", finished), progress),
        position=progress.position,
        active_seconds=progress.active_seconds,
        finished_at=finished,
        counts=counts,
    )
