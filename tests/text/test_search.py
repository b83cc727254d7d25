"""Finding words."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.text.clusters import cluster_at
from annotator.text.queries import Case, Query
from annotator.text.search import Hit, find_all, find_next, find_previous

TEXTS = st.text(
    st.sampled_from([*"abAB \n'’“\"", "\u0301", "\u00a0", "İ", "ß"]), max_size=40
)
WORDS = st.text(st.sampled_from("abAB '\"ß"), min_size=1, max_size=4)
LONG = 10_000_000


def found(text: str, words: str, case: Case = Case.SMART) -> list[str]:
    return [
        text[hit.start : hit.end] for hit in find_all(text, Query(words, case), 100)
    ]


def test_a_small_letter_finds_both_and_a_capital_only_itself() -> None:
    text = "Iran denied it; iran, IRAN."
    assert found(text, "iran") == ["Iran", "iran", "IRAN"]
    assert found(text, "Iran") == ["Iran"]
    assert found(text, "iran", case=Case.ON) == ["iran"]
    assert found(text, "Iran", case=Case.OFF) == ["Iran", "iran", "IRAN"]


def test_a_whole_word_has_no_letter_or_digit_beside_it() -> None:
    text = "Iran’s, Iranian, (Iran) Tiran Iran2"
    hits = find_all(text, Query("iran", whole_word=True), 9)
    assert [hit.start for hit in hits] == [0, 18]


def test_a_straight_mark_finds_all_its_forms() -> None:
    assert found("the port’s “plan”", 'port\'s "plan"') == ["port’s “plan”"]
    assert found("‘a’ „b‟", "'a' \"b\"") == ["‘a’ „b‟"]


def test_a_curly_mark_finds_only_itself() -> None:
    assert found('port\'s "plan"', "port’s") == []
    assert found('“a” "a"', "“a”") == ["“a”"]


def test_a_space_finds_a_no_break_space_a_line_break_and_an_indent() -> None:
    text = "the port\u00a0board, the port\n  board, the port\n\nboard"
    assert found(text, "port board") == ["port\u00a0board", "port\n  board"]


def test_letters_that_change_length_keep_their_offsets() -> None:
    text = "İİ ẞ straße İstanbul"
    assert find_next(text, Query("istanbul"), 0) == Hit(12, 20)
    assert found(text, "ß") == ["ẞ", "ß"]
    assert found(text, "ss") == []


def test_half_a_character_is_not_found() -> None:
    assert found("cafe\u0301 cafe", "cafe") == ["cafe"]
    assert found("cafe\u0301 cafe", "cafe\u0301") == ["cafe\u0301"]


def test_dots_and_brackets_are_no_expressions() -> None:
    assert found("a.b axb [ab]", "a.b") == ["a.b"]
    assert found("a.b axb [ab]", "[ab]") == ["[ab]"]


def test_search_goes_round_the_ends_and_says_so() -> None:
    text = "deny, deny"
    assert find_next(text, Query("deny"), 0) == Hit(0, 4)
    assert find_next(text, Query("deny"), 4) == Hit(6, 10)
    assert find_next(text, Query("deny"), 7) == Hit(0, 4, wrapped=True)
    assert find_previous(text, Query("deny"), 10) == Hit(6, 10)
    assert find_previous(text, Query("deny"), 6) == Hit(0, 4)
    assert find_previous(text, Query("deny"), 0) == Hit(6, 10, wrapped=True)


@pytest.mark.parametrize("words", ["", " ", "\n\t"])
def test_nothing_is_found_for_a_blank_query(words: str) -> None:
    query = Query(words)
    assert find_next("some words", query, 0) is None
    assert find_previous("some words", query, 5) is None
    assert find_all("some words", query, 5) == ()


def test_no_more_than_the_limit_are_found() -> None:
    assert len(find_all("no " * 50, Query("no"), 7)) == 7


@given(text=TEXTS, words=WORDS, whole=st.booleans(), offset=st.integers(0, 40))
@example(text="aaa", words="aa", whole=False, offset=2)
def test_next_is_the_nearest_place_where_the_words_match(
    *, text: str, words: str, whole: bool, offset: int
) -> None:
    places = _places(text, Query(words, whole_word=whole))
    hit = find_next(text, Query(words, whole_word=whole), offset)
    ahead = [place for place in places if place >= offset]
    expected = ahead[0] if ahead else next(iter(places), None)
    assert (hit and hit.start) == expected
    if hit:
        assert hit.wrapped is not bool(ahead)


@given(TEXTS, WORDS, st.integers(0, 40))
def test_previous_is_the_nearest_place_before(
    text: str, words: str, offset: int
) -> None:
    places = _places(text, Query(words))
    hit = find_previous(text, Query(words), offset)
    before = [place for place in places if place < offset]
    expected = before[-1] if before else next(reversed(places), None)
    assert (hit and hit.start) == expected


@given(TEXTS, WORDS)
def test_what_is_found_lies_between_clusters_and_apart(text: str, words: str) -> None:
    end = 0
    for hit in find_all(text, Query(words), 50):
        assert end <= hit.start < hit.end <= len(text)
        assert cluster_at(text, hit.start)[0] == hit.start
        assert cluster_at(text, hit.end - 1)[1] == hit.end
        end = hit.end


def _places(text: str, query: Query) -> list[int]:
    """Starts of all matches, found slowly and in another way."""
    if query.is_blank:
        return []
    return [start for start in range(len(text)) if _matches_at(text, query, start)]


def _matches_at(text: str, query: Query, start: int) -> bool:
    pattern = re.sub(r"\s+", "\0", query.words)
    for mark, alike in (
        ('"', '["“”]'),
        ("'", "['’]"),
        ("\0", r"(?=\s)[^\S\n]*+\n?+[^\S\n]*+"),
    ):
        pattern = pattern.replace(mark, alike)
    flags = re.IGNORECASE if query.words == query.words.lower() else re.NOFLAG
    match = re.compile(pattern, flags).match(text, start)
    if not match or cluster_at(text, start)[0] != start:
        return False
    end = match.end()
    if query.whole_word and (text[start - 1 : start] + text[end : end + 1]):
        beside = text[max(0, start - 1) : start], text[end : end + 1]
        if any(character.isalnum() for character in beside):
            return False
    return cluster_at(text, end - 1)[1] == end


@pytest.mark.parametrize("words", ["zebra", "Zebra", "the zebra", "e zebra", "“zebra"])
def test_a_miss_in_ten_megabytes_is_known_at_once(words: str) -> None:
    line = "The envoy “denied” on Monday that the port’s board had signed it.\n"
    text = line * (LONG // len(line))
    find_next(text, Query(words), 0)
    started = time.process_time()
    assert find_next(text, Query(words), LONG // 2) is None
    assert time.process_time() - started < 0.25


def test_a_rare_letter_behind_wide_white_space_leads_to_its_match() -> None:
    text = "The envoy left. " * 2_000 + "the \u00a0 \n   zebra" + " The end." * 2_000
    hit = find_next(text, Query("e zebra"), 0)
    assert (
        hit == find_previous(text, Query("e zebra"), len(text)) == Hit(32_002, 32_015)
    )
