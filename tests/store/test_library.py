"""The library shows each annotator their own standing."""

from dataclasses import replace

from annotator.model.annotation import Layer
from annotator.model.corpus import ReadingState
from annotator.model.edit import Edit
from annotator.model.library import ArticleEntry
from annotator.model.reading import Progress, Reading, State
from annotator.store.store import Store
from tests.store.samples import NOON, TEXT, action, adding, annotation, article

ENTRY = ArticleEntry("harbour", article().metadata, len(TEXT), NOON)


def test_an_article_nobody_opened_is_unread(store: Store) -> None:
    assert store.library("ada") == (ENTRY,)
    assert store.library("ada")[0].name == "harbour"


def test_articles_come_by_key(store: Store) -> None:
    store.articles.add_all(article(key, f"text {key}") for key in ("é", "b", "a"))
    assert [each.key for each in store.library("ada")] == ["a", "b", "harbour", "é"]


def test_only_ones_own_annotations_of_the_primary_layer_count(store: Store) -> None:
    mine = annotation("1", (0, 3))
    others = (
        replace(annotation("2", (4, 9)), label="quote"),
        replace(annotation("3", (10, 14)), label="quote"),
        replace(mine, id="4", annotator="bob"),
        replace(mine, id="5", layer=Layer.SUGGESTED),
        replace(mine, id="6", layer=Layer.GOLD),
    )
    store.history.perform(adding(mine, *others), "ada")
    (entry,) = store.library("ada")
    assert entry.counts == (("claim", 1), ("quote", 2))
    assert entry.annotations == 3
    assert store.library("eve")[0].counts == ()


def test_standing_follows_opening_and_finishing(store: Store) -> None:
    progress = Progress(position=12, top=4, active_seconds=90, opened=True)
    store.readings.save_progress("harbour", "ada", progress)
    reading = replace(ENTRY, state=State.READING, position=12, active_seconds=90)
    assert store.library("ada") == (reading,)
    assert store.library("bob") == (ENTRY,)
    finished = Reading("harbour", "ada", NOON)
    store.history.perform(action(Edit(None, finished)), "ada")
    assert store.library("ada") == (
        replace(reading, state=State.FINISHED, finished_at=NOON),
    )


def test_progress_is_no_event(store: Store) -> None:
    for position in (3, 5):
        store.readings.save_progress("harbour", "ada", Progress(position))
    assert store.readings.get("harbour", "ada").progress == Progress(5)
    assert store.history.events() == ()


def test_progress_leaves_bookmarks_alone(store: Store) -> None:
    marked = Reading("harbour", "ada", bookmarks=(1, 20, 300))
    store.history.perform(action(Edit(None, marked)), "ada")
    store.readings.save_progress("harbour", "ada", Progress(5))
    store.readings.save_progress("harbour", "bob", Progress(6))
    assert store.readings.of("harbour") == (
        ReadingState(marked, Progress(5)),
        ReadingState(Reading("harbour", "bob"), Progress(6)),
    )
