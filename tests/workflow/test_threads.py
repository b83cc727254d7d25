"""Story threads: what denies and same_as join, in the order of dates."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Layer
from annotator.model.article import Metadata
from annotator.model.library import ArticleEntry
from annotator.workflow.threads import (
    Thread,
    moment_of,
    story_threads,
    thread_with,
    threads_of,
)
from tests.projects import START, label, link, project_at
from tests.workflow.newsroom import take_in_texts
from tests.workflow.open_articles import annotation
from tests.workflow.open_articles import link as made_link


def entry(key: str, published: str = "", outlet: str = "") -> ArticleEntry:
    return ArticleEntry(key, Metadata("", outlet, "", published), 100, START)


PORT = entry("port", "2031-02-03T08:00Z", "The Wire")
STRIKE = entry("strike", "2031-02-02", "The Lantern")
WOLF = entry("wolf")
ARTICLES = {each.key: each for each in (PORT, STRIKE, WOLF)}

CLAIM = annotation("c", (0, 8))
DENIAL = annotation("d", (0, 8), label="denial", article="strike")
ECHO = annotation("e", (9, 12), article="wolf")
ALONE = annotation("a", (20, 24))
MINISTRY = annotation("m", (14, 18), label="source")
EMBASSY = annotation("b", (14, 18), label="source", article="strike")
ALL = {each.id: each for each in (CLAIM, DENIAL, ECHO, ALONE, MINISTRY, EMBASSY)}
DENIES = made_link("1", "denies", DENIAL, CLAIM)
SAME = made_link("2", "same_as", ECHO, CLAIM)
SAID = made_link("3", "attributed_to", CLAIM, MINISTRY)
DENIED_BY = made_link("4", "attributed_to", DENIAL, EMBASSY)
LINKS = (
    DENIES,
    SAME,
    SAID,
    DENIED_BY,
    made_link("5", "attributed_to", ALONE, MINISTRY),
)


def ids(thread: Thread) -> list[str]:
    return [each.annotation.id for each in thread]


def test_a_thread_tells_who_said_what_where_in_the_order_of_dates() -> None:
    (thread,) = threads_of(LINKS, ALL, ARTICLES)

    assert [(s.annotation.id, s.article.key, s.who) for s in thread] == [
        ("d", "strike", EMBASSY.words),
        ("c", "port", MINISTRY.words),
        ("e", "wolf", ""),
    ]
    assert thread.outlets == ("The Lantern", "The Wire", "wolf")
    assert (thread.count("claim"), thread.count("denial")) == (2, 1)
    assert [link.id for link in thread.statements[1].links] == ["1", "2"]


def test_a_source_or_a_quote_alone_makes_no_thread() -> None:
    assert threads_of((SAID, DENIED_BY), ALL, ARTICLES) == ()


def test_a_thread_is_found_by_its_statements_and_by_their_sources() -> None:
    threads = threads_of(LINKS, ALL, ARTICLES)

    assert thread_with(threads, "e") is threads[0]
    assert thread_with(threads, "b") is threads[0]
    assert threads[0].index_of("b") == 0
    assert thread_with(threads, "a") is None


def test_a_link_with_an_unknown_end_joins_nothing() -> None:
    known = {each.id: each for each in (CLAIM, ECHO, MINISTRY)}

    (thread,) = threads_of(LINKS, known, ARTICLES)

    assert ids(thread) == ["c", "e"]


def test_the_thread_begun_last_comes_first() -> None:
    late = made_link("6", "same_as", replace(ALONE), replace(CLAIM, id="z"))
    known = {**ALL, "z": replace(CLAIM, id="z")}

    threads = threads_of((DENIES, late), known, ARTICLES)

    assert [ids(each)[0] for each in threads] == ["z", "d"]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2031-02-02", "2031-02-02T00:01Z"),
        ("2031-02-02T01:00+02:00", "2031-02-02"),
        ("2031-02-02", "next week"),
        ("2031-02-02", ""),
    ],
)
def test_dates_are_compared_as_moments_and_unknown_ones_come_last(
    earlier: str, later: str
) -> None:
    assert moment_of(earlier) < moment_of(later)


@given(pairs=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_two_claims_are_in_one_thread_when_a_way_of_links_leads_from_one_to_the_other(
    pairs: list[tuple[int, int]],
) -> None:
    claims = {f"{n}": annotation(f"{n}", (n, n + 1)) for n in range(10)}
    links = [
        made_link(f"l{at}", "same_as", claims[f"{a}"], claims[f"{b}"])
        for at, (a, b) in enumerate(pairs)
    ]
    reach = {f"{n}": {f"{n}"} for pair in pairs for n in pair}
    for _ in pairs:
        for a, b in pairs:
            both = reach[f"{a}"] | reach[f"{b}"]
            for each in both:
                reach[each] |= both

    threads = threads_of(links, claims, ARTICLES)

    assert sorted(sorted(ids(each)) for each in threads) == sorted(
        {tuple(sorted(each)): sorted(each) for each in reach.values()}.values()
    )


def test_threads_of_a_store_are_made_of_ones_own_links_alone(tmp_path: Path) -> None:
    with project_at(tmp_path) as project:
        take_in_texts(project, tmp_path, port="Shut, it said.", strike="Open, we say.")
        claim = label(project, "port", ((0, 4),))
        said = label(project, "port", ((6, 8),), "source")
        denial = label(project, "strike", ((0, 4),), "denial")
        link(project, "denies", denial, claim)
        link(project, "attributed_to", claim, said)
        gold = label(project, "strike", ((6, 8),), layer=Layer.GOLD)
        link(project, "same_as", gold, claim)
    with project_at(tmp_path, "bob") as other:
        theirs = [label(other, "port", ((0, 4),)), label(other, "strike", ((0, 4),))]
        link(other, "same_as", *theirs)
        (bobs,) = story_threads(other)

    with project_at(tmp_path) as project:
        (thread,) = story_threads(project)

    assert set(ids(bobs)) == {each.id for each in theirs}
    assert ids(thread) == [claim.id, denial.id]
    assert thread.statements[0].sources == (said,)
