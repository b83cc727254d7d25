"""A scheme is shown as one text that reads as the same scheme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.scheme_source import whole_source
from annotator.model.scheme_toml import guidelines_file, read_scheme

REST = """
# How it began.
[[label]]  # the only one
name = "claim"
key = "c"
about = "not a key: guidelines_file = 'x'"
"""
FILES = [
    'guidelines_file = "a.md"',
    "guidelines_file = 'a.md'  # beside it",
    'guidelines_file = """a.md"""',
    "guidelines_file = '''a.md'''",
    '"guidelines_file" = "a\\".md"',
    '  guidelines_file="a.md"',
]
OWN = ["", 'guidelines = ""', 'guidelines = "Mine."', "guidelines = '''\nMine.\n'''"]
AWKWARD = st.text(st.sampled_from('"\\\n\r\t\x00\x1b\x7f\u202e# a')) | st.text(
    st.characters(exclude_categories=["Cs"])
)


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("file", ["", *FILES])
@given(guidelines=AWKWARD)
def test_what_is_shown_reads_as_the_same_scheme_without_another_file(
    own: str, file: str, guidelines: str
) -> None:
    source = f'name = "s" # a name\n{own}\n{file}\n{REST}'
    scheme = read_scheme(source, guidelines)

    shown = whole_source(scheme)

    assert read_scheme(shown) == scheme
    assert guidelines_file(shown) == ""


def test_comments_and_the_order_of_things_stay() -> None:
    source = f'name = "s"\n\n{FILES[1]}\nversion = "2"\n{REST}'

    shown = whole_source(read_scheme(source, "# How\n\nSay “no”.\n"))

    assert shown == (
        'name = "s"\n\nguidelines = """\n# How\n\nSay “no”.\n"""  # beside it\n'
        f'version = "2"\n{REST}'
    )


def test_a_source_with_nothing_to_bring_in_stays_as_it_is() -> None:
    source = f'name = "s"\n{REST}'

    assert whole_source(read_scheme(source)) == source
