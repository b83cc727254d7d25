"""The check finds what a database program does not."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.edit import Edit
from annotator.model.reading import Progress, Reading
from annotator.store.check import check_store
from annotator.store.info import store_info
from annotator.store.schema import SCHEMA
from annotator.store.store import Store
from tests.store.samples import NOON, action, adding, annotation, changing, link

ONE, TWO = annotation("1", (4, 9)), annotation("2", (0, 3), (10, 14))


@pytest.fixture(name="used")
def _used(store: Store) -> Store:
    """A store with a history of each kind of event and subject."""
    noted = replace(ONE, note="n", attributes=(("polarity", "negative"),))
    store.history.perform(adding(ONE, TWO, link("l", "1", "2")), "ada")
    store.history.perform(changing(ONE, noted), "ada")
    store.history.undo("ada")
    store.history.redo("ada")
    reading = Reading("harbour", "bob", NOON, (3,))
    store.history.perform(action(Edit(Reading("harbour", "bob"), reading)), "bob")
    store.readings.save_progress("harbour", "ada", Progress(3))
    return store


def test_a_store_that_is_as_it_was_saved_has_no_problem(used: Store) -> None:
    assert check_store(used) == ()


DAMAGE = [
    ("UPDATE article SET text = replace(text, 'mayor', 'major')", "article harbour"),
    ("UPDATE article SET characters = 5", "article harbour"),
    ("UPDATE annotation SET words = 'major' WHERE id = '1'", "annotation 1"),
    ("UPDATE annotation SET start = 3 WHERE id = '1'", "annotation 1"),
    ("UPDATE annotation SET note = 'm' WHERE id = '1'", "annotation 1"),
    ("UPDATE annotation SET created_at = 'noon' WHERE id = '1'", "row 1"),
    ("UPDATE annotation SET fragments = 'x;y' WHERE id = '1'", "row 1"),
    ("UPDATE link SET type = 'supports'", "link l"),
    ("DELETE FROM link", "link l"),
    ("UPDATE reading SET bookmarks = '4' WHERE annotator = 'bob'", "harbour bob"),
    ("UPDATE event SET edits = replace(edits, 'mayor', 'major')", "event 1"),
    ("UPDATE event SET what = 'redo' WHERE seq = 3", "event 3"),
    ("UPDATE event SET edits = '[' WHERE seq = 2", "event 2"),
    ("UPDATE event SET undo_top = '' WHERE seq = 2", "event 2"),
    ("DELETE FROM event WHERE seq = 2", "event 3"),
    ("DELETE FROM event WHERE seq IN (2, 3)", "event 4"),
    ("DELETE FROM annotation WHERE id = '2'", "table link"),
]


@pytest.mark.parametrize(("damage", "where"), DAMAGE)
def test_damage_from_outside_is_found_and_named(
    used: Store, place: Path, damage: str, where: str
) -> None:
    with sqlite3.connect(place) as other:
        other.execute("DROP TRIGGER event_stays")
        other.execute("DROP TRIGGER event_remains")
        other.execute(damage)
    other.close()
    found = check_store(used)
    assert any(where in problem.where for problem in found)
    assert all(str(problem).startswith(problem.where) for problem in found)


def test_an_event_that_cannot_be_read_is_named(used: Store, place: Path) -> None:
    with sqlite3.connect(place) as other:
        other.execute("PRAGMA ignore_check_constraints=ON")
        other.execute("DROP TRIGGER event_stays")
        other.execute("UPDATE event SET kind = 'did' WHERE seq = 3")
    other.close()
    assert "history" in {each.where for each in check_store(used)}


def test_what_sqlite_finds_is_told_too(used: Store, place: Path) -> None:
    with sqlite3.connect(place) as other:
        other.execute("PRAGMA ignore_check_constraints=ON")
        other.execute("UPDATE person SET role = 'queen' WHERE name = 'bob'")
    other.close()
    assert "person" in " ".join(each.said for each in check_store(used))


def test_info_tells_what_a_store_is(used: Store, place: Path) -> None:
    info = store_info(used)
    assert info.place == str(place)
    assert (info.made_at, info.made_by, info.schema) == (NOON, "ada", SCHEMA)
    assert info.database == f"sqlite {sqlite3.sqlite_version}"
    assert info.journal in {"delete", "wal"}
    assert info.size == place.stat().st_size
    assert info.counts == (
        ("article", 1),
        ("annotation", 2),
        ("link", 1),
        ("reading", 2),
        ("scheme", 0),
        ("person", 2),
        ("event", 5),
    )
    assert len(info.id) == 36
