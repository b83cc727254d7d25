"""What is opened, what is refused, and that refusing leaves everything as it is."""

import hashlib
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors.stores import (
    StoreBusy,
    StoreContradictory,
    StoreEmpty,
    StoreError,
    StoreForeign,
    StoreMissing,
    StoreNewer,
    StoreOlder,
    StoreTruncated,
    StoreUnopenable,
    StoreUnwritable,
)
from annotator.store import making
from annotator.store.place import Place
from annotator.store.schema import APPLICATION_ID, SCHEMA
from annotator.store.store import Store
from tests.store.samples import article, open_at


def _empty(place: Path) -> None:
    place.write_bytes(b"")


def _garbage(place: Path) -> None:
    place.write_text("The mayor said no. " * 500)


def _foreign(place: Path) -> None:
    _with_pragma(place, "application_id=7")


def _newer(place: Path) -> None:
    _with_pragma(place, f"user_version={SCHEMA + 1}")


def _older(place: Path) -> None:
    _with_pragma(place, "user_version=0")


def _with_pragma(place: Path, pragma: str) -> None:
    open_at(place, create=True).close()
    with sqlite3.connect(place) as connection:
        connection.execute(f"PRAGMA {pragma}")
    connection.close()


def _of_the_future(place: Path) -> None:
    _with_revision(place, "UPDATE alembic_version SET version_num = '0099'")


def _of_two_steps(place: Path) -> None:
    _with_revision(place, "INSERT INTO alembic_version VALUES ('0099')")


def _of_no_step(place: Path) -> None:
    _with_revision(place, "DELETE FROM alembic_version")


def _without_steps(place: Path) -> None:
    _with_revision(place, "DROP TABLE alembic_version")


def _with_revision(place: Path, statement: str) -> None:
    open_at(place, create=True).close()
    with sqlite3.connect(place) as connection:
        connection.execute(statement)
    connection.close()


def _truncated(place: Path) -> None:
    open_at(place, create=True).close()
    place.write_bytes(place.read_bytes()[:-4096])


REFUSED: list[tuple[Callable[[Path], None], type[StoreError]]] = [
    (_empty, StoreEmpty),
    (_garbage, StoreForeign),
    (_foreign, StoreForeign),
    (_newer, StoreNewer),
    (_older, StoreOlder),
    (_of_the_future, StoreContradictory),
    (_of_two_steps, StoreContradictory),
    (_of_no_step, StoreContradictory),
    (_without_steps, StoreForeign),
    (_truncated, StoreTruncated),
    (Path.mkdir, StoreUnopenable),
]


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(("make", "fault"), REFUSED)
def test_refusing_changes_no_byte_and_makes_no_file(
    place: Path, make: Callable[[Path], None], fault: type[StoreError], *, create: bool
) -> None:
    make(place)
    before = _folder(place)
    with pytest.raises(fault) as caught:
        open_at(place, create=create)
    assert _folder(place) == before
    assert str(place) in str(caught.value)
    assert str(caught.value).count("\n") == 0


def _folder(place: Path) -> dict[str, str]:
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in place.parent.iterdir()
        if each.is_file()
    }


def test_a_missing_store_is_not_made_unasked(place: Path) -> None:
    with pytest.raises(StoreMissing):
        open_at(place)
    assert list(place.parent.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnopenable, match="no such file or directory"):
        open_at(tmp_path / "away" / "annotator.db", create=True)


def test_a_path_through_a_file_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreUnopenable, match="not a directory"):
        open_at(tmp_path / "file" / "annotator.db")


def test_a_cut_off_file_with_its_journal_is_left_to_sqlite(place: Path) -> None:
    _truncated(place)
    place.with_name(place.name + "-journal").write_bytes(b"x")
    with pytest.raises(StoreUnopenable, match="damaged"):
        open_at(place)


def test_a_new_store_is_its_owners_alone(place: Path) -> None:
    open_at(place, create=True).close()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_a_new_store_is_marked_as_ours(place: Path) -> None:
    with open_at(place, create=True) as store, store.database.reading() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("application_id", "user_version")
        ]
    assert found == [APPLICATION_ID, SCHEMA]


def test_creating_opens_a_store_that_is_there(place: Path) -> None:
    with open_at(place, create=True) as store:
        store.articles.add(article())
    with open_at(place, create=True) as store:
        assert store.articles.keys() == ("harbour",)


def test_whoever_makes_a_store_second_gets_the_first_ones(place: Path) -> None:
    with open_at(place, create=True) as store:
        store.articles.add(article())
    making.make_file(store.database.place, place, clock=lambda: article().imported_at)
    with open_at(place) as store:
        assert store.articles.keys() == ("harbour",)
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_a_store_that_cannot_be_made_leaves_nothing(place: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        making.make_file(
            Place(str(place), place),
            place,
            clock=lambda: article().imported_at.replace(1 // 0),
        )
    assert list(place.parent.iterdir()) == []


def test_a_locked_store_is_busy(store: Store, place: Path) -> None:
    with sqlite3.connect(place, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            open_at(place, timeout_seconds=0.05) as second,
            pytest.raises(StoreBusy),
        ):
            second.people.join("ada")
    other.close()
    assert store.people.join("ada").name == "ada"


def test_a_full_disk_is_named_and_saving_goes_on_once_there_is_room(
    store: Store,
) -> None:
    with store.database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreUnwritable, match="the disk is full"):
        store.articles.add(article("long", "word " * 100_000))
    assert store.articles.keys() == ("harbour",)
    with store.database.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=100000")
    assert store.articles.add(article("long", "word " * 100_000)).is_new


def test_a_read_only_database_is_read_and_says_why_it_takes_nothing(
    store: Store,
) -> None:
    with store.database.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(StoreUnwritable, match="read-only"):
        store.people.join("ada")
    assert store.articles.get("harbour") == article()
