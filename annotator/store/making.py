"""Make a new store, whole or not at all."""

import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert

from annotator.errors.stores import StoreUnopenable
from annotator.store.engine import open_engine
from annotator.store.faults import writing_faults
from annotator.store.mapping import moment_text
from annotator.store.place import Place
from annotator.store.rows import STORE

Clock = Callable[[], datetime]


def make_file(place: Place, path: Path, clock: Clock) -> None:
    """Make a store in a file that only its owner may read.

    It is made under another name and then linked to its own, so that whoever comes
    second finds the first one's store and never half of one.

    Raises:
        StoreUnopenable: if the folder does not take a file.
        StoreBusy, StoreUnwritable: if it cannot be written.
    """
    try:
        draft = _new_file(path)
    except OSError as error:
        reason = os.strerror(error.errno or 0).lower()
        raise StoreUnopenable(place.shown, reason) from error
    try:
        _fill_file(place, draft, clock)
        _give_name(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def fill(connection: Connection, clock: Clock) -> None:
    """Make the tables of a new store in the open transaction."""
    from annotator.store.migrating import migrate  # noqa: PLC0415 - slow, seldom used

    migrate(connection)
    store = {"id": str(uuid4()), "made_at": moment_text(clock()), "made_by": ""}
    connection.execute(insert(STORE), store)


def _new_file(path: Path) -> Path:
    handle, name = tempfile.mkstemp(
        dir=path.absolute().parent, prefix=f".{path.name}.", suffix=".new"
    )
    os.close(handle)
    return Path(name)


def _fill_file(place: Place, draft: Path, clock: Clock) -> None:
    engine = open_engine(Place(place.shown, draft), 0, foreign_keys=False)
    try:
        with writing_faults(place.shown), engine.begin() as connection:
            fill(connection, clock)
    finally:
        engine.dispose()


def _give_name(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:  # another program was first: its store is taken
        return
    except OSError:  # a file system without hard links
        draft.rename(path)
    folder = os.open(path.absolute().parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
