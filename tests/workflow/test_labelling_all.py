"""Labelling several spans in one action."""

import pytest

from annotator.errors.schemes import SameSpanTwice, SpanCrossesItself
from annotator.model.span import Span
from tests.workflow.open_articles import TEXT, annotation, opened

PORT, SHUT = Span.of((4, 8)), Span.of((12, 16))


def test_several_spans_are_one_action_that_goes_back_as_one() -> None:
    desk = opened()
    action = desk.drafts.label_all("claim", [PORT, SHUT])

    desk.take_in(action)
    assert [each.words for each in desk.layer] == [TEXT[4:8], TEXT[12:16]]
    assert all(each.attributes for each in desk.layer)
    assert action.what == "label 2 as claim"
    desk.take_in(action.inverse)
    assert len(desk.layer) == 0


def test_what_the_rule_of_overlap_forbids_is_refused_as_a_whole() -> None:
    desk = opened([annotation("one", (4, 8))])

    with pytest.raises(SameSpanTwice):
        desk.drafts.label_all("claim", [SHUT, PORT])
    with pytest.raises(SpanCrossesItself):
        desk.drafts.label_all("claim", [Span.of((6, 10))])


def test_whether_a_span_may_be_labelled_is_known_before() -> None:
    drafts = opened([annotation("one", (4, 8))]).drafts

    assert not drafts.may_label("claim", PORT)
    assert not drafts.may_label("claim", Span.of((6, 10)))
    assert drafts.may_label("claim", Span.of((5, 7)))
    assert drafts.may_label("quote", PORT)
