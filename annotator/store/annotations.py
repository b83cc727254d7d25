"""The annotations of a store."""

from collections.abc import Collection
from operator import itemgetter

from sqlalchemy import Connection, select

from annotator.model.annotation import Annotation, Layer
from annotator.store.database import Database
from annotator.store.mapping import ANNOTATION_COLUMNS, annotation_of
from annotator.store.rows import ANNOTATION
from annotator.store.scope import Scope

_PLACE = itemgetter(1, 4, 5, 0)
"""Article, start, end and id among the columns; sorted here, for databases differ."""


class Annotations:
    """Gives annotations back; `History` alone changes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
        """
        scope = Scope.of_article(article, annotator, layers)
        with self._database.reading() as connection:
            found = read_annotations(connection, scope)
        return tuple(sorted(found, key=lambda each: each.order))

    def get(self, annotation: str) -> Annotation | None:
        """The annotation with this id."""
        found = select(*ANNOTATION_COLUMNS).where(ANNOTATION.c.id == annotation)
        with self._database.reading() as connection:
            row = connection.execute(found).first()
        return annotation_of(row) if row else None


def read_annotations(connection: Connection, scope: Scope) -> tuple[Annotation, ...]:
    """The annotations within the scope, by article, start, end and id."""
    statement = scope.narrow(select(*ANNOTATION_COLUMNS), ANNOTATION)
    rows = sorted(connection.execute(statement).tuples(), key=_PLACE)
    return tuple(map(annotation_of, rows))
