"""Samples in a store."""

from pathlib import Path

from annotator.store.store import open_store
from tests.benchmarks.article_maker import MADE_AT, make_sample
from tests.benchmarks.store_maker import fill_store


def test_a_filled_store_gives_back_what_was_put_in(tmp_path: Path) -> None:
    samples = [make_sample("one", 3_000, 30, 1), make_sample("two", 4_000, 20, 2)]
    fill_store(tmp_path / "made.db", *samples)
    place = str(tmp_path / "made.db")
    with open_store(place, clock=lambda: MADE_AT) as store:
        for sample in samples:
            key = sample.article.key
            assert store.articles.get(key) == sample.article
            assert store.annotations.of(key) == sample.annotations
