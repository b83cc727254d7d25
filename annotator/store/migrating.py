"""Bring a database to the schema of this program, in one transaction."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData, func, select

from annotator.errors.stores import RowsLost, RowsOrphaned
from annotator.store.schema import APPLICATION_ID, SCHEMA

_SCRIPTS = Path(__file__).with_name("migrations")
_BOOKKEEPING = "alembic_version"


def migrate(connection: Connection) -> None:
    """Take the open transaction's database to the latest schema.

    The connection must have been made with foreign keys off: a rebuilt parent table
    would take its children with it.

    Raises:
        RowsLost: if a table has not as many rows as before.
        RowsOrphaned: if a row belongs to nothing after it.
    """
    keep_counts(connection, _upgrade)
    if connection.dialect.name == "sqlite":
        _refuse_orphans(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")


def keep_counts(connection: Connection, step: Callable[[Connection], None]) -> None:
    """Take a step that may change tables but must keep their rows.

    Raises:
        RowsLost: if a table has not as many rows as before.
    """
    before = row_counts(connection)
    step(connection)
    after = row_counts(connection)
    for table, count in before.items():
        if after.get(table, count) != count:
            raise RowsLost(table, count, after[table])


def row_counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    found = MetaData()
    found.reflect(connection)
    return {
        table.name: connection.execute(
            select(func.count()).select_from(table)
        ).scalar_one()
        for table in found.sorted_tables
        if table.name != _BOOKKEEPING
    }


def _refuse_orphans(connection: Connection) -> None:
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan:
        raise RowsOrphaned(orphan[0])


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
