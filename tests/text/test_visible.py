import sys
import unicodedata

import pytest

from annotator.text.visible import HIDDEN, is_visible, one_line, visible

EVERYTHING = "".join(map(chr, range(sys.maxunicode + 1)))
DRAWN = visible(EVERYTHING)
JOINERS = {"\u200c", "\u200d"}
DRAWN_FORMATS = set(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
    "\U000110bd\U000110cd"
)
TURNERS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_every_code_point_becomes_exactly_one() -> None:
    assert len(EVERYTHING) == 1_114_112
    assert len(visible(EVERYTHING)) == len(EVERYTHING)
    assert len(one_line(EVERYTHING)) == len(EVERYTHING)


def test_no_control_surrogate_or_line_end_is_left_but_newline() -> None:
    left = {c for c in DRAWN if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}}
    assert left == {"\n"}


def test_one_line_leaves_no_newline_either() -> None:
    assert "\n" not in one_line(EVERYTHING)
    assert one_line("a\nb") == "a␤b"


def test_the_only_format_characters_left_are_joiners_and_drawn_signs() -> None:
    left = {c for c in DRAWN if unicodedata.category(c) == "Cf"}
    assert left == JOINERS | DRAWN_FORMATS


def test_nothing_left_turns_the_reading_direction() -> None:
    drawn = DRAWN
    assert not {unicodedata.bidirectional(c) for c in drawn} & TURNERS
    assert "\u200e" not in drawn
    assert "\u200f" not in drawn


def test_what_is_visible_stays_as_it_is() -> None:
    assert visible(visible(EVERYTHING)) == visible(EVERYTHING)
    assert is_visible(visible(EVERYTHING))


def test_the_last_gate_matches_just_what_is_drawn_otherwise() -> None:
    changed = {c for c in EVERYTHING if visible(c) != c}
    assert set(HIDDEN.findall(EVERYTHING)) == changed
    assert not is_visible("a\x1b[2J")


@pytest.mark.parametrize(
    ("raw", "drawn"),
    [
        ("\x1b]52;c;QQ==\x07", "␛]52;c;QQ==␇"),
        ("a\tb\rc\x00", "a b␍c␀"),
        ("\x7f\x9b\x9d", "␡��"),
        ("\u202eabc\u2066", "◇abc◇"),
        ("co\u00adop \u200b\ufeff", "co␣op ␣␣"),
        ("a\U000e0041", "a�"),
        ("\udcff", "�"),
        ("a\u2028b\u2029c\x85d", "a␤b␤c␤d"),
        ("نمی\u200cدانم", "نمی\u200cدانم"),
        ("👩\u200d🚀 ❤\ufe0f", "👩\u200d🚀 ❤\ufe0f"),
        ("“Müller”\n漢字 שלום", "“Müller”\n漢字 שלום"),
    ],
)
def test_each_kind_has_its_stand_in(raw: str, drawn: str) -> None:
    assert visible(raw) == drawn
