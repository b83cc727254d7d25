"""A selection snaps to whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.snapping import snapped
from annotator.text.words import word_at
from tests.strategies import texts

TEXT = "The embassy’s spokesman denied it, again."


@pytest.mark.parametrize(
    ("selected", "words"),
    [
        ("mbassy", "embassy’s"),
        ("okesman deni", "spokesman denied"),
        ("embassy’s spokesman", "embassy’s spokesman"),
        (" denied it,", " denied it,"),
        ("it, ag", "it, again"),
    ],
)
def test_an_end_inside_a_word_moves_outwards(selected: str, words: str) -> None:
    start = TEXT.index(selected)

    low, high = snapped(TEXT, (start, start + len(selected)))

    assert TEXT[low:high] == words


@given(texts(), st.data())
def test_a_snapped_selection_parts_no_word_and_holds_what_was_selected(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    low, high = snapped(text, (start, end))

    assert 0 <= low <= start <= end <= high <= len(text)
    for edge in (low, high):
        word = word_at(text, edge)
        assert not word or not word[0] < edge < word[1]
