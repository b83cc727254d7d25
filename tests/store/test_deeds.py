"""What was done, as a list: which of it holds, and how far it is off."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors.stores import NothingToRedo, NothingToUndo
from annotator.model.annotation import Annotation
from annotator.model.edit import Action, Edit
from annotator.model.history import Standing
from annotator.model.reading import Reading
from annotator.store.store import Store
from tests.store.samples import NOON, TEXT, annotation, article, link, open_at

DONE, UNDONE, LOST = Standing


def bookmark(store: Store, number: int, annotator: str = "ada") -> Action:
    """A bookmark set where none was."""
    before = store.readings.get("harbour", annotator).reading
    after = Reading("harbour", annotator, None, (*before.bookmarks, number))
    return Action(f"set {number}", "harbour", (Edit(before, after),))


def told(store: Store) -> list[tuple[str, Standing, int]]:
    return [
        (each.what, each.standing, each.steps) for each in store.history.deeds("ada")
    ]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_at(tmp_path / "annotator.db", create=True)
    opened.articles.add(article())
    return opened


def test_a_new_annotator_has_done_nothing(store: Store) -> None:
    with store:
        assert store.history.deeds("ada") == ()


def test_the_last_deed_comes_first_with_its_words_place_and_time(store: Store) -> None:
    one, two = annotation("1", (0, 9)), annotation("2", (10, 14), (20, 22))
    acts = (
        Action("label", "harbour", (Edit(None, one),)),
        Action("label again", "harbour", (Edit(None, two),)),
        Action("link", "harbour", (Edit(None, link("3", "1", "2")),)),
        Action("delete", "harbour", (Edit(link("3", "1", "2"), None), Edit(two, None))),
    )
    with store:
        store.history.perform_all(acts, "ada")
        deeds = store.history.deeds("ada")

    assert [(each.what, each.words) for each in deeds] == [
        ("delete", two.words),
        ("link", one.words),
        ("label again", two.words),
        ("label", TEXT[:9]),
    ]
    assert {(each.article, each.at) for each in deeds} == {("harbour", NOON)}
    assert [each.steps for each in deeds] == [0, 1, 2, 3]


def test_what_was_undone_can_be_done_again_until_something_else_is_done(
    store: Store,
) -> None:
    with store:
        for number in (1, 2, 3):
            store.history.perform(bookmark(store, number), "ada")
        store.history.undo("ada")
        store.history.undo("ada")
        assert told(store) == [
            ("set 3", UNDONE, 2),
            ("set 2", UNDONE, 1),
            ("set 1", DONE, 0),
        ]

        store.history.redo("ada")
        assert told(store) == [
            ("set 3", UNDONE, 1),
            ("set 2", DONE, 0),
            ("set 1", DONE, 1),
        ]

        store.history.perform(bookmark(store, 4), "ada")
        assert told(store) == [
            ("set 4", DONE, 0),
            ("set 3", LOST, 0),
            ("set 2", DONE, 1),
            ("set 1", DONE, 2),
        ]


def test_what_others_did_is_not_told(store: Store) -> None:
    with store:
        store.history.perform(bookmark(store, 1, "bob"), "bob")
        assert store.history.deeds("ada") == ()


def test_words_that_look_like_json_and_very_long_ones_do_no_harm(store: Store) -> None:
    text = '"words":"a","id":"b\\" ' + "long " * 2000
    short = annotation("1", (0, 22))
    long = annotation("2", (0, len(text)))
    with store:
        store.articles.add(article("odd", text))
        for each, words in (short, text[:22]), (long, text):
            odd = _in_odd(each, words)
            store.history.perform(Action("label", "odd", (Edit(None, odd),)), "ada")

        assert [each.words for each in store.history.deeds("ada")] == ["", text[:22]]


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(st.sampled_from("dddur"), max_size=12), data=st.data())
def test_as_many_steps_as_are_told_lead_to_the_deed(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], data: st.DataObject
) -> None:
    place = tmp_path_factory.mktemp("deeds") / "annotator.db"
    with open_at(place, create=True) as store:
        store.articles.add(article())
        for number, step in enumerate(steps):
            _go(store, step, number)
        deeds = [
            each for each in store.history.deeds("ada") if each.standing is not LOST
        ]
        if not deeds:
            return
        wanted = data.draw(st.sampled_from(deeds))
        for _ in range(wanted.steps):
            _go(store, "u" if wanted.standing is DONE else "r", 0)

        holds = [each for each in store.history.deeds("ada") if each.standing is DONE]
        assert (holds[0].what, holds[0].steps) == (wanted.what, 0)


def _in_odd(made: Annotation, words: str) -> Annotation:
    return replace(made, article="odd", words=words)


def _go(store: Store, step: str, number: int) -> None:
    try:
        if step == "d":
            store.history.perform(bookmark(store, number), "ada")
        elif step == "u":
            store.history.undo("ada")
        else:
            store.history.redo("ada")
    except (NothingToUndo, NothingToRedo):
        pass
