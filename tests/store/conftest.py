"""A real store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from annotator.store.store import Store
from tests.store.samples import article, open_at


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "annotator.db"


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with open_at(place, create=True) as made:
        made.articles.add(article())
        yield made


@pytest.fixture
def quick_place(tmp_path: Path) -> Iterator[Path]:
    """A place in memory where the system has one, for tests of many commits."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder made in it is private
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder) / "annotator.db"
