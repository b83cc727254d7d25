"""Titles, lists and forms draw emoji as the article does: by what terminals agree on."""

from hypothesis import given

from annotator.text.drawn_line import drawn_line
from annotator.text.visible import HIDDEN
from tests.strategies import texts


def test_plain_words_stay_as_they_are() -> None:
    assert drawn_line("Harbour – “shut”, says Łaska") == "Harbour – “shut”, says Łaska"


def test_joined_emoji_are_drawn_by_their_base() -> None:
    assert drawn_line("a 👩🏽‍🔬 saw ❤️") == "a 👩 saw ❤"


@given(texts())
def test_nothing_hidden_and_no_emoji_selector_is_left(text: str) -> None:
    shown = drawn_line(text)

    assert "\n" not in shown
    assert not HIDDEN.search(shown)
    assert "\ufe0f" not in shown
