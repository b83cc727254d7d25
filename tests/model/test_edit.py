"""Edits are values that can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.values import EditNeedsASide, EditOutOfDate
from annotator.model.annotation import Annotation, Link, LinkEnd
from annotator.model.edit import Action, Edit, Identity, Subject, applied, identity
from annotator.model.reading import Reading
from annotator.model.span import Span

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
NAMES = ("1", "2", "3")


def annotation(name: str, start: int, note: str = "") -> Annotation:
    span = Span.of((start, start + 5))
    return Annotation(
        name, "harbour", "ada", "claim", span, "words", NOON, NOON, note=note
    )


def link(name: str, kind: str) -> Link:
    tail, head = LinkEnd("harbour", "1"), LinkEnd("harbour", "2")
    return Link(name, kind, "ada", tail, head, NOON)


subjects = st.one_of(
    st.builds(annotation, st.sampled_from(NAMES), st.integers(0, 9), st.text()),
    st.builds(link, st.sampled_from(NAMES), st.sampled_from(["denies", "via"])),
    st.builds(
        Reading,
        st.sampled_from(NAMES),
        st.just("ada"),
        bookmarks=st.tuples(st.integers(0, 99)),
    ),
)


def keyed(values: list[Subject]) -> dict[Identity, Subject]:
    return {identity(value): value for value in values}


libraries = st.lists(subjects).map(keyed)


@st.composite
def actions(draw: st.DrawFn) -> tuple[dict[Identity, Subject], Action]:
    """A library, and an action that can be done in it."""
    before = draw(libraries)
    now = dict(before)
    edits = []
    for subject in draw(st.lists(subjects, max_size=6)):
        key = identity(subject)
        gone = key in now and draw(st.booleans())
        edit = Edit(now.get(key), None if gone else subject)
        now = applied([edit], now)
        edits.append(edit)
    return before, Action("several things", "harbour", tuple(edits))


@given(actions())
def test_an_action_and_then_its_inverse_change_nothing(
    done: tuple[dict[Identity, Subject], Action],
) -> None:
    before, action = done
    after = applied(action.edits, before)
    assert applied(action.inverse.edits, after) == before


@given(actions())
def test_the_inverse_of_an_inverse_is_the_action(
    done: tuple[dict[Identity, Subject], Action],
) -> None:
    assert done[1].inverse.inverse == done[1]


@given(actions())
def test_applying_leaves_the_given_subjects_alone(
    done: tuple[dict[Identity, Subject], Action],
) -> None:
    before, action = done
    kept = dict(before)
    applied(action.edits, before)
    assert before == kept


def test_an_action_adds_changes_and_removes() -> None:
    old, new = annotation("1", 0), annotation("1", 3)
    other, joined = annotation("2", 8), link("1", "via")
    edits = [Edit(old, new), Edit(None, joined), Edit(other, None)]
    assert applied(edits, keyed([old, other])) == keyed([new, joined])


def test_an_annotation_and_a_link_may_have_the_same_id() -> None:
    assert identity(annotation("1", 0)) != identity(link("1", "via"))


def test_a_reading_is_known_by_its_article_and_its_annotator() -> None:
    finished = Reading("harbour", "ada", NOON)
    assert identity(finished) == identity(Reading("harbour", "ada"))
    assert identity(finished) != identity(Reading("harbour", "bo"))


def test_the_subject_of_an_edit_is_what_it_makes_or_what_it_takes_away() -> None:
    old, new = annotation("1", 0), annotation("1", 3)
    assert Edit(old, new).subject == new
    assert Edit(old, None).subject == old


@pytest.mark.parametrize(
    ("before", "after"),
    [(None, None), (annotation("1", 0), annotation("2", 0))],
    ids=["of nothing", "of two things"],
)
def test_an_edit_has_one_subject(before: Subject | None, after: Subject | None) -> None:
    with pytest.raises(EditNeedsASide):
        Edit(before, after)


@pytest.mark.parametrize(
    "edit",
    [
        Edit(annotation("1", 0), None),
        Edit(annotation("1", 0), annotation("1", 5)),
        Edit(None, annotation("1", 0)),
        Edit(annotation("2", 0), None),
    ],
    ids=["removes", "changes", "adds again", "removes what is gone"],
)
def test_an_edit_of_something_else_than_stands_there_is_refused(edit: Edit) -> None:
    stands = keyed([replace(annotation("1", 0), note="changed elsewhere")])
    with pytest.raises(EditOutOfDate, match="annotation was changed elsewhere"):
        applied([edit], stands)
