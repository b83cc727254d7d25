import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import iter_graphemes, wcswidth

from annotator.text.glyphs import Drawing, glyph
from annotator.text.visible import HIDDEN
from tests.strategies import texts


@pytest.mark.parametrize(
    ("cluster", "shown", "cells"),
    [
        ("a", "a", 1),
        ("漢", "漢", 2),
        ("e\u0301", "e\u0301", 1),
        ("🇺🇦", "🇺🇦", 2),
        ("\u1100\u1161\u11a8", "\u1100\u1161\u11a8", 2),
        ("กำ", "กำ", 2),
    ],
)
@pytest.mark.parametrize("drawing", Drawing)
def test_what_terminals_agree_on_is_drawn_as_it_stands(
    cluster: str, shown: str, cells: int, drawing: Drawing
) -> None:
    result = glyph(cluster, drawing)
    assert (result.text, result.cells) == (shown, cells)


@pytest.mark.parametrize(
    ("cluster", "shown", "cells", "full_cells"),
    [
        ("👍🏽", "👍", 2, 2),
        ("👨\u200d👩\u200d👧\u200d👦", "👨", 2, 2),
        ("👩🏽\u200d🚀", "👩", 2, 2),
        ("❤\ufe0f", "❤", 1, 2),
        ("☎\ufe0f", "☎", 1, 2),
        ("1\ufe0f\u20e3", "1", 1, 2),
        ("🏳\ufe0f\u200d🌈", "🏳", 1, 2),
    ],
)
def test_a_safe_emoji_sequence_is_drawn_by_its_base(
    cluster: str, shown: str, cells: int, full_cells: int
) -> None:
    safe, full = glyph(cluster, Drawing.SAFE), glyph(cluster, Drawing.FULL)
    assert (safe.text, safe.cells) == (shown, cells)
    assert (full.text, full.cells) == (cluster, full_cells)


@pytest.mark.parametrize(
    ("cluster", "cells"), [("नि", 2), ("நி", 2), ("क्षि", 3), ("\u0600\u0661", 2)]
)
def test_a_safe_vowel_sign_with_a_width_of_its_own_counts_one_cell(
    cluster: str, cells: int
) -> None:
    assert glyph(cluster, Drawing.SAFE).cells == cells


@pytest.mark.parametrize("cluster", ["🫨", "\U0001faea", "🇺", "\u0378", "\uffff"])
def test_what_terminals_may_not_know_is_drawn_by_one_safe_cell(cluster: str) -> None:
    assert glyph(cluster, Drawing.SAFE).text == "�"
    assert glyph(cluster, Drawing.SAFE).cells == 1


@pytest.mark.parametrize(
    ("cluster", "shown", "cells"),
    [("\u0301", "◌\u0301", 1), ("\u0903", "◌\u0903", 2), ("\u200d", "◌", 1)],
)
def test_a_mark_without_a_base_is_drawn_on_a_dotted_circle(
    cluster: str, shown: str, cells: int
) -> None:
    result = glyph(cluster, Drawing.SAFE)
    assert (result.text, result.cells) == (shown, cells)


@pytest.mark.parametrize(
    ("cluster", "shown"),
    [("\n", "␤"), ("\r\n", "␍"), ("\x0b", "␋"), ("\u2028", "␤"), ("\x1b", "␛")],
)
@pytest.mark.parametrize("drawing", Drawing)
def test_a_control_takes_one_cell(cluster: str, shown: str, drawing: Drawing) -> None:
    assert glyph(cluster, drawing).text == shown
    assert glyph(cluster, drawing).cells == 1


def test_safe_drawing_leaves_out_joiners_and_variation_selectors() -> None:
    assert glyph("ی\u200c", Drawing.SAFE).text == "ی"
    assert glyph("葛\U000e0100", Drawing.SAFE).text == "葛"
    assert glyph("क्\u200dष", Drawing.SAFE).text == "क्ष"


@pytest.mark.parametrize("drawing", Drawing)
def test_tags_are_never_drawn(drawing: Drawing) -> None:
    assert glyph("🏴\U000e0067\U000e007f", drawing).text == "🏴"


@pytest.mark.parametrize("drawing", Drawing)
def test_a_cluster_without_bounds_is_drawn_by_its_first_code_point(
    drawing: Drawing,
) -> None:
    assert glyph("a" + "\u0301" * 100, drawing).text == "a"


@pytest.mark.parametrize("drawing", Drawing)
def test_every_code_point_is_drawn_visibly_in_one_to_three_cells(
    drawing: Drawing,
) -> None:
    step = 7 if drawing is Drawing.SAFE else 11
    for code in range(0, sys.maxunicode + 1, step):
        shown = glyph(chr(code), drawing)
        assert 1 <= shown.cells <= 3, hex(code)
        assert shown.text, hex(code)
        assert "\n" not in shown.text, hex(code)
        assert HIDDEN.search(shown.text) is None, hex(code)


@given(texts())
def test_a_full_glyph_is_as_wide_as_the_library_measures_it(text: str) -> None:
    for cluster in iter_graphemes(text):
        shown = glyph(cluster, Drawing.FULL)
        assert shown.cells == wcswidth(shown.text)
        assert HIDDEN.search(shown.text) is None


@given(st.sampled_from(Drawing), texts())
def test_no_glyph_is_empty_or_hidden(drawing: Drawing, text: str) -> None:
    for cluster in iter_graphemes(text):
        shown = glyph(cluster, drawing)
        assert shown.text
        assert shown.cells >= 1
        assert HIDDEN.search(shown.text) is None
        assert "\n" not in shown.text
