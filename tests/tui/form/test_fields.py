"""The fields of an annotation's form: what can be chosen, what is, what is missing."""

from dataclasses import replace

import pytest

from annotator.model.annotation import Confidence, Flag
from annotator.model.scheme import Attribute, Label, Scheme
from annotator.tui.form.fields import Field, Kind, LinkView, Option, fields_of
from tests.workflow.open_articles import SCHEME, annotation, link

CLAIM = annotation("claim", (0, 16))
SOURCE = annotation("source", (18, 30), label="source")


def field(name: str, of: tuple[Field, ...]) -> Field:
    return next(each for each in of if each.name == name)


def test_a_form_has_label_attributes_confidence_flag_and_note_in_this_order() -> None:
    names = [each.name for each in fields_of(CLAIM, SCHEME, ())]

    assert names == [
        "label",
        "polarity",
        "certainty",
        "act",
        "checkworthy",
        "confidence",
        "flag",
        "note",
    ]


def test_each_value_has_a_digit_and_the_one_that_is_set_is_chosen() -> None:
    polarity = field("polarity", fields_of(CLAIM, SCHEME, ()))

    assert polarity.options == (
        Option("1", "positive", "positive", chosen=True),
        Option("2", "negative", "negative", chosen=False),
        Option("3", "unknown", "unknown", chosen=False),
    )
    assert polarity.chosen == "positive"
    assert polarity.option("2") == polarity.options[1]
    assert polarity.option("9") is None


def test_what_an_annotation_says_shows_in_its_fields() -> None:
    said = replace(
        CLAIM, confidence=Confidence.UNSURE, flag=Flag.DISCUSS, note="look again"
    )

    fields = fields_of(said, SCHEME, ())

    assert field("label", fields).chosen == "claim"
    assert field("confidence", fields).chosen == "unsure"
    assert field("flag", fields).chosen == "discuss"
    assert field("note", fields).text == "look again"
    assert field("flag", fields_of(CLAIM, SCHEME, ())).chosen == "none"


def test_a_required_value_that_is_not_set_is_missing_an_optional_one_is_open() -> None:
    fields = fields_of(replace(CLAIM, attributes=()), SCHEME, ())

    assert field("polarity", fields).missing
    assert not field("act", fields).missing
    assert field("act", fields).optional
    assert not field("polarity", fields_of(CLAIM, SCHEME, ())).missing


def test_links_and_what_has_none_are_fields_of_their_own() -> None:
    joined = link("l", "attributed_to", CLAIM, SOURCE)
    view = LinkView(joined, outgoing=True, label="source", words="x", article="")

    *_, linked, unlinked = fields_of(
        replace(CLAIM, unlinked=("cued_by",)), SCHEME, (view,)
    )

    assert (linked.kind, linked.name, linked.view) == (Kind.LINK, "attributed_to", view)
    assert (unlinked.kind, unlinked.name) == (Kind.UNLINKED, "cued_by")
    assert linked.is_link
    assert unlinked.is_link


@pytest.mark.parametrize(
    ("step", "expected"), [(1, "c"), (-1, "a"), (2, "a"), (-2, "c")]
)
def test_the_option_beside_the_chosen_one_goes_round(step: int, expected: str) -> None:
    options = tuple(Option("", each, each, each == "b") for each in "abc")

    found = Field(Kind.ATTRIBUTE, "x", options).beside(step)

    assert found
    assert found.value == expected


def test_beside_nothing_chosen_stands_the_first_or_the_last() -> None:
    options = tuple(Option("", each, each, chosen=False) for each in "abc")
    one = Field(Kind.ATTRIBUTE, "x", options)

    assert [one.beside(1), one.beside(-1)] == [options[0], options[2]]
    assert Field(Kind.NOTE, "note").beside(1) is None


def test_the_tenth_value_has_the_digit_0_and_an_eleventh_none() -> None:
    values = tuple("abcdefghijk")
    label = Label("claim", "c", attributes=(Attribute("many", values),))

    many = field("many", fields_of(CLAIM, Scheme("s", "1", (label,)), ()))

    assert [each.key for each in many.options] == [*"1234567890", ""]
    assert [each.value for each in many.options] == list(values)
