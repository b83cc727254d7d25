"""Finding words in one article and in all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.searches import ExpressionBroken
from annotator.model.article import Article
from annotator.text.clusters import cluster_at
from annotator.text.queries import Query
from annotator.workflow.finding import (
    AROUND,
    SHOWN,
    match_beyond,
    match_short_of,
    matches_everywhere,
    matches_in,
)
from annotator.workflow.project import Project
from tests.projects import START, project_at

TEXTS = {
    "a": "Nothing here.",
    "b": "The port is shut.\nThe port, they say, is shut.",
    "c": "Nor here.",
    "d": "A port.",
    "e": "Any port.",
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_at(tmp_path) as project:
        for key, text in TEXTS.items():
            project.store.articles.add(Article(key, text, START))
        yield project


def always() -> bool:
    return True


def test_a_match_is_listed_with_the_words_of_its_line() -> None:
    first, second = matches_in("b", TEXTS["b"], Query("port"), 9)
    assert (first.before, first.words, first.after) == ("The ", "port", " is shut.")
    assert (second.before, second.after) == ("The ", ", they say, is shut.")
    assert (second.article, second.start, second.end) == ("b", 22, 26)


def test_context_and_match_are_cut_where_they_are_long() -> None:
    text = "b" * 500 + "x" * 500 + "a" * 500
    (match,) = matches_in("k", text, Query("x+", is_expression=True), 9)
    assert (match.before, match.after) == ("b" * AROUND, "a" * AROUND)
    assert (match.words, match.end - match.start) == ("x" * SHOWN, 500)


@given(st.lists(st.sampled_from(["a", "e\u0301", "👩‍🚀", "x"]), max_size=300))
def test_context_begins_and_ends_between_characters(pieces: list[str]) -> None:
    text = "".join(pieces)
    for match in matches_in("k", text, Query("x"), 50):
        start = match.start - len(match.before)
        end = match.end + len(match.after)
        assert text[start:end] == match.before + match.words + match.after
        assert cluster_at(text, start)[0] == start
        assert cluster_at(text, end - 1)[1] == end


def test_all_articles_are_gone_through_one_by_one(project: Project) -> None:
    found = matches_everywhere(project, Query("port"), 99)
    assert [[each.article for each in matches] for matches in found] == [
        [],
        ["b", "b"],
        [],
        ["d"],
        ["e"],
    ]


def test_no_more_are_listed_than_the_limit(project: Project) -> None:
    found = [*matches_everywhere(project, Query("port"), 2)]
    assert sum(map(len, found)) == 2
    assert len([*matches_everywhere(project, Query("port"), 1)]) == 2


def test_the_next_match_is_in_the_next_article_that_has_one(project: Project) -> None:
    for key, beyond in (("a", ("b", 4)), ("b", ("d", 2)), ("e", ("b", 4))):
        found = match_beyond(project, Query("port"), key, always)
        assert found
        assert (found[0], found[1].start) == beyond


def test_the_match_before_is_the_last_of_the_article_before(project: Project) -> None:
    for key, short in (("e", ("d", 2)), ("d", ("b", 22)), ("a", ("e", 4))):
        found = match_short_of(project, Query("port"), key, always)
        assert found
        assert (found[0], found[1].start) == short


def test_no_other_article_has_it_or_it_is_not_wanted_any_more(
    project: Project,
) -> None:
    assert match_beyond(project, Query("nor"), "c", always) is None
    assert match_short_of(project, Query("nor"), "c", always) is None
    assert match_beyond(project, Query("port"), "a", lambda: False) is None
    assert match_short_of(project, Query("port"), "a", lambda: False) is None


def test_a_broken_expression_is_refused(project: Project) -> None:
    with pytest.raises(ExpressionBroken):
        list(matches_everywhere(project, Query("(", is_expression=True), 9))
