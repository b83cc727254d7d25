"""Where the cursor goes by character, word, sentence, paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.clusters import cluster_at
from annotator.text.motion import Motion, backward, forward

STORY = (
    "The envoy left at noon. “We deny it,” he said.\n"
    "\n"
    "  Nobody answered.  \n"
    "A spokesman for the port’s board declined to comment."
)
TEXTS = st.text(
    st.sampled_from(
        [*"aB. \n\t“”’", "\u0301", "漢", "👩", "\u200d", "🚀", "\u2028", "ع"]
    ),
    max_size=50,
)
MOTIONS = st.sampled_from(list(Motion))


def stops(motion: Motion, *, extending: bool = False) -> list[str]:
    """What lies between one stop and the next."""
    offset, found = 0, []
    while offset < len(STORY):
        stop = forward(STORY, offset, motion, extending=extending)
        found.append(STORY[offset:stop])
        offset = stop
    return found


def test_by_words_the_cursor_lands_on_the_next_start() -> None:
    assert stops(Motion.WORD)[:7] == [
        "The ",
        "envoy ",
        "left ",
        "at ",
        "noon. “",
        "We ",
        "deny ",
    ]


def test_while_extending_it_lands_on_the_end_of_the_word() -> None:
    assert stops(Motion.WORD, extending=True)[:5] == [
        "The",
        " envoy",
        " left",
        " at",
        " noon",
    ]


def test_by_sentences_the_cursor_lands_on_the_next_start() -> None:
    assert stops(Motion.SENTENCE) == [
        "The envoy left at noon. ",
        "“We deny it,” he said.\n\n  ",
        "Nobody answered.  \n",
        "A spokesman for the port’s board declined to comment.",
    ]


def test_a_selection_by_sentences_has_no_space_at_its_end() -> None:
    assert stops(Motion.SENTENCE, extending=True) == [
        "The envoy left at noon.",
        " “We deny it,” he said.",
        "\n\n  Nobody answered.",
        "  \nA spokesman for the port’s board declined to comment.",
    ]


def test_by_paragraphs_blank_lines_and_indents_are_passed() -> None:
    start = STORY.index("Nobody")
    assert forward(STORY, 3, Motion.PARAGRAPH) == start
    assert forward(STORY, start, Motion.PARAGRAPH) == STORY.index("A spokesman")
    assert forward(STORY, 3, Motion.PARAGRAPH, extending=True) == STORY.index("\n")
    assert backward(STORY, start + 3, Motion.PARAGRAPH) == start
    assert backward(STORY, start, Motion.PARAGRAPH) == 0


def test_back_from_the_end_of_a_word_it_is_the_start_of_that_word() -> None:
    assert backward("The port’s board", 10, Motion.WORD) == 4
    assert backward("The port’s board", 11, Motion.WORD) == 4
    assert backward("The port’s board", 4, Motion.WORD) == 0


def test_by_characters_a_letter_and_its_accent_are_one_step() -> None:
    assert forward("e\u0301t", 0, Motion.CHARACTER) == 2
    assert backward("e\u0301t", 2, Motion.CHARACTER) == 0


def test_to_the_ends_of_the_text() -> None:
    assert forward(STORY, 7, Motion.TEXT) == len(STORY)
    assert backward(STORY, 7, Motion.TEXT) == 0


@pytest.mark.parametrize("motion", list(Motion))
@pytest.mark.parametrize("gap", [" ", "\n", "-"])
def test_a_huge_gap_is_crossed_in_a_few_steps(motion: Motion, gap: str) -> None:
    text = "Start" + gap * 300_000 + "end"
    if motion is Motion.CHARACTER:
        return
    offset = steps = 0
    while offset < len(text):
        offset, steps = forward(text, offset, motion), steps + 1
    assert steps < 12


@given(text=TEXTS, motion=MOTIONS, extending=st.booleans())
def test_forward_always_gets_on_until_the_end(
    *, text: str, motion: Motion, extending: bool
) -> None:
    offset = 0
    while offset < len(text):
        stop = forward(text, offset, motion, extending=extending)
        assert offset < stop <= len(text)
        assert stop == len(text) or cluster_at(text, stop)[0] == stop
        offset = stop
    assert forward(text, offset, motion, extending=extending) == offset


@given(TEXTS, MOTIONS)
def test_backward_always_gets_on_until_the_start(text: str, motion: Motion) -> None:
    offset = len(text)
    while offset > 0:
        stop = backward(text, offset, motion)
        assert 0 <= stop < offset
        assert cluster_at(text, stop)[0] == stop
        offset = stop
    assert backward(text, 0, motion) == 0


@given(TEXTS, st.sampled_from([Motion.WORD, Motion.SENTENCE, Motion.PARAGRAPH]))
def test_backward_stops_where_forward_stops(text: str, motion: Motion) -> None:
    ahead, back = set(), set()
    offset = 0
    while offset < len(text):
        offset = forward(text, offset, motion)
        ahead.add(offset)
    while offset > 0:
        offset = backward(text, offset, motion)
        back.add(offset)
    assert ahead - {len(text)} == back - {0}
