"""A scheme is read from TOML, or every fault in it is named with its line."""

import re

import pytest

from annotator.errors.schemes import SchemeFault, SchemeInvalid
from annotator.model.scheme import Attribute, Label, LinkPoint, LinkType, Scheme
from annotator.model.scheme_toml import guidelines_file, read_scheme

GOOD = """\
name = "rumours"
version = 3
guidelines_file = "rumours.md"

[[label]]
name = "rumour"
key = "r"
about = "What is said to be so"

[[label.attribute]]
name = "heat"
values = ["low", "high+hot"]
about = "How far it has got"

[[label.attribute]]
name = "place"
values = ["town"]
optional = true

[[label]]
name = "teller"
key = "t"

[[link]]
name = "told_by"
from = ["rumour[heat=low|high+hot]"]
to = ["teller"]
offered = true

[[link]]
name = "echoes"
from = ["rumour", "teller"]
to = ["rumour", "teller"]
across = true
undirected = true
same_label = true
disabled = true
about = "Says it again"
"""


def faults(source: str) -> list[tuple[int, str]]:
    with pytest.raises(SchemeInvalid) as caught:
        read_scheme(source)
    return [(fault.line, fault.said) for fault in caught.value.faults]


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def test_a_scheme_is_what_its_toml_says() -> None:
    heat = Attribute("heat", ("low", "high+hot"), about="How far it has got")
    place = Attribute("place", ("town",), optional=True)
    rumour = Label("rumour", "r", "What is said to be so", (heat, place))
    told_by = LinkType(
        "told_by",
        (LinkPoint("rumour", "heat", ("low", "high+hot")),),
        (LinkPoint("teller"),),
        offered=True,
    )
    both = (LinkPoint("rumour"), LinkPoint("teller"))
    echoes = LinkType(
        "echoes",
        both,
        both,
        about="Says it again",
        across=True,
        directed=False,
        same_label=True,
        enabled=False,
    )
    assert read_scheme(GOOD, "# Rules") == Scheme(
        "rumours", "3", (rumour, Label("teller", "t")), (told_by, echoes), "# Rules"
    )


def test_the_source_is_kept_with_its_comments() -> None:
    source = GOOD + "# the end\n"
    assert read_scheme(source).source == source


def test_guidelines_in_the_toml_come_before_those_of_the_file() -> None:
    assert read_scheme('guidelines = "mine"\n' + GOOD, "theirs").guidelines == "mine"


@pytest.mark.parametrize(
    ("source", "name"),
    [(GOOD, "rumours.md"), ('name = "x"', ""), ("name =", ""), ("n = [", "")],
)
def test_the_guidelines_file_is_named_or_empty(source: str, name: str) -> None:
    assert guidelines_file(source) == name


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('name = "rumours"\n', "", 1, "name is missing"),
        ('name = "rumours"', "name = 5", 1, "name must be a text in quotation marks"),
        ("version = 3", "version = 1.5", 2, "version must be a text or a whole number"),
        (
            "version = 3",
            "version = true",
            2,
            "version must be a text or a whole number",
        ),
        ("version = 3", 'version = ""', 2, "version must be a text or a whole number"),
        (
            "version",
            "verison",
            2,
            "'verison' means nothing here; did you mean 'version'?",
        ),
        (
            '"rumours.md"',
            "1",
            3,
            "guidelines_file must be a text in quotation marks",
        ),
        (
            'file = "rumours.md"',
            'file = "rumours.md"\nguidelines = []',
            4,
            "guidelines must be a text in quotation marks",
        ),
        (
            'name = "told_by"',
            'name = "told by"',
            25,
            "name 'told by' must be letters, digits, - and _, a letter first",
        ),
        ('key = "r"\n', "", 5, "key is missing"),
        ('key = "r"', 'key = "rr"', 7, "key 'rr' must be one visible character"),
        ('key = "r"', 'key = " "', 7, "key ' ' must be one visible character"),
        (
            'key = "r"',
            'key = "\\u001b"',
            7,
            "key '\\x1b' must be one visible character",
        ),
        ('key = "r"', 'key = "w"', 7, "key 'w' does something else in the reader"),
        ('key = "r"', "key = 1", 7, "key must be a text in quotation marks"),
        (
            'about = "What is',
            'abut = "What is',
            8,
            "'abut' means nothing here; did you mean 'about'?",
        ),
        (
            'about = "How far it has got"',
            "colour = 1",
            13,
            "'colour' means nothing here",
        ),
        (
            'name = "place"',
            'name = "heat"',
            16,
            "attribute 'heat' stands here twice",
        ),
        ('name = "place"\n', "", 15, "name is missing"),
        ('values = ["town"]\n', "", 15, "values must be a list of texts, at least one"),
        ('["town"]', "[]", 17, "values must be a list of texts, at least one"),
        ('["town"]', '"town"', 17, "values must be a list of texts, at least one"),
        ('["town"]', "[1]", 17, "values must be a list of texts, at least one"),
        (
            '["town"]',
            '["town", ""]',
            17,
            "values must be a list of texts, at least one",
        ),
        ('["town"]', '[\n"a",\n"b",\n"a"]', 20, "value 'a' stands here twice"),
        ("optional = true", 'optional = "yes"', 18, "optional must be true or false"),
        (
            'key = "t"',
            'key = "t"\n[[label]]\nname = "rumour"\nkey = "o"',
            24,
            "name 'rumour' belongs to another label already",
        ),
        ('key = "t"', 'key = "r"', 22, "key 'r' belongs to another label already"),
        ("offered = true", "offered = 1", 28, "offered must be true or false"),
        ('to = ["teller"]\n', "", 24, "to must be a list of texts, at least one"),
        ('to = ["teller"]', 'to = ["liar"]', 27, "there is no label 'liar'"),
        (
            'to = ["teller"]',
            'to = ["rumour[colour=red]"]',
            27,
            "rumour has no attribute 'colour'",
        ),
        (
            'to = ["teller"]',
            'to = ["teller",\n"rumour[heat=low|tepid]"]',
            28,
            "heat has no value 'tepid'",
        ),
        (
            'to = ["teller"]',
            'to = ["rumour[heat]"]',
            27,
            "'rumour[heat]' is not a label or label[attribute=value]",
        ),
        (
            'to = ["teller"]',
            'to = ["rumour[heat=|]"]',
            27,
            "'rumour[heat=|]' is not a label or label[attribute=value]",
        ),
        (
            'name = "echoes"',
            'name = "told_by"',
            31,
            "name 'told_by' belongs to another link already",
        ),
        ('name = "echoes"\n', "", 30, "name is missing"),
        (
            "across = true",
            "accross = true",
            34,
            "'accross' means nothing here; did you mean 'across'?",
        ),
    ],
)
def test_each_fault_is_named_with_its_line(
    old: str, new: str, line: int, said: str
) -> None:
    assert faults(changed(old, new)) == [(line, said)]


def test_a_label_without_a_name_is_named_and_so_are_the_links_that_miss_it() -> None:
    assert faults(changed('name = "teller"\n', "")) == [
        (20, "name is missing"),
        (26, "there is no label 'teller'"),
        (31, "there is no label 'teller'"),
        (32, "there is no label 'teller'"),
    ]


def test_a_name_given_three_times_is_named_twice() -> None:
    thrice = 'values = [\n"a",\n"a",\n"a"]'
    assert faults(changed('values = ["town"]', thrice)) == [
        (19, "value 'a' stands here twice"),
        (20, "value 'a' stands here twice"),
    ]


def test_all_faults_are_named_at_once_in_the_order_of_their_lines() -> None:
    source = 'nmae = "x"\n[[label]]\nname = "a"\nkey = "ab"\nabout = 1\n'
    assert faults(source) == [
        (1, "'nmae' means nothing here; did you mean 'name'?"),
        (1, "name is missing"),
        (4, "key 'ab' must be one visible character"),
        (5, "about must be a text in quotation marks"),
    ]


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ('name = "x"', 1, "there is no [[label]]: a scheme needs at least one"),
        ('name = "x"\n[label]\nname = "a"\n', 2, "write label as [[label]]"),
        ('name = "x"\nlabel = "a"\n', 2, "write label as [[label]]"),
        (
            'name = "x"\n[[label]]\nname = "a"\nkey = "a"\n[label.attribute]\n',
            5,
            "write attribute as [[label.attribute]]",
        ),
        (
            'name = "x"\n[[label]]\nname = "a"\nkey = "a"\n[[label.atribute]]\n',
            5,
            "'atribute' means nothing here; did you mean 'attribute'?",
        ),
    ],
)
def test_tables_that_are_missing_or_of_the_wrong_kind_are_named(
    source: str, line: int, said: str
) -> None:
    assert faults(source) == [(line, said)]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ('name = "x\n', 1),
        ('name = "x"\nname = "y"\n', 2),
        ('name = "x"\n\nversion\n', 3),
        ('name = "x"\nversion = """\nmore\n', 3),
        ("\n\nname = @\n", 3),
    ],
)
def test_what_is_not_toml_is_named_with_its_line(source: str, line: int) -> None:
    ((found, said),) = faults(source)
    assert said.startswith("this is not TOML: ")
    assert found == line
    assert not re.search(r"line|document\)", said)


@pytest.mark.parametrize("value", ["[" * 5000 + "]" * 5000, "9" * 5000])
def test_toml_that_cannot_be_held_is_refused_in_a_sentence(value: str) -> None:
    source = f"name = {value}"
    assert faults(source) == [
        (1, "its lists are nested too deep or a number is too long")
    ]
    assert guidelines_file(source) == ""


def test_the_message_has_the_place_the_first_line_and_how_many_more() -> None:
    with pytest.raises(SchemeInvalid) as caught:
        read_scheme("[[label]]\n", place="mine.toml")
    assert str(caught.value) == "mine.toml, line 1: key is missing (and 2 more)."
    assert caught.value.faults[0] == SchemeFault(1, "key is missing")
