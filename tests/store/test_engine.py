"""Every connection is set up alike."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Barrier

import pytest

from annotator.errors.stores import StoreUnopenable
from annotator.store.database import Database
from annotator.store.engine import journal_mode, open_engine
from annotator.store.place import Place, read_place
from annotator.store.store import Store
from tests.store.samples import adding, annotation

WANTED = {
    "busy_timeout": 5000,
    "journal_mode": journal_mode(sqlite3.sqlite_version_info, local=True),
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "recursive_triggers": 1,
    "mmap_size": 0,
}


def test_every_connection_of_every_thread_has_the_pragmas(store: Store) -> None:
    together = Barrier(3)

    def pragmas(_: int) -> dict[str, object]:
        with store.database.reading() as connection:
            together.wait(timeout=5)
            return {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in WANTED
            }

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(pragmas, range(3))) == [WANTED] * 3


def test_the_driver_begins_no_transaction_of_its_own(store: Store) -> None:
    with store.database.reading() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        assert driver.isolation_level is None
        assert driver.in_transaction


def test_a_writer_may_work_beside_a_reader(store: Store) -> None:
    add = "INSERT INTO person VALUES ('ada', 'leader', '2031-05-04')"
    with ExitStack() as late, store.database.reading() as reader:
        count = "SELECT count(*) FROM person"
        assert reader.exec_driver_sql(count).scalar_one() == 0
        writer = late.enter_context(store.database.writing())
        writer.exec_driver_sql(add)
        assert reader.exec_driver_sql(count).scalar_one() == 0
    assert store.people.get("ada")


def test_two_threads_lose_nothing(store: Store) -> None:
    def work(annotator: str) -> None:
        for start in range(20):
            each = annotation(f"{annotator}{start}", (start, 60), annotator=annotator)
            store.history.perform(adding(each), annotator)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, ("ada", "bob")))
    assert len(store.annotations.of("harbour")) == 40
    assert len(store.history.events()) == 40


def test_the_log_is_only_written_ahead_where_that_is_safe() -> None:
    assert journal_mode((3, 51, 3), local=True) == "wal"
    assert journal_mode((3, 51, 2), local=True) == "delete"
    assert journal_mode((3, 60, 0), local=False) == "delete"


def test_a_pragma_that_sqlite_ignores_is_refused(place: Path) -> None:
    """A database in memory keeps its journal there, whatever it is told."""
    engine = open_engine(Place(":memory:", Path(":memory:")), 1)
    with pytest.raises(StoreUnopenable):
        Database(Place(str(place), place), engine).reading().__enter__()


def test_a_file_that_went_away_is_not_made_anew(place: Path) -> None:
    gone = Place(str(place), place)
    database = Database(gone, open_engine(gone, 1))
    with pytest.raises(StoreUnopenable), database.reading():
        pass
    assert not place.exists()


def test_the_password_of_an_address_is_not_shown() -> None:
    place = read_place("postgresql://ada:secret@db.example/annotator")
    assert place.shown == "postgresql://ada:***@db.example/annotator"
    assert place.url is not None
    assert place.url.drivername == "postgresql+psycopg"


def test_a_password_in_the_query_of_an_address_is_refused_unseen() -> None:
    with pytest.raises(StoreUnopenable) as caught:
        read_place("postgresql://db.example/annotator?password=secret")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "written", ["://", "nonsense://", "mysql://db.example/annotator"]
)
def test_an_address_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(StoreUnopenable):
        read_place(written)


def test_a_file_may_be_named_by_its_address(place: Path) -> None:
    assert read_place(f"sqlite:///{place}").path == place
