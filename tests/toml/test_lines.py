"""Where things stand in a TOML file, whatever way they are written."""

import tomllib

import pytest

from annotator.toml.lines import Path, TomlLines

PLAIN = """\
name = "news"  # not a fence: '''

[[label]]
name = "claim"
about = '''
name = "in the text"
[[label]]
'''
values = [
  "one",  # [[label]]
  ["two"],
]
[[label.attribute]]
name = "act"

[[label.attribute]]
"my key" = 1
when = 1979-05-27 07:32:00
[[label]]
point.x = 1.5
point.y = { a = 1, 'b' = [2,
  3] }

[other]
text = \"\"\" \\\"\"\" it's
\"\"\"\"
last = "true"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("name",), 1),
        (("label",), 3),
        (("label", 0), 3),
        (("label", 0, "name"), 4),
        (("label", 0, "about"), 5),
        (("label", 0, "values"), 9),
        (("label", 0, "values", 0), 10),
        (("label", 0, "values", 1, 0), 11),
        (("label", 0, "attribute"), 13),
        (("label", 0, "attribute", 0, "name"), 14),
        (("label", 0, "attribute", 1), 16),
        (("label", 0, "attribute", 1, "my key"), 17),
        (("label", 0, "attribute", 1, "when"), 18),
        (("label", 1), 19),
        (("label", 1, "point"), 20),
        (("label", 1, "point", "y"), 21),
        (("label", 1, "point", "y", "b", 1), 22),
        (("other",), 24),
        (("other", "text"), 25),
        (("other", "last"), 27),
    ],
)
def test_each_thing_has_its_line(path: Path, line: int) -> None:
    assert TomlLines(PLAIN).of(*path) == line


def test_what_is_absent_has_the_line_of_what_is_around_it() -> None:
    lines = TomlLines('a = 1\n[[label]]\nname = "x"\n')
    assert lines.of("label", 0, "key") == 2
    assert lines.of("nowhere") == 1


def test_only_line_feeds_end_a_line() -> None:
    source = 'a = "one\u2028two\u0085three"\r\n# \u2029\r\nb = 2\r\n'
    assert tomllib.loads(source)["b"] == 2
    assert TomlLines(source).of("b") == 3


def test_the_example_is_good_toml() -> None:

    assert len(tomllib.loads(PLAIN)["label"]) == 2


def test_an_empty_document_has_one_line() -> None:
    assert TomlLines("").of("name") == 1
