"""Annotations, links and readings by their identity, as they stand in the tables."""

from collections.abc import Iterable, Iterator
from itertools import chain

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
    values,
)
from annotator.store.queries import fetch_by
from annotator.store.rows import ANNOTATION, LINK, READING


def stored_subjects(
    connection: Connection, edits: Iterable[Edit]
) -> dict[Identity, Subject]:
    """What stands in the tables of all that the edits are about."""
    first = _first_edits(edits)
    annotations = fetch_by(
        connection,
        select(*ANNOTATION_COLUMNS),
        ANNOTATION.c.id,
        _ids(first, "annotation"),
    )
    links = fetch_by(connection, select(*LINK_COLUMNS), LINK.c.id, _ids(first, "link"))
    readings = (
        stored_reading(connection, edit.subject)
        for edit in first.values()
        if isinstance(edit.subject, Reading)
    )
    found: Iterator[Subject] = chain(
        values(annotation_of, annotations), values(link_of, links), readings
    )
    return {identity(each): each for each in found if not is_blank(each)}


def stored_reading(connection: Connection, subject: Reading) -> Reading:
    """The reading of the same article and annotator; blank where there is none."""
    here = select(*READING_COLUMNS).where(
        READING.c.article == subject.article,
        READING.c.annotator == subject.annotator,
    )
    rows = connection.execute(here)
    blank = Reading(subject.article, subject.annotator)
    return next(values(reading_of, rows), blank)


def with_blanks(
    stored: dict[Identity, Subject], edits: Iterable[Edit]
) -> dict[Identity, Subject]:
    """The stored subjects as the edits' authors see them.

    A reading of which nothing was said, and no reading, are the same; an author may
    have written either.
    """
    return stored | {
        key: edit.before
        for key, edit in _first_edits(edits).items()
        if key not in stored and edit.before and is_blank(edit.before)
    }


def is_blank(subject: Subject) -> bool:
    """Whether it is a reading of which nothing was said."""
    return isinstance(subject, Reading) and not (
        subject.finished_at or subject.bookmarks
    )


def _first_edits(edits: Iterable[Edit]) -> dict[Identity, Edit]:
    first: dict[Identity, Edit] = {}
    for edit in edits:
        first.setdefault(identity(edit.subject), edit)
    return first


def _ids(keys: Iterable[Identity], kind: str) -> list[str]:
    return [key[1] for key in keys if key[0] == kind]
