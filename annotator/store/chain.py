"""Events as they are kept: each annotator's are a chain of hashes."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Self

from sqlalchemy import Connection, Select, insert, select

from annotator.errors.stores import EventDamaged, EventMissing
from annotator.model.edit import Action
from annotator.model.history import EventKind
from annotator.store.edit_json import canonical, edits_of
from annotator.store.mapping import storable, values
from annotator.store.rows import EVENT
from annotator.store.stacks import Stacks


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as it is chained."""

    id: str
    annotator: str
    article: str
    kind: EventKind
    what: str
    edits: str
    """Canonical JSON."""
    at: str
    stacks: Stacks
    previous_hash: str
    """Of the annotator's event before; empty for the first."""
    hash: str = ""
    seq: int = 0

    @property
    def right_hash(self) -> str:
        """The hash that belongs to its content and the one before it."""
        content = {**self._content(), "previous_hash": self.previous_hash}
        return hashlib.sha256(canonical(content).encode()).hexdigest()

    def sealed(self) -> Self:
        """The entry with its hash."""
        return replace(self, hash=self.right_hash)

    def columns(self) -> dict[str, str]:
        """What it puts into its columns; `seq` is the database's to give."""
        hashes = {"previous_hash": self.previous_hash, "hash": self.hash}
        return {**self._content(), **hashes}

    @property
    def action(self) -> Action:
        """The action that it applied.

        Raises:
            EventDamaged: if its edits cannot be read.
        """
        try:
            return Action(self.what, self.article, edits_of(self.edits))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise EventDamaged(self.seq) from error

    def _content(self) -> dict[str, str]:
        return {
            "id": self.id,
            "annotator": self.annotator,
            "article": self.article,
            "kind": self.kind.value,
            "what": self.what,
            "edits": self.edits,
            "at": self.at,
            "undo_top": self.stacks.undo_top,
            "redo_top": self.stacks.redo_top,
            "below": self.stacks.below,
        }


def append(connection: Connection, entry: Entry) -> int:
    """Put the entry at the end of its annotator's chain; gives its number."""
    added = connection.execute(insert(EVENT), storable(entry.columns()))
    key = added.inserted_primary_key
    return int(key[0]) if key else 0


def last_entry(connection: Connection, annotator: str) -> Entry | None:
    """The annotator's latest event."""
    of_annotator = select(EVENT).where(EVENT.c.annotator == annotator)
    return _first(connection, of_annotator.order_by(EVENT.c.seq.desc()).limit(1))


def entry_called(connection: Connection, event: str) -> Entry:
    """The event with this id.

    Raises:
        EventMissing: if the history names it and does not have it.
    """
    entry = _first(connection, select(EVENT).where(EVENT.c.id == event))
    if entry is None:
        raise EventMissing(event)
    return entry


def entries(connection: Connection, statement: Select[Any]) -> Iterator[Entry]:
    """The entries that a statement over all columns of events finds, one by one."""
    rows = connection.execute(statement.execution_options(yield_per=1000))
    return values(_entry_of, rows)


def _first(connection: Connection, statement: Select[Any]) -> Entry | None:
    return next(values(_entry_of, connection.execute(statement)), None)


def _entry_of(row: Any) -> Entry:
    return Entry(
        id=row.id,
        annotator=row.annotator,
        article=row.article,
        kind=EventKind(row.kind),
        what=row.what,
        edits=row.edits,
        at=row.at,
        stacks=Stacks(row.undo_top, row.redo_top, row.below),
        previous_hash=row.previous_hash,
        hash=row.hash,
        seq=row.seq,
    )
