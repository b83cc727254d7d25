"""What the database of a project is, and whether it is sound."""

from annotator.model.moments import iso_utc
from annotator.model.store_report import StoreInfo
from annotator.store.check import check_store
from annotator.store.info import store_info
from annotator.workflow.project import Project

_SECRET_COUNTS = frozenset({"annotation", "link", "reading", "event"})
"""What an annotator, who works blind, must not know of others."""


def facts(project: Project) -> tuple[tuple[str, str], ...]:
    """Name and value of what there is to say of the store.

    Raises:
        StoreError: if it cannot be read.
    """
    info = store_info(project.store)
    return (*_facts(info), *_counts(info, blind=not project.person.sees_all))


def faults(project: Project) -> tuple[str, ...]:
    """What in the store is not as it was saved, a sentence each.

    An annotator, who works blind, learns how much it is, not what.

    Raises:
        StoreError: if it cannot be read.
    """
    found = tuple(map(str, check_store(project.store)))
    if project.person.sees_all or not found:
        return found
    return (f"{len(found)} things are not as they were saved; the leader sees which",)


def _facts(info: StoreInfo) -> tuple[tuple[str, str], ...]:
    size = "" if info.size is None else f"{info.size} bytes"
    everything = (
        ("place", info.place),
        ("id", info.id),
        ("made at", iso_utc(info.made_at)),
        ("made by", info.made_by),
        ("schema", str(info.schema)),
        ("database", info.database),
        ("journal", info.journal),
        ("size", size),
    )
    return tuple(fact for fact in everything if fact[1])


def _counts(info: StoreInfo, *, blind: bool) -> tuple[tuple[str, str], ...]:
    return tuple(
        (f"rows of {table}", str(number))
        for table, number in info.counts
        if not (blind and table in _SECRET_COUNTS)
    )
