"""Articles go in once and come back as they were."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors.stores import CharacterUnstorable, NoSuchArticle, StoreDamaged
from annotator.errors.values import MomentWithoutZone
from annotator.model.article import Article, Metadata, Provenance
from annotator.model.library import Taken
from annotator.store.store import Store
from tests.store.samples import NOON, TEXT, article

WHOLE = Article(
    "ferry",
    "“Öl”\u2028\u0301🇺🇦\x1b[2J\n",
    NOON,
    Metadata("Title", "Outlet", "Author", "2031-05-04", "https://example.org", "en"),
    Provenance("a/b.txt", "utf-16", ("BOM dropped", "CRLF to LF: 12"), "f" * 64),
)


def test_every_field_of_an_article_comes_back(store: Store) -> None:
    assert store.articles.add(WHOLE) == Taken("ferry", is_new=True)
    assert store.articles.get("ferry") == WHOLE
    assert store.articles.key_of(WHOLE.sha256) == "ferry"


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_a_text_comes_back_code_point_for_code_point(store: Store, text: str) -> None:
    taken = store.articles.add(article("any", text))
    assert store.articles.get(taken.key).text == text


def test_the_same_text_is_the_same_article(store: Store) -> None:
    assert store.articles.add(article("again")) == Taken("harbour", is_new=False)
    assert store.articles.keys() == ("harbour",)


def test_a_key_that_is_taken_gets_a_number(store: Store) -> None:
    taken = store.articles.add_all(article("harbour", f"text {n}") for n in range(3))
    assert [each.key for each in taken] == ["harbour-2", "harbour-3", "harbour-4"]


def test_articles_are_taken_in_all_or_none(store: Store) -> None:
    with pytest.raises(CharacterUnstorable):
        store.articles.add_all((article("new", "new"), article("bad", "a\0b")))
    assert store.articles.keys() == ("harbour",)


def test_half_a_character_is_refused_with_its_place(store: Store) -> None:
    with pytest.raises(CharacterUnstorable, match="offset 2"):
        store.articles.add(article("bad", "ab\ud800"))


def test_a_moment_needs_a_zone(store: Store) -> None:
    with pytest.raises(MomentWithoutZone):
        store.articles.add(Article("bad", "text", NOON.replace(tzinfo=None)))


def test_a_key_that_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(NoSuchArticle, match="elsewhere"):
        store.articles.get("elsewhere")
    assert store.articles.key_of("0" * 64) is None


def test_a_text_that_was_changed_from_outside_is_not_given_out(
    store: Store, place: Path
) -> None:
    with sqlite3.connect(place) as other:
        other.execute("UPDATE article SET text = ?", (TEXT.replace("no", "so"),))
    other.close()
    with pytest.raises(StoreDamaged, match="harbour"):
        store.articles.get("harbour")
