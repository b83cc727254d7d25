"""Which articles, annotators and layers a statement is about."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import ColumnElement, Select, Table, or_

from annotator.model.annotation import Layer

_ARTICLES = ("key", "article", "from_article", "to_article")
"""Columns that hold an article's key."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What to leave in; None leaves everything in."""

    articles: Collection[str] | None = None
    annotators: Collection[str] | None = None
    layers: Collection[Layer] | None = None

    @classmethod
    def of_article(
        cls, article: str, annotator: str | None, layers: Collection[Layer] | None
    ) -> Self:
        """One article, and one annotator or everybody."""
        return cls((article,), None if annotator is None else (annotator,), layers)

    def narrow(self, statement: Select[Any], table: Table) -> Select[Any]:
        """The statement over the table, of what is within the scope alone.

        A link is within when either end is. What a table has no column for does not
        narrow it.
        """
        if self.articles is not None:
            statement = statement.where(_any_of(table, _ARTICLES, self.articles))
        if self.annotators is not None and "annotator" in table.c:
            statement = statement.where(table.c.annotator.in_(self.annotators))
        if self.layers is not None and "layer" in table.c:
            layers = [layer.value for layer in self.layers]
            statement = statement.where(table.c.layer.in_(layers))
        return statement


def _any_of(
    table: Table, names: Collection[str], keys: Collection[str]
) -> ColumnElement[bool]:
    columns = [table.c[name] for name in names if name in table.c]
    return or_(*(column.in_(keys) for column in columns))
