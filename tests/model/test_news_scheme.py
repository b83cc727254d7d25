"""The default scheme is what the design says, and its guidelines show all of it."""

import re
from importlib.resources import files

import pytest

from annotator.model.scheme import LinkPoint, LinkType, Scheme
from annotator.model.scheme_toml import guidelines_file, read_scheme

FOLDER = files("annotator.model") / "schemes"


def news() -> Scheme:
    source = (FOLDER / "news.toml").read_text("utf-8")
    guidelines = (FOLDER / guidelines_file(source)).read_text("utf-8")
    return read_scheme(source, guidelines, "news.toml")


SCHEME = news()
LABELS = {
    ("claim", "c"): {
        "polarity": "positive, negative, unknown",
        "certainty": "certain, probable, possible, underspecified",
        "act?": "assert, allege, disapprove, demand",
        "checkworthy?": "yes, no, not_factual",
    },
    ("denial", "d"): {
        "form": "explicit, rejection, counterclaim, no_comment",
        "scope?": "full, partial",
        "target": "in_text, other_text, implicit",
    },
    ("quote", "q"): {
        "type": "direct, indirect, mixed",
        "medium?": "speech, writing, thought",
    },
    ("source", "s"): {
        "part": "source, cue, source+cue",
        "kind?": "person, government, organisation, media, document, other",
        "naming?": "named, unnamed",
        "role?": "participant, representative, informational",
    },
}
CLAIM, DENIAL = LinkPoint("claim"), LinkPoint("denial")
QUOTE, SOURCE = LinkPoint("quote"), LinkPoint("source")
CUE = LinkPoint("source", "part", ("cue", "source+cue"))
SAID = (CLAIM, DENIAL, QUOTE)
LINKS = {
    "attributed_to": LinkType("attributed_to", SAID, (SOURCE,), offered=True),
    "cued_by": LinkType("cued_by", SAID, (CUE,)),
    "denies": LinkType("denies", (DENIAL,), (CLAIM,), across=True),
    "supports": LinkType(
        "supports", (CLAIM, QUOTE, DENIAL), (CLAIM,), across=True, enabled=False
    ),
    "via": LinkType("via", (SOURCE,), (SOURCE,)),
    "same_as": LinkType(
        "same_as", SAID, SAID, across=True, directed=False, same_label=True
    ),
}
VALUES = [
    (label.name, attribute.name, value)
    for label in SCHEME.labels
    for attribute in label.attributes
    for value in attribute.values
]


def section(heading: str) -> str:
    """What stands under the heading, up to the next of its rank or higher."""
    rank = len(heading) - len(heading.lstrip("#"))
    _, found, rest = f"\n{SCHEME.guidelines}".partition(f"\n{heading}\n")
    assert found, heading
    return re.split(rf"\n#{{1,{rank}}} ", rest)[0]


def has_example(text: str) -> bool:
    """Whether a span in brackets stands in a block quotation."""
    return bool(re.search(r"^ *> .*\[", text, re.MULTILINE))


def test_the_labels_attributes_and_values_are_those_of_the_design() -> None:
    found = {
        (label.name, label.key): {
            each.name + "?" * each.optional: ", ".join(each.values)
            for each in label.attributes
        }
        for label in SCHEME.labels
    }
    assert found == LABELS
    assert list(found) == list(LABELS)
    assert [list(each) for each in found.values()] == [
        list(each) for each in LABELS.values()
    ]


def test_the_links_are_those_of_the_design() -> None:
    found = {
        each.name: LinkType(
            each.name,
            each.tails,
            each.heads,
            across=each.across,
            directed=each.directed,
            same_label=each.same_label,
            offered=each.offered,
            enabled=each.enabled,
        )
        for each in SCHEME.links
    }
    assert found == LINKS
    assert list(found) == list(LINKS)


def test_everything_is_explained_in_one_short_line() -> None:
    abouts = [
        *(each.about for each in SCHEME.labels),
        *(each.about for label in SCHEME.labels for each in label.attributes),
        *(each.about for each in SCHEME.links),
    ]
    assert all(about and len(about) <= 70 and "\n" not in about for about in abouts)


@pytest.mark.parametrize("label", [each.name for each in SCHEME.labels])
def test_each_label_has_an_example(label: str) -> None:
    assert has_example(section(f"## {label}").split("\n### ")[0])


@pytest.mark.parametrize(("label", "attribute", "value"), VALUES)
def test_each_value_has_an_example(label: str, attribute: str, value: str) -> None:
    items = section(f"### {label}: {attribute}").split("\n- ")
    (item,) = (each for each in items if each.startswith(f"**{value}**: "))
    assert has_example(item.split("\n\n")[0])


@pytest.mark.parametrize("link", [each.name for each in SCHEME.links])
def test_each_link_has_an_example_with_both_ends(link: str) -> None:
    example = "\n".join(
        line for line in section(f"### {link}").splitlines() if line.startswith(">")
    )
    assert len(re.findall(r"\[[^\]]+\][cdqs]", example)) >= 2


def test_the_guidelines_name_nothing_that_the_scheme_does_not_have() -> None:
    headings = re.findall(r"^### (\w+)(?:: (\w+))?$", SCHEME.guidelines, re.MULTILINE)
    attributes = {(label, attribute) for label, attribute, _ in VALUES}
    links = {(each.name, "") for each in SCHEME.links}
    assert set(headings) == attributes | links


@pytest.mark.parametrize(
    "heading",
    [
        "## Rules for every span",
        "## Nesting and overlap",
        "## Interrupted and continued quotations",
        "## Confidence, flags and notes",
        "## When in doubt",
    ],
)
def test_the_rules_have_their_chapters(heading: str) -> None:
    assert section(heading).strip()


def test_the_guidelines_fit_a_narrow_pane() -> None:
    assert max(map(len, SCHEME.guidelines.splitlines())) <= 72


def test_brackets_in_examples_are_closed() -> None:
    assert SCHEME.guidelines.count("[") == SCHEME.guidelines.count("]")
