"""A store of an older program is upgraded whole, or left as it is."""

import sqlite3
from pathlib import Path

import pytest

from annotator.errors.stores import StoreMissing, StoreOlder, StoreUnwritable
from annotator.store.schema import APPLICATION_ID
from annotator.store.upgrading import upgrade_store
from tests.store.samples import open_at


def _older(place: Path, table: str) -> None:
    """A file of ours before the first step, with a table of this name."""
    connection = sqlite3.connect(place)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"CREATE TABLE {table}(a)")
    connection.execute(f"INSERT INTO {table} VALUES (1)")  # noqa: S608 - from here
    connection.commit()
    connection.close()


def test_an_older_store_opens_once_it_is_upgraded(place: Path) -> None:
    _older(place, "notes")
    with pytest.raises(StoreOlder):
        open_at(place)
    assert upgrade_store(str(place), 1)
    with open_at(place) as store:
        assert store.articles.keys() == ()


def test_an_upgrade_that_fails_changes_nothing(place: Path) -> None:
    _older(place, "link")
    before = _content(place)
    with pytest.raises(StoreUnwritable, match="already exists"):
        upgrade_store(str(place), 1)
    assert _content(place) == before
    assert list(place.parent.iterdir()) == [place]


def _content(place: Path) -> list[str]:
    connection = sqlite3.connect(place)
    version = connection.execute("PRAGMA user_version").fetchone()
    content = [str(version), *connection.iterdump()]
    connection.close()
    return content


def test_a_store_that_is_up_to_date_is_left_alone(place: Path) -> None:
    open_at(place, create=True).close()
    before = place.read_bytes()
    assert not upgrade_store(str(place), 1)
    assert place.read_bytes() == before


def test_there_must_be_a_store_to_upgrade(place: Path) -> None:
    with pytest.raises(StoreMissing):
        upgrade_store(str(place), 1)
