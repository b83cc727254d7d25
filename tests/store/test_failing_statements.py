"""Whichever statement fails: all of an action is there, or nothing of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from annotator.errors.stores import StoreUnwritable
from annotator.model.edit import Edit
from annotator.model.reading import Reading
from annotator.store.check import check_store
from annotator.store.store import Store
from tests.store.samples import (
    NOON,
    action,
    adding,
    annotation,
    article,
    contents,
    link,
    open_at,
)

ONE, TWO, THREE = (annotation(str(n), (n, 20)) for n in (1, 2, 3))
REPLACING = action(
    Edit(link("l", "1", "2"), None),
    Edit(ONE, None),
    Edit(TWO, annotation("2", (4, 9))),
    Edit(None, THREE),
    Edit(None, link("m", "2", "3")),
    Edit(None, Reading("harbour", "ada", NOON)),
)


@dataclass
class Failing:
    """Lets the k-th statement fail, and each after it where that is asked for."""

    at: int
    forever: bool
    seen: int = 0

    def statement(self, *_: Any) -> None:
        self.seen += 1
        if self.seen == self.at or (self.forever and self.seen > self.at):
            message = "disk I/O error"
            raise sqlite3.OperationalError(message)

    @property
    def was_reached(self) -> bool:
        return self.seen >= self.at


@contextmanager
def failing(store: Store, at: int, *, forever: bool) -> Iterator[Failing]:
    """Statements of the store, commits among them, fail as told."""
    engine = store.database._engine
    fault = Failing(at, forever)
    event.listen(engine, "before_cursor_execute", fault.statement)
    event.listen(engine, "commit", fault.statement)
    try:
        yield fault
    finally:
        event.remove(engine, "before_cursor_execute", fault.statement)
        event.remove(engine, "commit", fault.statement)


def perform(store: Store) -> None:
    store.history.perform(REPLACING, "ada")


def undo(store: Store) -> None:
    store.history.undo("ada")


def redo(store: Store) -> None:
    store.history.redo("ada")


STEPS: list[tuple[list[Callable[[Store], None]], Callable[[Store], None]]] = [
    ([], perform),
    ([perform], undo),
    ([perform, undo], redo),
]


@pytest.mark.parametrize("forever", [False, True])
@pytest.mark.parametrize(("prepare", "step"), STEPS)
def test_an_action_is_whole_or_absent_whichever_statement_fails(
    quick_place: Path,
    prepare: list[Callable[[Store], None]],
    step: Callable[[Store], None],
    *,
    forever: bool,
) -> None:
    with open_at(quick_place, create=True) as store:
        store.articles.add(article())
        store.history.perform(adding(ONE, TWO, link("l", "1", "2")), "ada")
        for each in prepare:
            each(store)
        points = _fail_at_each(store, step, forever=forever)
        assert points > 10
        assert check_store(store) == ()


def _fail_at_each(store: Store, step: Callable[[Store], None], *, forever: bool) -> int:
    """Fail at the first, the second ... statement until the step passes."""
    before = contents(store), store.history.events()
    for point in range(1, 100):
        with failing(store, point, forever=forever) as fault:
            try:
                step(store)
            except StoreUnwritable:
                assert fault.was_reached
        if not fault.was_reached:
            assert contents(store) != before[0]
            assert len(store.history.events()) == len(before[1]) + 1
            return point
        assert (contents(store), store.history.events()) == before
    pytest.fail("the step never passes")
