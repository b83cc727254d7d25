"""What a store does not take, whoever asks."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event

from annotator.errors.base import AnnotatorError
from annotator.errors.schemes import SameSpanTwice
from annotator.errors.stores import (
    CharacterUnstorable,
    LinkEndMissing,
    NoSuchArticle,
    StillLinked,
    StoreUnwritable,
)
from annotator.errors.values import EditOutOfDate, SpanBeyondText, WordsDiffer
from annotator.model.annotation import Annotation, Layer
from annotator.model.edit import Edit, Subject
from annotator.model.reading import Reading
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
)

ONE = annotation("1", (4, 9))
TWO = annotation("2", (16, 18), (35, 42))
THREE = annotation("3", (20, 25))


REFUSED: list[tuple[type[AnnotatorError], Subject]] = [
    (WordsDiffer, replace(ONE, id="9", words="Mayor")),
    (SpanBeyondText, annotation("9", (0, len(TEXT) + 1))),
    (NoSuchArticle, replace(ONE, id="9", article="elsewhere")),
    (SameSpanTwice, replace(ONE, id="9")),
    (EditOutOfDate, ONE),
    (LinkEndMissing, link("l", "1", "9")),
    (LinkEndMissing, replace(link("l", "1", "1"), head=link("", "", "").head)),
    (CharacterUnstorable, replace(THREE, note="a\0b")),
    (CharacterUnstorable, replace(THREE, note="a\ud800b")),
    (StoreUnwritable, replace(THREE, label="")),
    (StoreUnwritable, Reading("elsewhere", "ada", NOON)),
]


@pytest.mark.parametrize(("fault", "subject"), REFUSED)
def test_what_cannot_be_held_changes_nothing(
    store: Store, fault: type[AnnotatorError], subject: Subject
) -> None:
    store.history.perform(adding(ONE), "ada")
    before = contents(store), store.history.events()
    with pytest.raises(fault):
        store.history.perform(adding(TWO, subject), "ada")
    assert (contents(store), store.history.events()) == before


def test_an_action_may_not_label_one_span_twice(store: Store) -> None:
    with pytest.raises(SameSpanTwice):
        store.history.perform(adding(ONE, replace(ONE, id="9")), "ada")


def test_a_span_that_becomes_free_may_be_taken_at_once(store: Store) -> None:
    successor = replace(ONE, id="9")
    store.history.perform(adding(ONE), "ada")
    store.history.perform(action(Edit(None, successor), Edit(ONE, None)), "ada")
    assert store.annotations.of("harbour") == (successor,)


def test_other_labels_hands_and_layers_may_take_the_same_span(store: Store) -> None:
    others = (
        replace(ONE, id="2", label="quote"),
        replace(ONE, id="3", annotator="bob"),
        replace(ONE, id="4", layer=Layer.GOLD),
    )
    store.history.perform(adding(ONE, *others), "ada")
    assert len(store.annotations.of("harbour")) == 4


def test_an_annotation_with_a_link_does_not_go(store: Store) -> None:
    store.history.perform(adding(ONE, TWO, link("l", "1", "2")), "ada")
    for each in (ONE, TWO):
        with pytest.raises(StillLinked):
            store.history.perform(action(Edit(each, None)), "ada")


def test_an_annotation_with_a_link_stays_in_its_article(store: Store) -> None:
    store.articles.add(article("ferry", TEXT + "!"))
    store.history.perform(adding(ONE, TWO, link("l", "1", "2")), "ada")
    with pytest.raises(StillLinked):
        store.history.perform(changing(ONE, replace(ONE, article="ferry")), "ada")


@pytest.mark.parametrize(
    ("statement", "between", "after"),
    [
        ("UPDATE", "UPDATE annotation SET version = 9", replace(ONE, note="mine")),
        ("DELETE", "DELETE FROM annotation", None),
    ],
)
def test_a_change_that_slips_in_between_is_not_overwritten(
    store: Store, statement: str, between: str, after: Annotation | None
) -> None:
    """As on a server, where reading does not keep others from writing."""
    store.history.perform(adding(ONE), "ada")
    engine = store.database._engine

    def slip_in(*arguments: Any) -> None:
        _, cursor, running, *_ = arguments
        if running.startswith(statement):
            cursor.execute(between)

    event.listen(engine, "before_cursor_execute", slip_in)
    with pytest.raises(EditOutOfDate):
        store.history.perform(action(Edit(ONE, after)), "ada")
    event.remove(engine, "before_cursor_execute", slip_in)
    assert store.annotations.of("harbour") == (ONE,)


def test_an_edit_of_what_has_changed_is_refused(store: Store) -> None:
    store.history.perform(adding(ONE), "ada")
    stale = replace(ONE, note="stale")
    for edit in (Edit(stale, None), Edit(stale, ONE), Edit(TWO, None)):
        with pytest.raises(EditOutOfDate):
            store.history.perform(action(edit), "ada")
