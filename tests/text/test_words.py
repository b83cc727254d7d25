"""Where words start and end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text import units
from annotator.text.clusters import cluster_at
from annotator.text.words import WORDS, word_at

TEXTS = st.text(
    st.sampled_from(
        [*"aBé1 .,-'’\n\t(“”_&", "\u0301", "न", "ि", "漢", "カ", "😀", "ش"]
    ),
    max_size=60,
)
LONG = 10_000_000


def words(text: str) -> list[str]:
    found = []
    start: int | None = word[0] if (word := word_at(text, 0)) else None
    while start is not None:
        word = word_at(text, start)
        assert word
        found.append(text[slice(*word)])
        start = units.next_start(text, start, WORDS)
    return found


@pytest.mark.parametrize(
    "word",
    [
        "Iran’s",
        "o'clock",
        "vis-à-vis",
        "Fath-360",
        "U.S.",
        "U.S.-led",
        "U.S.’s",
        "p.m.",
        "Ph.D.",
        "1.5",
        "1,250.75",
        "10:30",
        "AT&T",
        "desk_editor",
        "example.org",
        "Amir-Abdollahian",
        "cafe\u0301s",
        "हिन्दी",
        "نمی\u200cداند",
        "ロシア",
    ],
)
def test_it_is_one_word(word: str) -> None:
    assert words(f"({word} said") == [word, "said"]
    assert words(f"said {word}") == ["said", word]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the workers’ rights", ["the", "workers", "rights"]),
        ("in the ’90s,", ["in", "the", "90s"]),
        ("Talks failed.The envoy left.", ["Talks", "failed", "The", "envoy", "left"]),
        ("2019–20 – and—then", ["2019", "20", "and", "then"]),
        ("“Never,” he said…", ["Never", "he", "said"]),
        ("東京です", ["東", "京", "で", "す"]),
        ("وقال الوزير: لا، أبدا", ["وقال", "الوزير", "لا", "أبدا"]),
    ],
)
def test_these_are_several_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_between_two_words_it_is_the_one_that_starts_next() -> None:
    assert word_at("Nobody, however, left", 6) == (8, 15)
    assert word_at("Nobody, however, left", 7) == (8, 15)


def test_at_the_end_of_a_line_it_is_the_last_word_of_the_line() -> None:
    assert word_at("The envoy left.\nNobody spoke.", 15) == (10, 14)


def test_on_an_empty_line_it_is_the_next_word_and_at_the_end_the_last_one() -> None:
    assert word_at("He left.\n\nShe stayed.\n\n", 9) == (10, 13)
    assert word_at("He left.\n\nShe stayed.\n\n", 23) == (14, 20)


def test_a_text_without_a_word_has_none() -> None:
    assert word_at("", 0) is None
    assert word_at(" …\n—", 2) is None


@given(TEXTS, st.data())
def test_a_word_lies_in_the_text_between_clusters(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    word = word_at(text, offset)
    if word is None:
        assert not any(map(str.isalnum, text))
        return
    start, end = word
    assert 0 <= start < end <= len(text)
    assert cluster_at(text, start)[0] == start
    assert cluster_at(text, end - 1)[1] == end
    assert any(map(str.isalnum, text[start:end]))


@given(TEXTS, st.data())
def test_every_letter_belongs_to_the_word_found_at_it(
    text: str, data: st.DataObject
) -> None:
    letters = [offset for offset, c in enumerate(text) if c.isalnum()]
    if letters:
        offset = data.draw(st.sampled_from(letters))
        word = word_at(text, offset)
        assert word
        assert word[0] <= offset < word[1]
        assert word_at(text, word[0]) == word


@given(TEXTS, st.data())
def test_starts_and_ends_forward_and_back_are_the_same_ones(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    offset = cluster_at(text, offset)[0] if offset < len(text) else offset
    after = units.next_start(text, offset, WORDS)
    if after is not None:
        assert after > offset
        assert (units.previous_start(text, after, WORDS) or 0) <= offset
    before = units.previous_end(text, offset, WORDS)
    if before is not None:
        assert before < offset
        assert (units.next_end(text, before, WORDS) or len(text)) >= offset


@pytest.mark.parametrize("filling", ["x", "The envoy left. ", " ", ".", "漢字。"])
def test_ten_megabytes_in_one_paragraph_are_answered_at_once(filling: str) -> None:
    text = (filling * (LONG // len(filling) + 1))[:LONG]
    started = time.process_time()
    for offset in range(0, LONG, LONG // 5):
        word = word_at(text, offset)
        assert word is None or word[1] - word[0] < LONG // 50
    assert time.process_time() - started < 1
