"""The steps make the schema that the rows describe, whole or not at all."""

import re
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Table, create_engine
from sqlmodel import SQLModel

from annotator.errors.stores import RowsLost
from annotator.store import rows
from annotator.store.migrating import keep_counts, row_counts
from annotator.store.schema import SCHEMA
from annotator.store.store import Store
from tests.store.samples import adding, annotation

_MASTER = "SELECT type, name, sql FROM sqlite_schema WHERE name <> 'alembic_version'"


def test_the_steps_make_what_the_rows_describe(store: Store) -> None:
    """To the letter: columns, constraints, indexes, STRICT."""
    described = create_engine("sqlite://")
    SQLModel.metadata.create_all(described, tables=_tables())
    with described.connect() as here, store.database.reading() as there:
        assert _schema(here) == _schema(there, without="trigger")
    described.dispose()


def _tables() -> list[Table]:
    return [each for each in vars(rows).values() if isinstance(each, Table)]


def _schema(connection: Connection, without: str = "") -> set[tuple[str, str]]:
    found = connection.exec_driver_sql(_MASTER)
    return {
        (name, " ".join(sorted(re.split(r"[,\s]+", sql or ""))))
        for kind, name, sql in found
        if kind != without and "alembic_version" not in name
    }


def test_alembic_sees_no_difference_either(store: Store) -> None:
    with store.database.reading() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, SQLModel.metadata) == []


def test_the_last_step_is_the_schema_of_this_program() -> None:
    scripts = Path(rows.__file__).with_name("migrations")
    assert ScriptDirectory(str(scripts)).get_heads() == [str(SCHEMA)]


def test_all_tables_are_strict(store: Store) -> None:
    with store.database.reading() as connection:
        listed = connection.exec_driver_sql("PRAGMA table_list").mappings()
        loose = {each["name"] for each in listed if not each["strict"]}
    assert {name for name in loose if not name.startswith("sqlite_")} == {
        "alembic_version"
    }


@pytest.mark.parametrize(
    "wrong",
    [
        "start = 'abc'",
        "start = -1",
        '"end" = start',
        "layer = 'mine'",
        "flag = 'maybe'",
        "label = ''",
        "article = 'elsewhere'",
    ],
)
def test_the_database_itself_refuses_what_cannot_be(
    store: Store, place: Path, wrong: str
) -> None:
    store.history.perform(adding(annotation("1")), "ada")
    connection = sqlite3.connect(place)
    connection.execute("PRAGMA foreign_keys=ON")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"UPDATE annotation SET {wrong}")  # noqa: S608 - from here
    connection.close()


def test_a_step_that_loses_a_row_is_taken_back(store: Store) -> None:
    store.history.perform(adding(annotation("1")), "ada")

    def lose(connection: Connection) -> None:
        connection.exec_driver_sql("DELETE FROM annotation")

    with pytest.raises(RowsLost, match="annotation"):  # noqa: SIM117 - reads better
        with store.database.writing() as connection:
            keep_counts(connection, lose)
    assert len(store.annotations.of("harbour")) == 1


def test_a_step_that_keeps_all_rows_passes(store: Store) -> None:
    def widen(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE more(a)")

    with store.database.writing() as connection:
        keep_counts(connection, widen)
        assert row_counts(connection)["more"] == 0


def test_a_step_that_fails_leaves_no_half(store: Store) -> None:
    def fail(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE article ADD COLUMN more TEXT")
        connection.exec_driver_sql("CREATE TABLE half(a)")
        connection.exec_driver_sql("PRAGMA user_version=2")
        raise EOFError

    with store.database.reading() as connection:
        before = _schema(connection)
    with pytest.raises(EOFError):  # noqa: SIM117 - reads better
        with store.database.writing() as connection:
            keep_counts(connection, fail)
    with store.database.reading() as connection:
        assert _schema(connection) == before
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == SCHEMA
