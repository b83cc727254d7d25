"""Bring a store of an older program up to date."""

from annotator.errors.stores import StoreOlder
from annotator.store.engine import open_engine
from annotator.store.faults import writing_faults
from annotator.store.header import refuse_unfit
from annotator.store.migrating import migrate
from annotator.store.place import Place, read_place


def upgrade_store(place: str, timeout_seconds: float) -> bool:
    """Take the store to this program's schema, whole or not at all; back it up first.

    Args:
        place: a file or a database URL.
        timeout_seconds: how long to wait for another program's lock.

    Returns:
        False when there was nothing to do.

    Raises:
        StoreError: with the reason why it cannot be done; nothing was changed then.
    """
    read = read_place(place)
    if not _is_older(read):
        return False
    engine = open_engine(read, timeout_seconds, foreign_keys=False)
    try:
        with writing_faults(read.shown), engine.begin() as connection:
            migrate(connection)
    finally:
        engine.dispose()
    return True


def _is_older(place: Place) -> bool:
    """Whether it is; for a server that is left to the migrations to find out."""
    if place.path is None:
        return True
    try:
        refuse_unfit(place, place.path)
    except StoreOlder:
        return True
    return False
