"""Several programs may write into one store at once."""

import subprocess
import sys
from pathlib import Path

from annotator.store.check import check_store
from tests.store.samples import article, open_at

ROOT = Path(__file__).parents[2]


def test_two_programs_of_a_hundred_actions_each_lose_none(quick_place: Path) -> None:
    with open_at(quick_place, create=True) as store:
        store.articles.add(article())
    command = [sys.executable, "-m", "tests.store.workers", str(quick_place)]
    writers = [
        subprocess.Popen([*command, name, "100"], cwd=ROOT, stdout=subprocess.DEVNULL)
        for name in ("ada", "bob")
    ]
    assert [each.wait(timeout=60) for each in writers] == [0, 0]
    with open_at(quick_place) as store:
        assert len(store.annotations.of("harbour", "ada")) == 100
        assert len(store.annotations.of("harbour", "bob")) == 100
        assert len(store.history.events(limit=1000)) == 200
        assert check_store(store) == ()
