"""Do, undo and redo: one transaction, one event."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from sqlalchemy import Connection, select

from annotator.errors.stores import NothingToRedo, NothingToUndo
from annotator.model.edit import Action
from annotator.model.history import Deed, Event, EventKind, Saved
from annotator.store.bulk import collector_paused
from annotator.store.chain import (
    Entry,
    append,
    entries,
    entry_called,
    last_entry,
)
from annotator.store.changes import apply_edits
from annotator.store.database import Database
from annotator.store.deeds import read_deeds
from annotator.store.edit_json import edits_text
from annotator.store.mapping import moment_text
from annotator.store.people import lock_person
from annotator.store.rows import EVENT
from annotator.store.stacks import Stacks
from annotator.store.texts import Texts


class History:
    """What was done in a store, and the only way to change annotations in it."""

    def __init__(
        self, database: Database, texts: Texts, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._texts = texts
        self._clock = clock

    def perform(self, action: Action, annotator: str) -> Saved:
        """Carry out an action and remember it, whole or not at all.

        Raises:
            EditOutOfDate: if a subject is not what an edit says it was.
            WordsDiffer, SpanBeyondText, SameSpanTwice, LinkEndMissing, StillLinked,
            NoSuchArticle, CharacterUnstorable: if the result cannot be held.
            StoreBusy, StoreReplaced, StoreUnwritable: if it cannot be saved.
        """
        return self.perform_all((action,), annotator)[0]

    def perform_all(
        self, actions: Iterable[Action], annotator: str
    ) -> tuple[Saved, ...]:
        """Carry out several actions, an event each, all of them or none.

        Raises:
            As `perform`.
        """
        with collector_paused(), self._database.writing() as connection:
            self._lock(connection, annotator)
            return tuple(self._do(connection, action, annotator) for action in actions)

    def undo(self, annotator: str) -> Saved:
        """Take back what the annotator did last, in whatever article.

        Raises:
            NothingToUndo: if there is nothing left.
            EditOutOfDate: if it was changed by someone else in the meantime.
            StoreBusy, StoreReplaced, StoreUnwritable: if it cannot be saved.
        """
        return self.undo_many(annotator, 1)[0]

    def undo_many(self, annotator: str, times: int) -> tuple[Saved, ...]:
        """Take back as many things as are asked for, an event each, or none.

        Raises:
            As `undo`.
        """
        with collector_paused(), self._database.writing() as connection:
            self._lock(connection, annotator)
            return tuple(self._undo(connection, annotator) for _ in range(times))

    def redo(self, annotator: str) -> Saved:
        """Do again what the annotator undid last.

        Raises:
            NothingToRedo: if there is nothing left.
            EditOutOfDate: if it was changed by someone else in the meantime.
            StoreBusy, StoreReplaced, StoreUnwritable: if it cannot be saved.
        """
        return self.redo_many(annotator, 1)[0]

    def redo_many(self, annotator: str, times: int) -> tuple[Saved, ...]:
        """Do again as many things as are asked for, an event each, or none.

        Raises:
            As `redo`.
        """
        with collector_paused(), self._database.writing() as connection:
            self._lock(connection, annotator)
            return tuple(self._redo(connection, annotator) for _ in range(times))

    def events(
        self,
        limit: int = 100,
        before: int | None = None,
        annotator: str | None = None,
        article: str | None = None,
    ) -> tuple[Event, ...]:
        """The latest events, the last one first.

        Args:
            limit: how many at most.
            before: only those with a smaller number, to page on.
            annotator: only this annotator's.
            article: only what was done in the article of this key.
        """
        statement = select(EVENT).order_by(EVENT.c.seq.desc()).limit(limit)
        if before is not None:
            statement = statement.where(EVENT.c.seq < before)
        if annotator is not None:
            statement = statement.where(EVENT.c.annotator == annotator)
        if article is not None:
            statement = statement.where(EVENT.c.article == article)
        with self._database.reading() as connection:
            return tuple(_event_of(each) for each in entries(connection, statement))

    def deeds(self, annotator: str) -> tuple[Deed, ...]:
        """All that the annotator did, the last one first.

        Raises:
            EventDamaged: if the edits of one cannot be read.
        """
        with collector_paused(), self._database.reading() as connection:
            return read_deeds(connection, annotator)

    def _lock(self, connection: Connection, annotator: str) -> None:
        """Keep other writers of this annotator waiting."""
        lock_person(connection, annotator, self._clock())

    def _do(self, connection: Connection, action: Action, annotator: str) -> Saved:
        last = _end_of_chain(connection, annotator)
        event = str(uuid4())
        stacks = last.stacks.after_do(event)
        step = _Step(event, annotator, EventKind.DO, stacks, last.hash)
        return self._save(connection, action, step)

    def _undo(self, connection: Connection, annotator: str) -> Saved:
        last = _end_of_chain(connection, annotator)
        if not last.stacks.undo_top:
            raise NothingToUndo
        undone = entry_called(connection, last.stacks.undo_top)
        event = str(uuid4())
        stacks = last.stacks.after_undo(event, undone.stacks)
        step = _Step(event, annotator, EventKind.UNDO, stacks, last.hash)
        return self._save(connection, undone.action.inverse, step)

    def _redo(self, connection: Connection, annotator: str) -> Saved:
        last = _end_of_chain(connection, annotator)
        if not last.stacks.redo_top:
            raise NothingToRedo
        redone = entry_called(connection, last.stacks.redo_top)
        event = str(uuid4())
        stacks = last.stacks.after_redo(event, redone.stacks)
        step = _Step(event, annotator, EventKind.REDO, stacks, last.hash)
        return self._save(connection, redone.action.inverse, step)

    def _save(self, connection: Connection, action: Action, step: "_Step") -> Saved:
        apply_edits(connection, action.edits, self._texts.within(connection))
        entry = Entry(
            id=step.event,
            annotator=step.annotator,
            article=action.article,
            kind=step.kind,
            what=action.what,
            edits=edits_text(action.edits),
            at=moment_text(self._clock()),
            stacks=step.stacks,
            previous_hash=step.previous_hash,
        )
        return Saved(append(connection, entry.sealed()), action)


class _End(NamedTuple):
    """The end of an annotator's chain, also of one that has not begun."""

    stacks: Stacks
    hash: str


class _Step(NamedTuple):
    """Which event is to be added where."""

    event: str
    annotator: str
    kind: EventKind
    stacks: Stacks
    previous_hash: str


def _end_of_chain(connection: Connection, annotator: str) -> _End:
    last = last_entry(connection, annotator)
    return _End(last.stacks, last.hash) if last else _End(Stacks(), "")


def _event_of(entry: Entry) -> Event:
    return Event(
        seq=entry.seq,
        id=entry.id,
        annotator=entry.annotator,
        kind=entry.kind,
        action=entry.action,
        at=datetime.fromisoformat(entry.at),
    )
