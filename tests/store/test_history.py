"""Do, undo, redo."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from annotator.errors.stores import (
    NothingToRedo,
    NothingToUndo,
    StoreReplaced,
    StoreUnwritable,
)
from annotator.errors.values import EditOutOfDate, WordsDiffer
from annotator.model.annotation import Annotation, Confidence, Flag, Layer
from annotator.model.edit import Edit
from annotator.model.history import EventKind
from annotator.model.reading import Progress, Reading
from annotator.model.span import Span
from annotator.store.check import check_store
from annotator.store.store import Store
from tests.store.samples import (
    NOON,
    TEXT,
    action,
    adding,
    annotation,
    article,
    changing,
    contents,
    link,
    open_at,
)

ONE = annotation("1", (4, 9))
TWO = annotation("2", (16, 18), (35, 42))
THREE = annotation("3", (20, 25))
FULL = replace(
    TWO,
    label="quote",
    attributes=(("type", "direct"), ("medium", "speech")),
    confidence=Confidence.UNSURE,
    flag=Flag.DISCUSS,
    note="“ö” — \x1b[31m\n\t🦭",
    origin="brat",
    layer=Layer.GOLD,
    unlinked=("attributed_to", "cued_by"),
)


def test_every_field_of_an_annotation_comes_back(store: Store) -> None:
    store.history.perform(adding(ONE, FULL), "ada")
    assert store.annotations.of("harbour") == (ONE, FULL)
    assert store.annotations.get("2") == FULL
    assert store.annotations.get("3") is None


def test_undo_gives_back_every_field(store: Store) -> None:
    changed = replace(
        FULL,
        id="1",
        span=Span.of((0, 3)),
        words="The",
        updated_at=NOON.replace(year=2032),
    )
    store.history.perform(adding(ONE), "ada")
    store.history.perform(changing(ONE, changed), "ada")
    assert store.annotations.of("harbour") == (changed,)
    undone = store.history.undo("ada")
    assert undone.action.edits == (Edit(changed, ONE),)
    assert store.annotations.of("harbour") == (ONE,)
    store.history.redo("ada")
    assert store.annotations.of("harbour") == (changed,)


def test_a_removed_annotation_comes_back_with_its_link(store: Store) -> None:
    joined = link("l", "1", "2")
    store.history.perform(adding(ONE, TWO, joined), "ada")
    store.history.perform(action(Edit(joined, None), Edit(ONE, None)), "ada")
    assert contents(store) == {("annotation", "2"): TWO}
    store.history.undo("ada")
    assert set(contents(store).values()) == {ONE, TWO, joined}


def test_a_link_can_change(store: Store) -> None:
    joined = link("l", "1", "2")
    turned = link("l", "2", "1")
    store.history.perform(adding(ONE, TWO, joined), "ada")
    store.history.perform(changing(joined, turned), "ada")
    assert store.links.get("l") == turned
    assert store.links.joining("1") == (turned,)


def test_an_action_may_change_one_subject_twice(store: Store) -> None:
    once, twice = replace(ONE, note="once"), replace(ONE, note="twice")
    store.history.perform(
        action(Edit(None, ONE), Edit(ONE, once), Edit(once, twice)), "ada"
    )
    assert store.annotations.of("harbour") == (twice,)
    store.history.undo("ada")
    assert store.annotations.of("harbour") == ()


@pytest.mark.parametrize("blank", [None, Reading("harbour", "ada")])
def test_no_reading_and_a_blank_one_are_the_same(
    store: Store, blank: Reading | None
) -> None:
    store.readings.save_progress("harbour", "ada", Progress(7, 3, 60, opened=True))
    finished = Reading("harbour", "ada", NOON, (3, 9))
    store.history.perform(action(Edit(blank, finished)), "ada")
    assert store.readings.get("harbour", "ada").reading == finished
    store.history.undo("ada")
    standing = store.readings.get("harbour", "ada")
    assert standing.reading == Reading("harbour", "ada")
    assert standing.progress == Progress(7, 3, 60, opened=True)
    assert check_store(store) == ()


def test_something_new_leaves_nothing_to_redo(store: Store) -> None:
    store.history.perform(adding(ONE), "ada")
    store.history.undo("ada")
    store.history.perform(adding(TWO), "ada")
    with pytest.raises(NothingToRedo):
        store.history.redo("ada")
    store.history.undo("ada")
    with pytest.raises(NothingToUndo):
        store.history.undo("ada")


def test_nothing_can_be_undone_or_redone_at_first(store: Store) -> None:
    with pytest.raises(NothingToUndo):
        store.history.undo("ada")
    with pytest.raises(NothingToRedo):
        store.history.redo("ada")
    assert store.history.events() == ()


def test_each_annotator_undoes_their_own(store: Store) -> None:
    of_bob = annotation("2", (4, 9), annotator="bob")
    store.history.perform(adding(ONE), "ada")
    store.history.perform(adding(of_bob), "bob")
    assert store.history.undo("ada").action.edits == (Edit(ONE, None),)
    assert store.annotations.of("harbour") == (of_bob,)
    with pytest.raises(NothingToRedo):
        store.history.redo("bob")
    store.history.undo("bob")
    store.history.redo("ada")
    assert store.annotations.of("harbour") == (ONE,)


def test_what_someone_else_changed_is_not_undone(store: Store) -> None:
    store.history.perform(adding(ONE), "ada")
    noted = replace(ONE, note="look again")
    store.history.perform(changing(ONE, noted), "rex")
    with pytest.raises(EditOutOfDate):
        store.history.undo("ada")
    assert store.annotations.of("harbour") == (noted,)


def test_undo_crosses_articles_and_restarts(quick_place: Path) -> None:
    """200 actions, reopen, undo all: empty; redo all: the same as before."""
    with open_at(quick_place, create=True) as store:
        keys = ("harbour", "ferry")
        store.articles.add_all(article(key, TEXT + key) for key in keys)
        every = [
            replace(annotation(str(n), (n // 20, 21 + n % 20)), article=keys[n % 2])
            for n in range(200)
        ]
        for each in every:
            store.history.perform(adding(each), "ada")
        before = _all(store)
        assert len(before) == 200
    with open_at(quick_place) as store:
        undone = [store.history.undo("ada").action.edits[0].before for _ in every]
        assert undone == every[::-1]
        assert _all(store) == ()
        with pytest.raises(NothingToUndo):
            store.history.undo("ada")
    with open_at(quick_place) as store:
        for _ in every:
            store.history.redo("ada")
        assert _all(store) == before
        with pytest.raises(NothingToRedo):
            store.history.redo("ada")
        assert check_store(store) == ()


def _all(store: Store) -> tuple[Annotation, ...]:
    return store.annotations.of("harbour") + store.annotations.of("ferry")


def test_several_actions_are_saved_all_or_none(store: Store) -> None:
    wrong = replace(TWO, words="wrong")
    with pytest.raises(WordsDiffer):
        store.history.perform_all((adding(ONE), adding(wrong)), "ada")
    assert store.history.events() == ()
    saved = store.history.perform_all((adding(ONE), adding(TWO)), "ada")
    assert [each.seq for each in saved] == [1, 2]
    store.history.undo("ada")
    assert store.annotations.of("harbour") == (ONE,)


def test_the_history_tells_what_was_done_last_first(store: Store) -> None:
    store.history.perform(adding(ONE), "ada")
    store.history.perform(adding(TWO), "bob")
    store.history.undo("ada")
    told = store.history.events()
    assert [(each.seq, each.annotator, each.kind) for each in told] == [
        (3, "ada", EventKind.UNDO),
        (2, "bob", EventKind.DO),
        (1, "ada", EventKind.DO),
    ]
    assert told[0].action == adding(ONE).inverse
    assert told[0].at == NOON
    assert store.history.events(limit=1, before=3) == (told[1],)
    assert store.history.events(annotator="ada") == (told[0], told[2])
    assert store.history.events(article="harbour") == told
    assert store.history.events(article="strike") == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET what = 'something else'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
    ],
)
def test_events_stay_as_they_are(store: Store, statement: str) -> None:
    store.history.perform(adding(ONE), "ada")
    with pytest.raises(StoreUnwritable, match="events stay"):  # noqa: SIM117 - reads better
        with store.database.writing() as connection:
            connection.execute(text(statement))
    assert len(store.history.events()) == 1


def test_a_store_that_was_replaced_takes_nothing(store: Store, place: Path) -> None:
    place.rename(place.with_name("away.db"))
    with pytest.raises(StoreReplaced):
        store.history.perform(adding(ONE), "ada")
    with sqlite3.connect(place) as other:
        other.execute("CREATE TABLE t(a)")
    other.close()
    with pytest.raises(StoreReplaced):
        store.history.perform(adding(ONE), "ada")
