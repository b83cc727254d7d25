"""Carry out edits on the tables, in the transaction of the caller."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, delete, insert, update
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session, col, select

from annotator.errors.values import EditOutOfDate
from annotator.model.annotation import Annotation, Link
from annotator.model.edit import Edit, applied
from annotator.model.reading import Progress, Reading
from annotator.store.difference import Difference, difference
from annotator.store.mapping import (
    Columns,
    annotation_columns,
    link_columns,
    progress_columns,
    reading_columns,
    storable,
)
from annotator.store.queries import in_batches
from annotator.store.refusals import (
    TextOf,
    check_all_words,
    refuse_loose_links,
    refuse_same_span,
    refuse_torn_links,
)
from annotator.store.rows import ANNOTATION, LINK, READING, AnnotationRow
from annotator.store.subjects import stored_subjects, with_blanks


def apply_edits(connection: Connection, edits: Sequence[Edit], text_of: TextOf) -> None:
    """Carry out the edits: each finds its subject as it says, or none is carried out.

    Raises:
        EditOutOfDate: if a subject is not what an edit says it was.
        ModelError, SchemeError, StoreError: if the result is one that `refusals` names.
    """
    before = with_blanks(stored_subjects(connection, edits), edits)
    after = applied(edits, before)
    annotations = difference(Annotation, before, after)
    links = difference(Link, before, after)
    check_all_words(annotations.written, text_of)
    _take_links_away(connection, links)
    _write_annotations(connection, annotations)
    _write_links(connection, links)
    _write_readings(connection, difference(Reading, before, after))


def _write_annotations(
    connection: Connection, annotations: Difference[Annotation]
) -> None:
    refuse_torn_links(connection, annotations)
    _delete(connection, ANNOTATION, [each.id for each in annotations.removed])
    refuse_same_span(connection, annotations)
    if annotations.changed:
        _change(connection, [after for _, after in annotations.changed])
    if annotations.added:
        rows = [
            {**storable(annotation_columns(each)), "version": 1}
            for each in annotations.added
        ]
        connection.execute(insert(ANNOTATION), rows)


def _change(connection: Connection, annotations: Sequence[Annotation]) -> None:
    """Change rows through their version, so that a change in between is not lost."""
    by_id = {each.id: each for each in annotations}
    with Session(connection) as session:
        for batch in in_batches(by_id):
            found = select(AnnotationRow).where(col(AnnotationRow.id).in_(batch))
            for row in session.exec(found):
                row.sqlmodel_update({**storable(annotation_columns(by_id[row.id]))})
        try:
            session.flush()
        except StaleDataError as error:
            raise EditOutOfDate(ANNOTATION.name) from error


def _take_links_away(connection: Connection, links: Difference[Link]) -> None:
    going = (*links.removed, *(before for before, _ in links.changed))
    _delete(connection, LINK, [each.id for each in going])


def _write_links(connection: Connection, links: Difference[Link]) -> None:
    if not links.written:
        return
    refuse_loose_links(connection, links.written)
    rows = [storable(link_columns(each)) for each in links.written]
    connection.execute(insert(LINK), rows)


def _delete(connection: Connection, table: Table, ids: Sequence[str]) -> None:
    for batch in in_batches(ids):
        gone = connection.execute(delete(table).where(table.c.id.in_(batch)))
        if gone.rowcount != len(batch):
            raise EditOutOfDate(table.name)


def _write_readings(connection: Connection, readings: Difference[Reading]) -> None:
    blank = (Reading(each.article, each.annotator) for each in readings.removed)
    for each in (*blank, *readings.written):
        _write_reading(connection, each, reading_columns(each))


def write_progress(
    connection: Connection, reading: Reading, progress: Progress
) -> None:
    """Write where the reader is, and leave alone what was said of the reading."""
    _write_reading(connection, reading, progress_columns(progress))


def _write_reading(connection: Connection, reading: Reading, columns: Columns) -> None:
    here = update(READING).where(
        READING.c.article == reading.article,
        READING.c.annotator == reading.annotator,
    )
    changed = connection.execute(here.values(storable(columns)))
    if not changed.rowcount:
        new = {**reading_columns(reading), **progress_columns(Progress()), **columns}
        connection.execute(insert(READING), storable(new))
