"""Statements over more keys than a database takes at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select

_AT_ONCE = 500
"""Keys in one statement; SQLite's own limit is 32,766 values."""


def in_batches(keys: Iterable[str]) -> Iterator[Sequence[str]]:
    """The keys in batches, in order."""
    every = list(keys)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


def fetch_by(
    connection: Connection,
    statement: Select[Any],
    column: ColumnElement[str],
    keys: Iterable[str],
) -> Iterator[Sequence[Any]]:
    """The statement's rows of which the column is one of the keys."""
    for batch in in_batches(keys):
        yield from connection.execute(statement.where(column.in_(batch)))
