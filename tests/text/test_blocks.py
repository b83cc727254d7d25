"""The stretch of text that is looked at as one piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.blocks import BREAKS, GRID, block_at


@given(st.text(st.sampled_from("ab “\n\u2028\x0b")), st.data())
def test_a_short_line_is_a_block_with_its_break_behind_it(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    start, end = block_at(text, offset)
    assert 0 <= start <= offset <= end <= len(text)
    assert not set(text[start:end]) & set(BREAKS)
    assert start == 0 or text[start - 1] in BREAKS
    assert end == len(text) or text[end] in BREAKS


@pytest.mark.parametrize("filling", ["x", "The envoy left. ", "e\u0301", "漢字。", "…"])
@pytest.mark.parametrize("lines", [1, 3])
def test_blocks_of_a_long_line_tile_it_and_stay_small(filling: str, lines: int) -> None:
    line = (filling * GRID)[: 5 * GRID + 1234]
    text = "\n".join([line] * lines)
    offset = 0
    while offset < len(text):
        start, end = block_at(text, offset)
        assert start == offset
        assert block_at(text, (start + end) // 2) == (start, end)
        assert block_at(text, end - 1) == (start, end)
        assert end - start <= 2 * GRID
        offset = end + text.startswith("\n", end)


def test_a_long_line_is_cut_behind_a_sentence() -> None:
    text = "The “envoy” left at noon on Monday.” " * (GRID // 8)
    start, end = block_at(text, len(text) // 2)
    assert text[:start].endswith(".” ")
    assert text[:end].endswith(".” ")
