"""A selection that grows."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.clusters import cluster_at
from annotator.text.growing import grow, trimmed

TEXTS = st.text(
    st.sampled_from([*'aB. \n"“”’', "\u0301", "漢", "😀", "\u00a0"]), max_size=40
)


@st.composite
def selections(draw: st.DrawFn) -> tuple[str, tuple[int, int]]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, (start, draw(st.integers(start, len(text))))


def growth(text: str, selection: tuple[int, int]) -> list[str]:
    found = []
    while (larger := grow(text, selection)) != selection:
        found.append(text[slice(*larger)])
        selection = larger
    return found


def test_it_grows_from_a_place_to_the_whole_text() -> None:
    text = "Port Vell\n\nNobody left. He said: “It’s false. They ‘know it’.” Bye.\n"
    inside = text.index("know") + 2
    assert growth(text, (inside, inside)) == [
        "know",
        "‘know it’",
        "“It’s false. They ‘know it’.”",
        "He said: “It’s false. They ‘know it’.”",
        "Nobody left. He said: “It’s false. They ‘know it’.” Bye.",
        text.strip(),
    ]


def test_half_words_become_whole_ones_first() -> None:
    text = "The port authority denied it. Nobody left."
    assert growth(text, (6, 12))[:2] == ["port authority", text[:29]]


def test_between_words_it_takes_the_next_one() -> None:
    assert grow("The port, closed", (8, 8)) == (10, 16)


def test_a_space_at_the_end_does_not_hold_it_back() -> None:
    text = "Nobody left. He stayed."
    assert grow(text, (0, 7)) == (0, 12)


def test_paragraphs_partly_selected_become_whole_ones() -> None:
    text = "One left. Two.\nThree. Four.\nFive."
    assert growth(text, (10, 20)) == [
        "Two.\nThree.",
        "One left. Two.\nThree. Four.",
        text,
    ]


def test_a_blank_text_stays_as_it_is() -> None:
    assert grow(" \n ", (1, 2)) == (1, 2)
    assert grow("", (0, 0)) == (0, 0)


def test_trimming_takes_white_space_of_all_kinds_off_both_ends() -> None:
    assert trimmed("\u3000\n deny it \u00a0\t", 0, 13) == (3, 10)
    assert trimmed("deny it", 1, 3) == (1, 3)
    assert trimmed("deny  it", 4, 6) is None
    assert trimmed(" " * 9_000 + "it" + " " * 9_000, 0, 18_002) == (9_000, 9_002)


@given(selections())
def test_it_always_grows_until_it_covers_all_words(
    example: tuple[str, tuple[int, int]],
) -> None:
    text, selection = example
    kept = trimmed(text, *selection)
    larger = grow(text, selection)
    if larger == selection:
        assert kept is None or kept == trimmed(text, 0, len(text))
    elif kept:
        assert larger[0] <= kept[0]
        assert kept[1] <= larger[1]
        assert larger[1] - larger[0] > kept[1] - kept[0]


@given(selections())
def test_growing_comes_to_an_end_at_the_whole_text(
    example: tuple[str, tuple[int, int]],
) -> None:
    text, selection = example
    steps = growth(text, selection)
    assert len(steps) <= len(text) + 1
    if steps:
        assert steps[-1] == text[slice(*(trimmed(text, 0, len(text)) or (0, 0)))]


@given(selections())
def test_what_is_trimmed_has_the_same_words(
    example: tuple[str, tuple[int, int]],
) -> None:
    text, (start, end) = example
    kept = trimmed(text, start, end)
    if kept is None:
        assert not text[start:end].strip()
    else:
        words = text[slice(*kept)]
        assert text[start:end].strip() in words
        assert not words[0].isspace() or cluster_at(text, kept[0])[1] > kept[0] + 1
