"""A snapshot is one state of the store, in a fixed order."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors.stores import NoScheme, StoreDamaged
from annotator.errors.values import WordsDiffer
from annotator.model.annotation import Layer, Link, LinkEnd
from annotator.model.corpus import Corpus, ReadingState
from annotator.model.reading import Progress, Reading
from annotator.store.snapshot import snapshot
from annotator.store.store import Store
from tests.store.samples import NOON, SCHEME, TEXT, adding, annotation, article, link

ONE, TWO = annotation("1", (4, 9)), annotation("2", (0, 3))
FAR = replace(annotation("3", (0, 9)), article="ferry")
OF_BOB = annotation("4", (0, 9), annotator="bob")
GOLD = replace(ONE, id="5", layer=Layer.GOLD)
ACROSS = Link(
    "far", "denies", "ada", LinkEnd("harbour", "1"), LinkEnd("ferry", "3"), NOON
)
NEAR = link("near", "1", "2")


@pytest.fixture(name="full")
def _full(store: Store) -> Store:
    store.schemes.use(SCHEME)
    store.articles.add(article("ferry", TEXT + "!"))
    store.history.perform(adding(ONE, TWO, FAR, GOLD, ACROSS, NEAR), "ada")
    store.history.perform(adding(OF_BOB, Reading("ferry", "bob", NOON)), "bob")
    store.readings.save_progress("harbour", "ada", Progress(3))
    return store


def test_a_snapshot_has_everything_in_order(full: Store) -> None:
    assert snapshot(full) == Corpus(
        scheme=SCHEME,
        articles=(article("ferry", TEXT + "!"), article()),
        annotations=(FAR, TWO, OF_BOB, ONE, GOLD),
        links=(ACROSS, NEAR),
        readings=(
            ReadingState(Reading("ferry", "bob", NOON), Progress()),
            ReadingState(Reading("harbour", "ada"), Progress(3)),
        ),
    )


def test_what_is_left_out_takes_its_links_along(full: Store) -> None:
    only = snapshot(full, articles=["harbour"])
    assert [each.key for each in only.articles] == ["harbour"]
    assert only.annotations == (TWO, OF_BOB, ONE, GOLD)
    assert only.links == (NEAR,)
    assert [each.reading.annotator for each in only.readings] == ["ada"]
    assert snapshot(full, annotators=["bob"]).annotations == (OF_BOB,)
    gold = snapshot(full, layers=[Layer.GOLD])
    assert (gold.annotations, gold.links) == ((GOLD,), ())
    assert snapshot(full, articles=[]).annotations == ()


def test_annotations_of_an_article_come_in_the_order_of_its_text(full: Store) -> None:
    of_harbour = full.annotations.of("harbour")
    assert [each.id for each in of_harbour] == ["4", "2", "1", "5"]
    assert full.annotations.of("harbour", "bob") == (OF_BOB,)
    assert full.annotations.of("harbour", layers=[Layer.GOLD]) == (GOLD,)
    assert full.links.of("ferry") == (ACROSS,)
    assert full.links.of("ferry", "bob") == ()


def test_without_a_scheme_there_is_no_snapshot(store: Store) -> None:
    with pytest.raises(NoScheme):
        snapshot(store)


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("UPDATE article SET text = text || '.'", StoreDamaged),
        ("UPDATE annotation SET words = 'he said'", WordsDiffer),
        ("UPDATE annotation SET created_at = 'noon'", StoreDamaged),
        ("UPDATE annotation SET attributes = '[]'", StoreDamaged),
    ],
)
def test_what_is_damaged_does_not_leave_the_store(
    full: Store, place: Path, damage: str, fault: type[Exception]
) -> None:
    with sqlite3.connect(place) as other:
        other.execute(damage)
    other.close()
    with pytest.raises(fault):
        snapshot(full)
