"""Killed at any instant, a program loses nothing that it said was saved."""

import subprocess
import sys
from pathlib import Path

from annotator.model.history import EventKind
from annotator.store.check import check_store
from tests.store.samples import article, open_at

ROOT = Path(__file__).parents[2]


def test_nothing_acknowledged_is_lost_in_thirty_kills(quick_place: Path) -> None:
    with open_at(quick_place, create=True) as store:
        store.articles.add(article())
    killed = subprocess.run(
        [sys.executable, "-m", "tests.store.workers", quick_place],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    acknowledged = set(killed.stdout.decode().split())
    with open_at(quick_place) as store:
        there = {each.id for each in store.annotations.of("harbour")}
        events = store.history.events(limit=100_000)
        assert check_store(store) == ()
    assert len({name.split("-")[0] for name in acknowledged}) > 10
    assert acknowledged <= there
    assert len(events) == len(there)
    assert {each.kind for each in events} == {EventKind.DO}
