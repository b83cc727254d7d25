import sys
import time
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import iter_graphemes, wcwidth

from annotator.text.clusters import (
    NOT_PLAIN,
    Cluster,
    cluster_at,
    clusters,
    drawn,
    is_plain,
    next_cluster,
    previous_cluster,
)
from annotator.text.glyphs import Drawing, glyph
from tests.strategies import texts


def starts_of(text: str) -> list[int]:
    lengths = map(len, iter_graphemes(text))
    return list(accumulate(lengths, initial=0))


@given(texts())
def test_clusters_tile_the_text_without_a_gap(text: str) -> None:
    found = list(clusters(text, 0, len(text)))
    assert [each.start for each in found] + [len(text)] == starts_of(text)
    assert "".join(text[each.start : each.end] for each in found) == text


@given(texts(), st.sampled_from(Drawing))
def test_columns_add_up_and_every_cluster_has_a_cell(
    text: str, drawing: Drawing
) -> None:
    column = 0
    for each in clusters(text, 0, len(text), drawing):
        assert each.column == column
        assert each.cells >= 1
        column += each.cells


@given(texts())
@example("🇺🇦🇺🇦🇺")
@example("a\u0301\u200d👩\u200d🚀")
@example("\u0915\u094d\u200d\u0937\u0600a")
def test_neighbours_are_found_from_every_offset(text: str) -> None:
    starts = starts_of(text)
    for offset in range(len(text)):
        start = max(each for each in starts if each <= offset)
        end = min(each for each in starts if each > offset)
        assert cluster_at(text, offset) == (start, end)
        assert next_cluster(text, offset) == end
        before = [each for each in starts if each < offset]
        assert previous_cluster(text, offset) == (before[-1] if before else 0)


@pytest.mark.parametrize("text", ["", "a", "e\u0301"])
def test_outside_the_text_the_neighbours_are_its_ends(text: str) -> None:
    assert cluster_at(text, len(text)) == (len(text), len(text))
    assert next_cluster(text, len(text) + 5) == len(text)
    assert previous_cluster(text, 0) == 0


def test_a_tab_reaches_the_next_fourth_cell() -> None:
    found = list(clusters("ab\t\tc", 0, 5))
    assert [each.cells for each in found] == [1, 1, 2, 4, 1]
    assert drawn("ab\t\tc", found[2]) == "  "
    assert drawn("ab\t\tc", found[3]) == "    "


def test_a_cluster_is_drawn_by_its_glyph() -> None:
    text = "a❤\ufe0f"
    heart = list(clusters(text, 0, 3, Drawing.FULL))[1]
    assert heart == Cluster(1, 3, 2, 1)
    assert drawn(text, heart, Drawing.FULL) == "❤\ufe0f"
    assert drawn(text, heart, Drawing.SAFE) == "❤"


def test_plain_code_points_take_one_cell_and_join_with_none() -> None:
    for character in filter(is_single_plain, map(chr, range(sys.maxunicode + 1))):
        assert wcwidth(character) == 1
        assert glyph(character, Drawing.SAFE).text == character
        assert len(list(iter_graphemes(f"a{character}a"))) == 3
        assert len(list(iter_graphemes(character * 2))) == 2


def is_single_plain(character: str) -> bool:
    return NOT_PLAIN.match(character) is None


def test_a_news_text_in_latin_letters_is_plain() -> None:
    text = "“Müller’s office” — denied … €5 in Kraków, Київ, ירושלים"
    assert is_plain(text, 0, len(text))
    assert not is_plain("漢", 0, 1)


@pytest.mark.parametrize(
    "piece",
    ["ab ", "漢字", "“é” ", "क्षि", "👩\u200d🚀", "e\u0301", "한국", "🇺🇦"],
)
def test_a_step_in_a_huge_paragraph_costs_no_more_than_in_a_small_one(
    piece: str,
) -> None:
    huge = piece * (2_000_000 // len(piece))
    offset = len(huge) // 2
    began = time.perf_counter()
    for _ in range(20):
        previous_cluster(huge, next_cluster(huge, offset))
    assert time.perf_counter() - began < 0.2
