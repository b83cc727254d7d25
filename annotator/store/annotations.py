"""The annotations of a store."""

from collections.abc import Collection, Iterable
from operator import itemgetter

from sqlalchemy import Connection, select

from annotator.model.annotation import Annotation, Layer
from annotator.store.bulk import collector_paused
from annotator.store.database import Database
from annotator.store.mapping import ANNOTATION_COLUMNS, annotation_of, values
from annotator.store.queries import fetch_by
from annotator.store.refusals import check_all_words
from annotator.store.rows import ANNOTATION
from annotator.store.scope import Scope
from annotator.store.texts import Texts

_PLACE = itemgetter(1, 4, 5, 0)
"""Article, start, end and id among the columns; sorted here, for databases differ."""


class Annotations:
    """Gives annotations back; `History` alone changes them."""

    def __init__(self, database: Database, texts: Texts) -> None:
        self._database = database
        self._texts = texts

    def of(
        self,
        article: str,
        annotator: str | None = None,
        layers: Collection[Layer] | None = None,
    ) -> tuple[Annotation, ...]:
        """The annotations of an article, in the order of the text.

        Args:
            article: its key.
            annotator: only this annotator's.
            layers: only of these layers.

        Raises:
            WordsDiffer, SpanBeyondText, StoreDamaged: if the words of one are not
            what stands at its offsets, or the text is not what was taken in.
        """
        scope = Scope.of_article(article, annotator, layers)
        with collector_paused(), self._database.reading() as connection:
            found = read_annotations(connection, scope)
            check_all_words(found, self._texts.within(connection))
            return tuple(sorted(found, key=lambda each: each.order))

    def by(
        self, annotator: str, layers: Collection[Layer] | None = None
    ) -> tuple[Annotation, ...]:
        """All annotations of an annotator, by article and place; texts are not read."""
        scope = Scope(annotators=(annotator,), layers=layers)
        with collector_paused(), self._database.reading() as connection:
            return read_annotations(connection, scope)

    def called(self, annotations: Iterable[str]) -> tuple[Annotation, ...]:
        """The annotations with these ids, as far as there are any."""
        statement = select(*ANNOTATION_COLUMNS)
        with self._database.reading() as connection:
            rows = fetch_by(connection, statement, ANNOTATION.c.id, annotations)
            return tuple(values(annotation_of, rows))

    def get(self, annotation: str) -> Annotation | None:
        """The annotation with this id."""
        found = select(*ANNOTATION_COLUMNS).where(ANNOTATION.c.id == annotation)
        with self._database.reading() as connection:
            rows = connection.execute(found)
            return next(values(annotation_of, rows), None)


def read_annotations(connection: Connection, scope: Scope) -> tuple[Annotation, ...]:
    """The annotations within the scope, by article, start, end and id."""
    statement = scope.narrow(select(*ANNOTATION_COLUMNS), ANNOTATION)
    rows = sorted(connection.execute(statement).all(), key=_PLACE)
    return tuple(values(annotation_of, rows))
