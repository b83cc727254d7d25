from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from annotator.text.clusters import clusters
from annotator.text.glyphs import Drawing, glyph
from annotator.text.wrapping import LINE_BREAK, NOT_WIDE, Wrapping, without_break
from tests.strategies import texts, widths


def rows_of(text: str, width: int, drawing: Drawing = Drawing.SAFE) -> list[str]:
    starts = list(Wrapping(text, width, drawing).row_starts(0, len(text)))
    stops = [*starts[1:], len(text)]
    return [text[low:high] for low, high in zip(starts, stops, strict=True)]


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("", 10, [""]),
        ("\n", 10, ["\n", ""]),
        ("one two three", 7, ["one two ", "three"]),
        ("one two", 3, ["one ", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("  abcdefgh", 5, ["  ", "abcde", "fgh"]),
        ("a\nb\x0bc\u2028d", 10, ["a\n", "b\x0b", "c\u2028", "d"]),
        ("漢字かな", 4, ["漢字", "かな"]),
        ("漢字漢。", 6, ["漢字", "漢。"]),
        ("漢字「漢", 6, ["漢字", "「漢"]),
        ("e\u0301e\u0301e\u0301", 4, ["e\u0301e\u0301e\u0301"]),
        ("पानी नहीं", 5, ["पानी ", "नहीं"]),
        ("ab漢 cd", 4, ["ab漢 ", "cd"]),
        ("ab\tcd", 4, ["ab\t", "cd"]),
        ("\t\u0301", 4, ["\t", "\u0301"]),
        ("שלום עולם", 5, ["שלום ", "עולם"]),
    ],
)
def test_rows_break_where_a_reader_expects(
    text: str, width: int, rows: list[str]
) -> None:
    assert rows_of(text, width) == rows


def test_a_space_with_a_mark_does_not_hang() -> None:
    assert rows_of("abcd \u0301efg", 4) == ["abcd", " \u0301efg"]


@given(texts(), widths(), st.sampled_from(Drawing))
def test_rows_tile_the_text_and_begin_on_clusters(
    text: str, width: int, drawing: Drawing
) -> None:
    rows = rows_of(text, width, drawing)
    assert "".join(rows) == text
    starts = {each.start for each in clusters(text, 0, len(text))} | {len(text)}
    assert set(Wrapping(text, width, drawing).row_starts(0, len(text))) <= starts


@given(texts(), widths(), st.sampled_from(Drawing))
def test_a_row_fits_its_width_but_for_what_hangs(
    text: str, width: int, drawing: Drawing
) -> None:
    for row in rows_of(text, width, drawing):
        end = without_break(row, 0, len(row))
        found = list(clusters(row, 0, end, drawing))
        fits = not found or found[-1].column + found[-1].cells <= width
        hangs = (
            bool(found) and found[-1].column <= width and row[found[-1].start] in " \t"
        )
        assert fits or hangs or len(found) == 1


@given(texts(), widths())
def test_a_line_break_only_ends_rows(text: str, width: int) -> None:
    for row in rows_of(text, width):
        assert LINE_BREAK.search(row, 0, without_break(row, 0, len(row))) is None


@given(texts(), widths())
def test_a_row_is_not_broken_before_it_is_full(text: str, width: int) -> None:
    rows = rows_of(text, width)
    for row, following in pairwise(rows):
        if without_break(row, 0, len(row)) < len(row):
            continue
        word = following.split(" ")[0].split("\t")[0]
        joined = without_break(row + word, 0, len(row + word))
        found = list(clusters(row + word, 0, joined))
        assert found[-1].column + found[-1].cells > width or not word.strip()


def test_a_carriage_return_and_line_feed_are_one_break() -> None:
    assert without_break("ab\r\n", 0, 4) == 2
    assert rows_of("ab\r\ncd", 10) == ["ab\r\n", "cd"]


def test_wide_code_points_take_two_cells_and_join_with_none() -> None:
    wide = [each for each in map(chr, range(0x10000)) if not NOT_WIDE.match(each)]
    assert len(wide) > 35_000
    for character in wide:
        shown = glyph(character, Drawing.SAFE)
        assert (shown.text, shown.cells) == (character, 2)
        assert len(list(iter_graphemes(f"漢{character}漢"))) == 3


@given(st.text("漢字か。「한ab \u0301é—", max_size=60), st.integers(1, 30))
def test_the_quick_ways_to_a_row_s_end_agree_with_measuring(
    text: str, width: int
) -> None:
    wrapping = Wrapping(text, width, Drawing.SAFE)
    for each in clusters(text, 0, len(text)):
        quick = wrapping._row_end(each.start, len(text))
        assert quick == wrapping._measured_row_end(each.start, len(text))
