"""What intake changes in a text, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.files import CharacterRefused
from annotator.text.intake import clean

CLEAN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))


def test_windows_line_ends_become_line_feeds_and_are_counted() -> None:
    cleaned = clean("Talks ended.\r\n\r\nNobody signed.\r\n")
    assert cleaned.text == "Talks ended.\n\nNobody signed.\n"
    assert cleaned.changes == ("CRLF to LF: 3",)


def test_old_mac_line_ends_are_counted_apart_from_windows_ones() -> None:
    cleaned = clean("one\rtwo\r\n\rthree")
    assert cleaned.text == "one\ntwo\n\nthree"
    assert cleaned.changes == ("CRLF to LF: 1", "CR to LF: 2")


def test_only_the_first_byte_order_mark_is_dropped() -> None:
    cleaned = clean("\ufeff\ufeffThe minister")
    assert cleaned.text == "\ufeffThe minister"
    assert cleaned.changes == ("byte order mark dropped: 1",)


def test_decomposed_letters_and_outer_white_space_stay_as_they_are() -> None:
    text = "  cafe\u0301\u00a0\u2028 \ufb01 \t\n"
    assert clean(text).text == text
    assert clean(text).changes == ()


@given(CLEAN.filter(lambda text: not text.startswith("\ufeff")))
def test_a_clean_text_is_not_changed(text: str) -> None:
    assert clean(text).text == text
    assert clean(text).changes == ()


@given(st.text(st.sampled_from("a\r\n\ufeffé")))
def test_cleaning_leaves_no_carriage_return_and_every_line(text: str) -> None:
    cleaned = clean(text).text
    assert "\r" not in cleaned
    assert cleaned.split("\n") == text.removeprefix("\ufeff").replace(
        "\r\n", "\r"
    ).replace("\n", "\r").split("\r")


def test_nul_is_refused_with_offset_and_line() -> None:
    with pytest.raises(CharacterRefused, match=r"NUL .* character 8, line 3"):
        clean("one\r\ntw\r\0")


def test_a_lone_surrogate_is_refused_with_its_number() -> None:
    with pytest.raises(CharacterRefused, match=r"U\+DC41.* character 5, line 2"):
        clean("😀 ok\n\udc41")


@given(CLEAN, CLEAN, st.sampled_from("\0\ud800\udfff"))
def test_a_refused_character_is_found_wherever_it_stands(
    before: str, after: str, refused: str
) -> None:
    with pytest.raises(CharacterRefused, match=f"at character {len(before)},"):
        clean(before + refused + after)
