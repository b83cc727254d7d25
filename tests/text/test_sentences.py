"""Where sentences and paragraphs start and end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text import units
from annotator.text.clusters import cluster_at
from annotator.text.paragraphs import paragraph_at
from annotator.text.sentences import sentence_at, sentences

TEXTS = st.text(
    st.sampled_from([*"aB. ?\n“”’", "\u0301", "。", "漢", "😀", "ع", "\u2029"]),
    max_size=50,
)


def split(text: str, language: str = "en") -> list[str]:
    found = []
    start: int | None = 0
    while start is not None:
        bounds = sentence_at(text, start, language)
        assert bounds
        found.append(text[slice(*bounds)])
        start = units.next_start(text, start, sentences(language))
    return found


@pytest.mark.parametrize(
    "expected",
    [
        ["Dr. Orlo met U.S. envoys on Jan. 5.", "Nobody signed."],
        ["“Really?” she asked.", "“We deny it,” he said."],
        ["Der Minister sagte nein.", "Nie!"],
        ["他否认。", "没有人说话。"],
    ],
)
def test_sentences_are_told_apart_by_more_than_full_stops(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_a_sentence_ends_with_its_paragraph() -> None:
    assert split("Talks in Port Vell\n\nThe envoy left") == [
        "Talks in Port Vell",
        "The envoy left",
    ]


def test_a_language_with_a_region_is_that_language() -> None:
    text = "Er kam am 5. Mai an. Sie ging."
    assert sentence_at(text, 0, "de-AT") == sentence_at(text, 0, "de")


def test_between_two_sentences_it_is_the_next_and_at_the_end_the_last() -> None:
    text = "He left.  She stayed.\nNobody spoke."
    assert sentence_at(text, 9) == (10, 21)
    assert sentence_at(text, 21) == (10, 21)
    assert sentence_at(text, len(text)) == (22, 35)


def test_a_paragraph_has_no_white_space_around_it() -> None:
    text = "\n  He left. \t\n\n\u3000She stayed."
    assert paragraph_at(text, 5) == (3, 11)
    assert paragraph_at(text, 0) == (3, 11)
    assert paragraph_at(text, 14) == (16, 27)


def test_a_blank_text_has_neither() -> None:
    assert sentence_at(" \n", 1) is None
    assert paragraph_at("", 0) is None


@given(TEXTS, st.data())
def test_a_sentence_lies_in_its_paragraph_and_both_between_clusters(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    sentence, paragraph = sentence_at(text, offset), paragraph_at(text, offset)
    if sentence is None or paragraph is None:
        assert not text.strip()
        assert sentence is paragraph is None
        return
    assert paragraph[0] <= sentence[0] < sentence[1] <= paragraph[1] <= len(text)
    for start, end in (sentence, paragraph):
        assert cluster_at(text, start)[0] == start
        assert cluster_at(text, end - 1)[1] == end


@given(TEXTS)
def test_every_word_lies_in_the_sentence_found_at_it(text: str) -> None:
    for offset, character in enumerate(text):
        if not character.isspace():
            sentence = sentence_at(text, offset)
            assert sentence
            assert sentence[0] <= offset < sentence[1]


@pytest.mark.parametrize("filling", ["Dr. Orlo left. ", "我们否认这个说法。", "x", " "])
def test_sentences_of_one_huge_paragraph_are_answered_at_once(filling: str) -> None:
    text = filling * (4_000_000 // len(filling))
    started = time.process_time()
    for offset in range(0, len(text), len(text) // 5):
        sentence = sentence_at(text, offset)
        assert sentence is None or sentence[1] - sentence[0] < 200_000
    assert time.process_time() - started < 2


def test_a_long_paragraph_without_spaces_is_split_all_through() -> None:
    sentence = "我们否认这个说法。"
    text = sentence * 1_000
    for start in range(0, len(text), len(sentence)):
        assert sentence_at(text, start + 3) == (start, start + len(sentence))
