"""Annotations, links and readings by their identity, as they stand in the tables."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from annotator.model.edit import Edit, Identity, Subject, identity
from annotator.model.reading import Reading
from annotator.store.mapping import (
    ANNOTATION_COLUMNS,
    LINK_COLUMNS,
    READING_COLUMNS,
    annotation_of,
    link_of,
    reading_of,
)
from annotator.store.queries import fetch_by
from annotator.store.rows import ANNOTATION, LINK, READING


def stored_subjects(
    connection: Connection, edits: Iterable[Edit]
) -> dict[Identity, Subject]:
    """What stands in the tables of all that the edits are about."""
    first = _first_edits(edits)
    stored: dict[Identity, Subject] = {}
    rows = fetch_by(
        connection,
        select(*ANNOTATION_COLUMNS),
        ANNOTATION.c.id,
        _ids(first, "annotation"),
    )
    stored |= {("annotation", row[0]): annotation_of(row) for row in rows}
    rows = fetch_by(connection, select(*LINK_COLUMNS), LINK.c.id, _ids(first, "link"))
    stored |= {("link", row[0]): link_of(row) for row in rows}
    for edit in first.values():
        if isinstance(edit.subject, Reading):
            found = reading_as_seen(stored_reading(connection, edit.subject), edit)
            stored |= {identity(found): found} if found else {}
    return stored


def stored_reading(connection: Connection, subject: Reading) -> Reading:
    """The reading of the same article and annotator; blank where there is none."""
    row = connection.execute(
        select(*READING_COLUMNS).where(
            READING.c.article == subject.article,
            READING.c.annotator == subject.annotator,
        )
    ).first()
    return reading_of(row) if row else Reading(subject.article, subject.annotator)


def reading_as_seen(stored: Reading, edit: Edit) -> Reading | None:
    """The stored reading as the edit's author sees it.

    A reading of which nothing was said, and no reading, are the same; the author may
    have written either.
    """
    blank = Reading(stored.article, stored.annotator)
    return None if stored == blank and edit.before is None else stored


def _first_edits(edits: Iterable[Edit]) -> dict[Identity, Edit]:
    first: dict[Identity, Edit] = {}
    for edit in edits:
        first.setdefault(identity(edit.subject), edit)
    return first


def _ids(edits: Iterable[Identity], kind: str) -> list[str]:
    return [key[1] for key in edits if key[0] == kind]
