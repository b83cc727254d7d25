"""Puts samples into stores."""

from pathlib import Path

from annotator.model.edit import Action
from annotator.store.store import open_store
from tests.benchmarks.article_maker import MADE_AT, Sample


def fill_store(place: Path, *samples: Sample) -> None:
    """Make a store that holds the samples, each annotated in one action.

    Raises:
        StoreError: if it cannot be made.
    """
    with open_store(str(place), create=True, clock=lambda: MADE_AT) as store:
        for sample in samples:
            store.articles.add(sample.article)
            label = Action("label", sample.article.key, sample.additions)
            store.history.perform(label, sample.annotations[0].annotator)
