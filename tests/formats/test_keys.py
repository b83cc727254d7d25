"""Keys can be read, typed and shown."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.keys import LIMIT, file_key, safe_key, slug


def test_the_key_of_a_file_is_its_name_without_suffix() -> None:
    assert file_key("/news/2024/Port strike ends.txt") == "Port-strike-ends"


def test_a_file_whose_name_has_nothing_to_show_is_called_article() -> None:
    assert file_key("/news/\u202e\u200b.txt") == "article"


def test_the_slug_of_a_title_is_its_words() -> None:
    assert slug("“It’s over,” says Ölberg — at 9:30!") == "its-over-says-ölberg-at-9-30"


def test_a_long_title_loses_whole_words() -> None:
    assert slug("ministry " * 20) == "-".join(["ministry"] * 6)


@given(st.text())
def test_keys_hold_nothing_that_cannot_be_seen(name: str) -> None:
    key = safe_key(name)

    assert len(key) <= LIMIT
    assert not any(unicodedata.category(character)[0] in "CZ" for character in key)
    assert safe_key(key) == key
