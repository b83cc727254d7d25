"""Spans against sets of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.values import FragmentOutside, FragmentsOverlap, SpanUnreadable
from annotator.model.span import Fragment, Span

LENGTH = 24
"""Offsets stay below this, so that spans meet often."""


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Spans whose fragments may meet without a gap."""
    size = draw(st.integers(1, 4)) * 2
    bounds = sorted(
        draw(st.lists(st.integers(0, LENGTH), min_size=size, max_size=size))
    )
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    real = [(start, end) for start, end in pairs if start < end]
    return Span.of(*(draw(st.permutations(real)) or [(0, 1)]))


fragments = st.tuples(st.integers(0, LENGTH), st.integers(1, 6)).map(
    lambda pair: Fragment(pair[0], pair[0] + pair[1])
)


def offsets(span: Span) -> set[int]:
    return {offset for part in span.fragments for offset in range(part.start, part.end)}


@given(spans(), spans())
def test_one_span_contains_another_when_it_has_all_its_code_points(
    one: Span, other: Span
) -> None:
    assert one.contains(other) == (offsets(one) >= offsets(other))


@given(spans(), spans())
def test_spans_overlap_when_they_share_a_code_point(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(offsets(one) & offsets(other))


@given(spans(), spans())
def test_spans_cross_when_each_has_a_part_of_its_own_and_they_share_one(
    one: Span, other: Span
) -> None:
    mine, theirs = offsets(one), offsets(other)
    assert one.crosses(other) == bool(mine & theirs and mine - theirs and theirs - mine)
    assert one.crosses(other) == other.crosses(one)


@given(spans(), fragments)
def test_a_fragment_more_adds_its_code_points_and_no_others(
    span: Span, added: Fragment
) -> None:
    longer = span.with_fragment(added)
    assert offsets(longer) == offsets(span) | offsets(Span((added,)))
    assert any(part.contains(added) for part in longer.fragments)


@given(spans(), st.data())
def test_a_fragment_less_takes_its_code_points_away(
    span: Span, data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(span.fragments))
    left = span.without_fragment(gone)
    expected = offsets(span) - offsets(Span((gone,)))
    assert (offsets(left) if left else set()) == expected


@given(spans(), st.integers(0, LENGTH))
def test_a_span_covers_its_code_points(span: Span, offset: int) -> None:
    assert span.covers(offset) == (offset in offsets(span))


@given(spans(), st.integers(0, LENGTH + 5))
def test_the_fragment_at_an_offset_is_the_nearest(span: Span, offset: int) -> None:
    def gap(part: Fragment) -> int:
        return min(abs(offset - each) for each in range(part.start, part.end))

    assert gap(span.fragment_at(offset)) == min(map(gap, span.fragments))


@given(spans())
def test_bounds_and_length_are_those_of_the_code_points(span: Span) -> None:
    covered = offsets(span)
    assert span.start == min(covered)
    assert span.end == max(covered) + 1
    assert span.length == len(covered)


@given(spans())
def test_a_span_is_read_back_as_it_was_written(span: Span) -> None:
    assert Span.parse(str(span)) == span


@given(spans(), st.text(min_size=LENGTH, max_size=LENGTH))
def test_words_are_the_fragments_of_the_text_joined_with_a_space(
    span: Span, text: str
) -> None:
    words = span.words(text)
    assert len(words) == span.length + len(span.fragments) - 1
    assert words.startswith(text[span.start : span.fragments[0].end])


def test_words_are_counted_in_code_points() -> None:
    assert Span.of((2, 5), (8, 10)).words("😀 não é 不是。") == "não 不是"


def test_fragments_are_put_in_reading_order() -> None:
    assert str(Span.of((7, 9), (1, 3))) == "1:3;7:9"


def test_fragments_that_meet_stay_two() -> None:
    assert len(Span.of((1, 3), (3, 5)).fragments) == 2


@pytest.mark.parametrize("bounds", [(-1, 2), (3, 3), (5, 4)])
def test_a_fragment_needs_a_code_point_of_the_text(bounds: tuple[int, int]) -> None:
    with pytest.raises(
        FragmentOutside, match=f"{bounds[0]}:{bounds[1]} is no fragment"
    ):
        Fragment(*bounds)


@pytest.mark.parametrize("bounds", [[(1, 4), (3, 6)], [(1, 4), (1, 4)], []])
def test_fragments_never_overlap_and_there_is_one_at_least(
    bounds: list[tuple[int, int]],
) -> None:
    with pytest.raises(FragmentsOverlap):
        Span.of(*bounds)


@pytest.mark.parametrize("written", ["", "1", "1:", "1-2", "1:2;", "1:2,3:4", "-1:2"])
def test_what_is_not_written_like_a_span_is_refused(written: str) -> None:
    with pytest.raises(SpanUnreadable, match="write start:end;start:end"):
        Span.parse(written)


@pytest.mark.parametrize(
    ("one", "other", "touches"),
    [((0, 2), (2, 4), True), ((0, 2), (3, 4), False), ((0, 3), (2, 4), True)],
)
def test_fragments_touch_when_no_gap_lies_between_them(
    one: tuple[int, int], other: tuple[int, int], *, touches: bool
) -> None:
    assert Fragment(*one).touches(Fragment(*other)) is touches
    assert Fragment(*other).touches(Fragment(*one)) is touches
