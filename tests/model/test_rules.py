"""What a scheme allows of spans and links."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.schemes import SameSpanTwice, SpanCrossesItself
from annotator.model.annotation import Annotation, Layer, Link, LinkEnd
from annotator.model.rules import check_span, possible_links, same_link
from annotator.model.scheme import Label, LinkPoint, LinkType, Scheme
from annotator.model.span import Span

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
CLAIM, DENIAL, SOURCE = LinkPoint("claim"), LinkPoint("denial"), LinkPoint("source")
CUE = LinkPoint("source", "part", ("cue", "source+cue"))
DENIES = LinkType("denies", (DENIAL,), (CLAIM,), across=True)
CUED_BY = LinkType("cued_by", (CLAIM, DENIAL), (CUE,))
SUPPORTS = LinkType("supports", (DENIAL,), (CLAIM,), enabled=False)
SAME_AS = LinkType(
    "same_as", (CLAIM, DENIAL), (CLAIM, DENIAL), directed=False, same_label=True
)
NEAR = LinkType("near", (CLAIM,), (SOURCE,), directed=False)
SCHEME = Scheme(
    "news",
    "1",
    (Label("claim", "c"), Label("denial", "d"), Label("source", "s")),
    (DENIES, CUED_BY, SUPPORTS, SAME_AS, NEAR),
)


def annotation(name: str, label: str = "claim", *bounds: tuple[int, int]) -> Annotation:
    span = Span.of(*(bounds or ((0, 5),)))
    return Annotation(name, "harbour", "ada", label, span, "words", NOON, NOON)


def names(tail: Annotation, head: Annotation) -> list[str]:
    return [each.name for each in possible_links(SCHEME, tail, head)]


bounds = st.tuples(st.integers(0, 12), st.integers(1, 8)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)


@given(bounds, bounds)
def test_one_label_may_contain_itself_but_not_cross_itself(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    mine, theirs = set(range(*one)), set(range(*other))
    allowed = mine < theirs or mine > theirs or not mine & theirs
    try:
        check_span(annotation("1", "claim", one), [annotation("2", "claim", other)])
    except (SameSpanTwice, SpanCrossesItself):
        assert not allowed
    else:
        assert allowed


def test_the_same_span_is_refused_in_a_sentence() -> None:
    with pytest.raises(SameSpanTwice, match="0:5 is a claim already"):
        check_span(annotation("1"), [annotation("2")])


def test_a_crossing_span_is_refused_in_a_sentence() -> None:
    with pytest.raises(SpanCrossesItself, match="cross the claim at 3:9"):
        check_span(annotation("1"), [annotation("2", "claim", (3, 9))])


def test_a_fragment_in_the_gap_of_another_span_crosses_nothing() -> None:
    around = annotation("1", "claim", (0, 4), (8, 12))
    check_span(annotation("2", "claim", (4, 8)), [around])


@pytest.mark.parametrize("where", [(0, 5), (2, 7)], ids=["same", "crossing"])
def test_labels_annotators_and_layers_overlap_freely(where: tuple[int, int]) -> None:
    there = annotation("1")
    here = annotation("2", "claim", where)
    check_span(replace(here, label="denial"), [there])
    check_span(replace(here, annotator="bo"), [there])
    check_span(replace(here, layer=Layer.GOLD), [there])


def test_an_annotation_does_not_stand_in_its_own_way() -> None:
    there = annotation("1")
    check_span(there, [there])
    check_span(replace(there, span=Span.of((3, 9))), [there])


def test_a_link_leads_from_what_may_be_its_tail_to_what_may_be_its_head() -> None:
    assert names(annotation("1", "denial"), annotation("2", "claim")) == ["denies"]
    assert names(annotation("2", "claim"), annotation("1", "denial")) == []


def test_an_attribute_may_decide_whether_a_link_is_possible() -> None:
    source = annotation("2", "source")
    cue = replace(source, attributes=(("part", "cue"),))
    assert names(annotation("1", "denial"), cue) == ["cued_by"]
    assert names(annotation("1", "denial"), source) == []


def test_only_a_link_that_leads_across_joins_two_articles() -> None:
    elsewhere = replace(annotation("2"), article="bridge")
    assert names(annotation("1", "denial"), elsewhere) == ["denies"]
    assert names(annotation("1"), elsewhere) == []


def test_a_link_type_that_is_off_is_not_possible() -> None:
    assert "supports" not in names(annotation("1", "denial"), annotation("2"))


def test_a_link_of_one_label_joins_no_two_labels() -> None:
    assert names(annotation("1"), annotation("2")) == ["same_as"]
    assert "same_as" not in names(annotation("1"), annotation("2", "denial"))


def test_an_undirected_link_is_possible_from_either_end() -> None:
    claim, source = annotation("1"), annotation("2", "source")
    assert names(claim, source) == names(source, claim) == ["near"]
    assert NEAR.starts_at(source)
    assert not DENIES.starts_at(claim)


def test_nothing_is_linked_to_itself() -> None:
    assert names(annotation("1"), annotation("1")) == []


def test_an_undirected_link_says_the_same_both_ways_round() -> None:
    one, other = LinkEnd("harbour", "1"), LinkEnd("bridge", "2")
    there = Link("a", "same_as", "ada", one, other, NOON)
    back = replace(there, id="b", tail=other, head=one)
    assert same_link(there, back, SAME_AS)
    assert not same_link(there, back, DENIES)
    assert same_link(there, replace(there, id="c"), DENIES)


@pytest.mark.parametrize(
    "changed",
    [{"type": "denies"}, {"annotator": "bo"}, {"layer": Layer.GOLD}],
    ids=["type", "annotator", "layer"],
)
def test_links_of_another_type_annotator_or_layer_are_not_the_same(
    changed: dict[str, str],
) -> None:
    one, other = LinkEnd("harbour", "1"), LinkEnd("harbour", "2")
    there = Link("a", "same_as", "ada", one, other, NOON)
    assert not same_link(there, replace(there, **changed), SAME_AS)  # type: ignore[arg-type] # the fields differ by case
