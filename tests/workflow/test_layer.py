"""The layer answers what a walk over all annotations would."""

from collections import Counter
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation
from annotator.model.edit import Edit
from annotator.model.reading import Reading
from annotator.model.span import Span
from annotator.workflow.layer import AnnotationLayer
from tests.workflow.open_articles import annotation, link

LENGTH = 60
LABELS = ("claim", "denial", "quote", "source")
Bounds = tuple[int, int]
places = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(
    lambda place: (place[0], place[0] + place[1])
)
offsets = st.integers(0, LENGTH)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """One stretch, or two with a gap between them."""
    first = draw(places)
    if draw(st.booleans()):
        return Span.of(first)
    gap, length = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    return Span.of(first, (first[1] + gap, first[1] + gap + length))


@st.composite
def written(draw: st.DrawFn) -> list[Annotation]:
    """Annotations as a store gives them: in no order to speak of."""
    found = draw(st.lists(st.tuples(spans(), st.sampled_from(LABELS)), max_size=12))
    return [
        annotation(f"a{at}", *((p.start, p.end) for p in span.fragments), label=label)
        for at, (span, label) in enumerate(found)
    ]


def outermost(each: Annotation) -> tuple[int, int, str]:
    return (-each.span.length, each.span.start, each.id)


def in_order(annotations: list[Annotation]) -> list[Annotation]:
    return sorted(annotations, key=lambda each: each.order)


@given(written(), offsets)
def test_the_stack_has_every_annotation_at_an_offset_outermost_first(
    annotations: list[Annotation], offset: int
) -> None:
    expected = [each for each in annotations if each.span.covers(offset)]

    found = AnnotationLayer(annotations, ()).stack_at(offset)

    assert found == sorted(expected, key=outermost)


@given(written(), places)
def test_overlapping_and_covering_agree_with_each_fragment(
    annotations: list[Annotation], place: Bounds
) -> None:
    start, end = place
    layer = AnnotationLayer(annotations, ())
    touching = [
        each
        for each in annotations
        if any(p.start < end and start < p.end for p in each.span.fragments)
    ]
    covering = [
        each
        for each in annotations
        if any(p.start <= start and end <= p.end for p in each.span.fragments)
    ]

    assert layer.overlapping(start, end) == sorted(touching, key=outermost)
    assert layer.covering(start, end) == sorted(covering, key=outermost)
    assert {each[2] for each in layer.fragments(start, end)} == {
        each.id for each in touching
    }


@given(written())
def test_the_order_is_that_of_the_text_and_can_be_walked_both_ways(
    annotations: list[Annotation],
) -> None:
    layer = AnnotationLayer(annotations, ())
    ordered = in_order(annotations)

    assert list(layer) == ordered
    assert len(layer) == len(ordered)
    assert [layer.at(each) for each in range(len(layer))] == ordered
    assert [layer.index_of(each) for each in ordered] == list(range(len(ordered)))
    assert [layer.after(each.order) for each in ordered] == [*ordered[1:], None][
        : len(ordered)
    ]
    assert [layer.before(each.order) for each in ordered] == [None, *ordered][
        : len(ordered)
    ]
    assert layer.first() == (ordered[0] if ordered else None)
    assert layer.last() == (ordered[-1] if ordered else None)


@given(written(), offsets)
def test_the_nearest_come_by_the_distance_of_their_start(
    annotations: list[Annotation], offset: int
) -> None:
    found = list(AnnotationLayer(annotations, ()).nearest(offset))

    distances = [abs(each.span.start - offset) for each in found]
    assert sorted(found, key=lambda e: e.id) == sorted(annotations, key=lambda e: e.id)
    assert distances == sorted(distances)


def test_the_nearest_are_made_one_by_one() -> None:
    many = [annotation(f"a{at}", (at, at + 1)) for at in range(40)]

    nearest = AnnotationLayer(many, ()).nearest(20)

    assert [each.id for each in islice(nearest, 4)] == ["a20", "a19", "a21", "a18"]


@given(written(), written())
def test_after_edits_it_is_the_layer_of_what_they_leave(
    before: list[Annotation], after: list[Annotation]
) -> None:
    layer = AnnotationLayer(before, ())
    old = {each.id: each for each in before}
    new = {each.id: each for each in after}

    layer.apply(
        Edit(old.get(each), new.get(each)) for each in sorted(old.keys() | new.keys())
    )

    fresh = AnnotationLayer(after, ())
    assert list(layer) == list(fresh)
    assert layer.counts() == Counter(each.label for each in after)
    for offset in range(0, LENGTH, 7):
        assert layer.stack_at(offset) == fresh.stack_at(offset)


def test_links_are_found_from_either_end_and_go_again() -> None:
    quote, source = annotation("q", (0, 4), label="quote"), annotation("s", (9, 12))
    first = link("l1", "attributed_to", quote, source)
    second = link("l2", "cued_by", quote, source)
    layer = AnnotationLayer([quote, source], [first])

    layer.apply([Edit(None, second)])
    assert layer.links_of("q") == layer.links_of("s") == [first, second]
    assert layer.link("l2") == second

    layer.apply([Edit(first, None)])
    assert layer.links_of("q") == [second]
    assert layer.link("l1") is None


def test_a_link_that_changes_is_not_there_twice() -> None:
    quote, source = annotation("q", (0, 4), label="quote"), annotation("s", (9, 12))
    before = link("l", "attributed_to", quote, source)
    after = link("l", "cued_by", quote, source)
    layer = AnnotationLayer([quote, source], [before])

    layer.apply([Edit(before, after)])

    assert layer.links_of("q") == [after]


def test_what_is_said_of_reading_is_not_its_business() -> None:
    layer = AnnotationLayer([annotation("a", (0, 4))], ())

    layer.apply([Edit(None, Reading("port", "ana"))])

    assert len(layer) == 1


@pytest.mark.parametrize(("offset", "expected"), [(0, ["a"]), (5, []), (8, ["a"])])
def test_the_gap_of_an_interrupted_quotation_is_not_covered(
    offset: int, expected: list[str]
) -> None:
    layer = AnnotationLayer([annotation("a", (0, 4), (8, 12))], ())

    assert [each.id for each in layer.stack_at(offset)] == expected


def test_a_link_that_comes_twice_is_there_once() -> None:
    one, two = annotation("a", (0, 4)), annotation("b", (5, 9))
    joined = link("l", "denies", one, two)
    layer = AnnotationLayer((one, two), (joined,))

    layer.apply((Edit(None, joined),))

    assert layer.links_of("a") == [joined]
