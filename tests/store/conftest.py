"""A real store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

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
