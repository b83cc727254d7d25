"""The links of a store."""

from collections.abc import Collection
from operator import itemgetter

from sqlalchemy import Connection, or_, select

from annotator.model.annotation import Layer, Link
from annotator.store.database import Database
from annotator.store.mapping import LINK_COLUMNS, link_of, values
from annotator.store.rows import LINK
from annotator.store.scope import Scope

_ORDER = itemgetter(3, 7, 0)
"""Article of the tail, moment and id among the columns."""


class Links:
    """Gives links back; `History` alone changes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(
        self,
        article: str,
        annotator: str | None = None,
        layers: Collection[Layer] | None = None,
    ) -> tuple[Link, ...]:
        """The links of which an end lies in the article, the oldest first.

        Args:
            article: its key.
            annotator: only this annotator's.
            layers: only of these layers.
        """
        scope = Scope.of_article(article, annotator, layers)
        with self._database.reading() as connection:
            return read_links(connection, scope)

    def by(
        self, annotator: str, layers: Collection[Layer] | None = None
    ) -> tuple[Link, ...]:
        """All links of an annotator, by article of the tail, the oldest first."""
        scope = Scope(annotators=(annotator,), layers=layers)
        with self._database.reading() as connection:
            return read_links(connection, scope)

    def get(self, link: str) -> Link | None:
        """The link with this id."""
        found = select(*LINK_COLUMNS).where(LINK.c.id == link)
        with self._database.reading() as connection:
            rows = connection.execute(found)
            return next(values(link_of, rows), None)

    def joining(self, annotation: str) -> tuple[Link, ...]:
        """The links of which the annotation with this id is an end, the oldest first."""
        either_end = or_(
            LINK.c.from_annotation == annotation, LINK.c.to_annotation == annotation
        )
        with self._database.reading() as connection:
            rows = connection.execute(select(*LINK_COLUMNS).where(either_end))
            return tuple(values(link_of, sorted(rows, key=_ORDER)))


def read_links(connection: Connection, scope: Scope) -> tuple[Link, ...]:
    """The links within the scope, by article of the tail, moment and id."""
    statement = scope.narrow(select(*LINK_COLUMNS), LINK)
    rows = connection.execute(statement)
    return tuple(values(link_of, sorted(rows, key=_ORDER)))
