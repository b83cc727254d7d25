"""Finding regular expressions."""

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.searches import ExpressionBroken, ExpressionTooSlow
from annotator.text.expressions import LIMIT_SECONDS, LONGEST, Expression
from annotator.text.queries import Case, Query
from annotator.text.search import Hit, find_all, find_next, find_previous

LINES = st.text(st.sampled_from("abAB1 \n“"), max_size=60)
EXPRESSIONS = st.sampled_from(
    [r"\w+", "a+", "[ab]1?", r"^.", r".$", "(?<=a)b", "b(?!b)", "a|ab", r"\bb"]
)
RUNS_AWAY = r"(?:a|aa)+$"
AWAY = "a" * 80 + "b"


def expression(words: str, *, whole: bool = False, case: Case = Case.SMART) -> Query:
    return Query(words, case, whole_word=whole, is_expression=True)


def found(text: str, words: str, *, whole: bool = False) -> list[str]:
    hits = find_all(text, expression(words, whole=whole), 100)
    return [text[hit.start : hit.end] for hit in hits]


def test_what_an_expression_matches_is_found_where_it_stands() -> None:
    text = "It denied, denies and will deny it."
    assert found(text, r"den(y|ie[sd])") == ["denied", "denies", "deny"]
    assert find_next(text, expression("den(y|ies)"), 4) == Hit(11, 17)
    assert find_previous(text, expression("den."), 11) == Hit(3, 7)
    assert find_next(text, expression("den."), 30) == Hit(3, 7, wrapped=True)
    assert find_previous(text, expression("den."), 3) == Hit(27, 31, wrapped=True)


def test_carets_and_dollars_stand_for_the_ends_of_lines() -> None:
    assert found("one two\nthree four", r"^\w+") == ["one", "three"]
    assert found("one two\nthree four", r"\w+$") == ["two", "four"]


def test_a_capital_minds_case_but_not_that_of_an_escape() -> None:
    assert found("Iran iran", r"\Biran|I\w+") == ["Iran"]
    assert found("Iran iran", r"iran\S*\p{L}?") == ["Iran", "iran"]
    assert found("Iran iran", r"(?P<land>iran)") == ["Iran", "iran"]
    hits = find_all("Iran iran", expression("IRAN", case=Case.OFF), 9)
    assert len(hits) == 2


def test_a_whole_word_has_no_letter_or_digit_beside_it() -> None:
    text = "Iran, Iranian, Iran2, Iran"
    assert found(text, "iran|iranian", whole=True) == ["Iran", "Iranian", "Iran"]
    assert found(text, "(?x) iran # the country", whole=True) == ["Iran", "Iran"]


def test_marks_and_spaces_are_taken_as_they_are_written() -> None:
    assert found("“a” \"a\" 'a'", '"a"') == ['"a"']
    assert found("a\u00a0b a b", "a b") == ["a b"]


def test_half_a_character_and_nothing_at_all_are_not_found() -> None:
    assert found("cafe\u0301 cafe", "cafe") == ["cafe"]
    assert found("cafe\u0301 cafe", r"caf\X") == ["cafe\u0301", "cafe"]
    assert found("bab", "a*") == ["a"]


def test_going_back_meets_what_going_on_meets_in_long_lines_too() -> None:
    text = "The envoy denied on Monday that it had signed. " * 2_000
    query = expression(r"[a-z]{5,}\s\w+")
    hits = find_all(text, query, 100_000)
    for hit in (*hits[:10], *hits[2_000:2_020], *hits[-10:]):
        assert find_previous(text, query, hit.start + 1) == hit
        assert find_next(text, query, hit.start) == hit


def test_from_inside_of_a_match_the_next_whole_one_is_found() -> None:
    text, query = "first second", expression(r"\w+")
    assert find_next(text, query, 2) == Hit(6, 12)
    assert find_previous(text, query, 9) == Hit(6, 12)


@given(LINES, EXPRESSIONS, st.integers(0, 60))
def test_next_and_previous_are_the_nearest_of_all(
    text: str, words: str, offset: int
) -> None:
    query = expression(words)
    flags = re.MULTILINE | (re.NOFLAG if query.minds_case else re.IGNORECASE)
    starts = [match.start() for match in re.finditer(words, text, flags)]
    assert [hit.start for hit in find_all(text, query, 99)] == starts
    ahead = [start for start in starts if start >= offset]
    before = [start for start in starts if start < offset]
    following = find_next(text, query, offset)
    preceding = find_previous(text, query, offset)
    assert (following and following.start) == next(iter([*ahead, *before]), None)
    assert (preceding and preceding.start) == next(
        iter([*before[::-1], *ahead[::-1]]), None
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("(a", r"missing \) at character 2\."),
        ("a**", "multiple repeat at character 3"),
        (r"a\q", r"bad escape \\q at character 3"),
        ("[a", "unterminated character set at character 2"),
        ("(?r)a", "it cannot search backwards at character 3"),
        ("(" * 900 + ")" * 100, "missing|nested"),
        ("a" * (LONGEST + 1), "longer than 1000 characters"),
    ],
)
def test_what_is_no_expression_is_refused_with_its_place(words: str, said: str) -> None:
    with pytest.raises(ExpressionBroken, match=said):
        find_next("a", expression(words), 0)


Search = Callable[[str, Query, int], object]


@pytest.mark.parametrize("search", [find_next, find_previous, find_all])
def test_an_expression_that_runs_away_is_stopped(search: Search) -> None:
    started = time.process_time()
    with pytest.raises(ExpressionTooSlow, match=r"after 0\.5 seconds"):
        search(AWAY, expression(RUNS_AWAY), 2)
    assert time.process_time() - started < LIMIT_SECONDS + 0.3


def test_the_time_is_for_all_of_one_search() -> None:
    text = "\n".join([AWAY[:46]] * 50)
    started = time.process_time()
    with pytest.raises(ExpressionTooSlow):
        list(Expression(expression(RUNS_AWAY + "c"), 0.1).ahead(text, 0, len(text)))
    assert time.process_time() - started < 0.4
