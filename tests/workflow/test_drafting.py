"""Each draft changes what it says, keeps the rest, and can be taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.schemes import (
    LinkNotAllowed,
    SameLinkTwice,
    SameSpanTwice,
    SpanCrossesItself,
)
from annotator.model.annotation import Annotation, Confidence, Flag
from annotator.model.edit import Action, Identity, Subject, applied, identity
from annotator.model.reading import Reading
from annotator.model.scheme import LinkType
from annotator.model.span import Fragment, Span
from annotator.workflow.drafting import Drafts
from annotator.workflow.reading import OpenArticle
from tests.workflow.open_articles import SCHEME, TEXT, annotation, link, opened

CLAIM = replace(
    annotation("claim", (0, 16)),
    attributes=(("polarity", "negative"), ("certainty", "certain")),
    note="look again",
    flag=Flag.DISCARD,
    confidence=Confidence.UNSURE,
    unlinked=("cued_by",),
)
SOURCE = annotation("source", (18, 30), label="source")
QUOTE = annotation("quote", (37, 53), label="quote")
LINK = link("link", "attributed_to", CLAIM, SOURCE)
Draft = Callable[[Drafts, Reading], Action]


def everything() -> OpenArticle:
    """A claim with a link to its source, and a quote."""
    return opened([CLAIM, SOURCE, QUOTE], [LINK])


def changed(action: Action) -> Annotation:
    """The one annotation that the action changes, as it is then."""
    (edit,) = action.edits
    assert isinstance(edit.after, Annotation)
    return edit.after


def kind(name: str) -> LinkType:
    found = SCHEME.link(name)
    assert found
    return found


DRAFTS: dict[str, Draft] = {
    "label as denial": lambda drafts, _: drafts.label("denial", Span.of((0, 8))),
    "delete claim": lambda drafts, _: drafts.remove(CLAIM),
    "relabel claim as denial": lambda drafts, _: drafts.relabel(CLAIM, "denial"),
    "set certainty": lambda drafts, _: drafts.set_attribute(
        CLAIM, "certainty", "possible"
    ),
    "set confidence": lambda drafts, _: drafts.set_confidence(
        CLAIM, Confidence.CERTAIN
    ),
    "flag to discuss": lambda drafts, _: drafts.set_flag(CLAIM, Flag.DISCUSS),
    "take the flag away": lambda drafts, _: drafts.set_flag(CLAIM, Flag.NONE),
    "write note": lambda drafts, _: drafts.set_note(CLAIM, "seen"),
    "change boundaries": lambda drafts, _: drafts.set_span(
        CLAIM, Span.of((4, 16)), "change boundaries"
    ),
    "add a fragment": lambda drafts, _: drafts.add_fragment(CLAIM, Fragment(55, 60)),
    "link attributed_to": lambda drafts, _: drafts.link(
        QUOTE, SOURCE, kind("attributed_to")
    ),
    "unlink attributed_to": lambda drafts, _: drafts.unlink(LINK),
    "say no attributed_to": lambda drafts, _: drafts.say_unlinked(
        QUOTE, kind("attributed_to")
    ),
    "take back no cued_by": lambda drafts, _: drafts.take_back_unlinked(
        CLAIM, "cued_by"
    ),
    "finish the article": lambda drafts, reading: drafts.finish(reading),
    "set a bookmark": lambda drafts, reading: drafts.bookmark(reading, 7),
}


@pytest.mark.parametrize("what", DRAFTS)
def test_a_draft_is_called_what_it_does_and_its_inverse_gives_back(what: str) -> None:
    article = everything()
    subjects: tuple[Subject, ...] = (CLAIM, SOURCE, QUOTE, LINK, article.reading)
    before: dict[Identity, Subject] = {identity(each): each for each in subjects}

    action = DRAFTS[what](article.drafts, article.reading)

    after = applied(action.edits, before)
    assert (action.what, action.article) == (what, "port")
    assert after != before
    assert applied(action.inverse.edits, after) == before


@pytest.mark.parametrize("what", DRAFTS)
def test_drafting_changes_nothing_that_is_shown(what: str) -> None:
    article = everything()

    DRAFTS[what](article.drafts, article.reading)

    assert list(article.layer) == [CLAIM, SOURCE, QUOTE]
    assert article.layer.links_of(CLAIM.id) == [LINK]
    assert article.reading == Reading("port", "ana")


def test_a_label_is_new_with_its_words_and_the_default_attributes() -> None:
    made = changed(opened().drafts.label("denial", Span.of((4, 8), (9, 11))))

    assert made.words == "port is"
    assert made.attributes == (("form", "explicit"), ("target", "in_text"))
    assert (made.article, made.annotator, made.label) == ("port", "ana", "denial")
    assert made.created_at == made.updated_at
    assert len(made.id) == 36


def test_the_same_label_twice_on_a_span_is_refused_and_another_label_is_not() -> None:
    drafts = everything().drafts

    with pytest.raises(SameSpanTwice):
        drafts.label("claim", CLAIM.span)
    assert drafts.label("denial", CLAIM.span).what == "label as denial"


def test_one_label_may_nest_and_not_cross() -> None:
    drafts = everything().drafts

    assert changed(drafts.label("claim", Span.of((4, 8)))).words == "port"
    with pytest.raises(SpanCrossesItself):
        drafts.label("claim", Span.of((9, 20)))
    with pytest.raises(SpanCrossesItself):
        drafts.set_span(annotation("new", (20, 24)), Span.of((9, 24)), "")


CHANGES: dict[str, tuple[str, ...]] = {
    "set certainty": ("attributes",),
    "set confidence": ("confidence",),
    "flag to discuss": ("flag",),
    "write note": ("note",),
    "change boundaries": ("span", "words"),
    "add a fragment": ("span", "words"),
    "take back no cued_by": ("unlinked",),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_touches_its_own_fields_and_the_time_of_change_alone(
    what: str,
) -> None:
    article = everything()

    after = changed(DRAFTS[what](article.drafts, article.reading))

    assert after.updated_at > CLAIM.updated_at
    differing = [
        name
        for name in Annotation.__slots__
        if getattr(after, name) != getattr(CLAIM, name)
    ]
    assert sorted(differing) == sorted([*CHANGES[what], "updated_at"])


def test_boundaries_move_the_words_with_them() -> None:
    after = changed(DRAFTS["change boundaries"](everything().drafts, Reading("", "")))

    assert (after.words, str(after.span)) == ("port is shut", "4:16")


def test_attributes_stand_in_the_schemes_order_and_an_empty_one_is_left_open() -> None:
    drafts = everything().drafts

    with_act = changed(drafts.set_attribute(CLAIM, "act", "demand"))
    without = changed(drafts.set_attribute(CLAIM, "polarity", ""))

    assert [name for name, _ in with_act.attributes] == ["polarity", "certainty", "act"]
    assert without.attributes == (("certainty", "certain"),)


def test_relabelling_keeps_what_is_not_of_the_label_and_sets_new_defaults() -> None:
    action = everything().drafts.relabel(CLAIM, "denial")

    after = changed(action)
    assert after.attributes == (("form", "explicit"), ("target", "in_text"))
    assert (after.id, after.note, after.flag) == ("claim", "look again", Flag.DISCARD)
    assert after.span == CLAIM.span


def test_relabelling_drops_the_links_that_the_new_label_may_not_have() -> None:
    action = everything().drafts.relabel(CLAIM, "source")

    assert [edit.before for edit in action.edits] == [LINK, CLAIM]
    assert action.edits[0].after is None


def test_relabelling_onto_the_same_label_and_span_is_refused() -> None:
    denial = annotation("denial", (0, 16), label="denial")

    with pytest.raises(SameSpanTwice):
        opened([CLAIM, denial]).drafts.relabel(CLAIM, "denial")


def test_deleting_takes_the_links_away_first() -> None:
    action = everything().drafts.remove(SOURCE)

    assert [edit.before for edit in action.edits] == [LINK, SOURCE]
    assert all(edit.after is None for edit in action.edits)


def test_a_fragment_that_touches_joins_and_one_that_is_there_is_taken_away() -> None:
    drafts = everything().drafts

    joined = changed(drafts.add_fragment(CLAIM, Fragment(16, 20)))
    assert str(joined.span) == "0:20"
    assert joined.words == TEXT[:20]

    two = annotation("two", (4, 8), (20, 24))
    left = changed(opened([two]).drafts.add_fragment(two, Fragment(20, 24)))
    assert str(left.span) == "4:8"


def test_the_only_fragment_of_an_annotation_is_not_taken_away() -> None:
    after = changed(everything().drafts.add_fragment(CLAIM, Fragment(0, 16)))

    assert after.span == CLAIM.span


def test_a_link_takes_back_that_there_is_none() -> None:
    alone = replace(QUOTE, unlinked=("cued_by", "attributed_to"))
    action = opened([alone, SOURCE]).drafts.link(alone, SOURCE, kind("attributed_to"))

    assert len(action.edits) == 2
    after = action.edits[1].after
    assert isinstance(after, Annotation)
    assert after.unlinked == ("cued_by",)


def test_saying_twice_that_there_is_no_link_says_it_once() -> None:
    said = replace(QUOTE, unlinked=("attributed_to",))

    after = changed(opened([said]).drafts.say_unlinked(said, kind("attributed_to")))

    assert after.unlinked == ("attributed_to",)


def test_a_link_that_the_scheme_does_not_allow_is_refused() -> None:
    drafts = everything().drafts

    with pytest.raises(LinkNotAllowed):
        drafts.link(SOURCE, QUOTE, kind("attributed_to"))
    with pytest.raises(LinkNotAllowed):
        drafts.link(QUOTE, CLAIM, kind("supports"))
    with pytest.raises(LinkNotAllowed):
        drafts.link(CLAIM, CLAIM, kind("same_as"))


def test_the_same_link_twice_is_refused_an_undirected_one_both_ways_round() -> None:
    other = annotation("other", (60, 66))
    same = link("same", "same_as", CLAIM, other)
    drafts = opened([CLAIM, SOURCE, other], [LINK, same]).drafts

    with pytest.raises(SameLinkTwice):
        drafts.link(CLAIM, SOURCE, kind("attributed_to"))
    with pytest.raises(SameLinkTwice):
        drafts.link(other, CLAIM, kind("same_as"))


def test_finishing_and_bookmarks_go_to_and_fro() -> None:
    drafts = everything().drafts

    finished = drafts.finish(Reading("port", "ana", bookmarks=(3,))).edits[0].after
    assert isinstance(finished, Reading)
    assert finished.finished_at
    assert finished.bookmarks == (3,)
    again = drafts.finish(finished)
    assert again.what == "open the article again"
    assert again.edits[0].after == Reading("port", "ana", bookmarks=(3,))

    gone = drafts.bookmark(Reading("port", "ana", bookmarks=(3, 9)), 3)
    assert gone.what == "remove a bookmark"
    assert gone.edits[0].after == Reading("port", "ana", bookmarks=(9,))


bounds = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(
    lambda place: (place[0], min(len(TEXT), place[0] + place[1]))
)


@given(st.lists(st.tuples(bounds, st.sampled_from(["claim", "quote"])), max_size=12))
def test_no_drafts_in_a_row_leave_one_label_crossing_itself(
    wanted: list[tuple[tuple[int, int], str]],
) -> None:
    article = opened()
    for place, label in wanted:
        try:
            article.take_in(article.drafts.label(label, Span.of(place)))
        except (SameSpanTwice, SpanCrossesItself):
            continue

    for one in article.layer:
        for other in article.layer:
            if one.id != other.id and one.label == other.label:
                assert one.span != other.span
                assert not one.span.crosses(other.span)
