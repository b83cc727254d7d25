"""The library's list: sorted, filtered, and in columns that fit."""

from dataclasses import replace

import pytest

from annotator.model.article import Metadata
from annotator.model.library import ArticleEntry
from annotator.model.reading import State
from annotator.tui.library_view import LibraryView, Order, percent, row
from tests.projects import START
from tests.workflow.open_articles import SCHEME

PORT = ArticleEntry(
    "port",
    Metadata("Port shut", "The Wire", "Ann Other", "2031-02-03T08:00Z"),
    4000,
    START,
    State.READING,
    position=1000,
    counts=(("claim", 3), ("source", 12)),
)
STRIKE = ArticleEntry(
    "strike",
    Metadata("a strike ends", "Daily Ålund", "", "2031-01-30"),
    900,
    START,
    State.FINISHED,
    position=10,
    counts=(("claim", 1),),
)
WOLF = ArticleEntry("wolf", Metadata(), 1200, START)
ENTRIES = (WOLF, STRIKE, PORT)


def keys(view: LibraryView) -> list[str]:
    return [each.key for each in view.listed(ENTRIES)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.TITLE, ["strike", "port", "wolf"]),
        (Order.OUTLET, ["wolf", "strike", "port"]),
        (Order.DATE, ["wolf", "strike", "port"]),
        (Order.LENGTH, ["strike", "wolf", "port"]),
        (Order.LABELS, ["wolf", "strike", "port"]),
        (Order.STATE, ["wolf", "port", "strike"]),
    ],
)
def test_articles_are_sorted_by_a_column_and_turned_round(
    order: Order, expected: list[str]
) -> None:
    assert keys(LibraryView(order)) == expected
    assert keys(LibraryView(order, is_reversed=True)) == expected[::-1]


def test_articles_are_sorted_by_how_far_they_are_read() -> None:
    assert keys(LibraryView(Order.PROGRESS))[0] == "wolf"


def test_equal_articles_stand_by_key_also_when_turned_round() -> None:
    same = [replace(WOLF, key=each, metadata=Metadata("same")) for each in "bca"]

    for is_reversed in (False, True):
        found = LibraryView(is_reversed=is_reversed).listed(same)
        assert [each.key for each in found] == ["a", "b", "c"]


def test_the_next_column_follows_and_the_first_comes_after_the_last() -> None:
    view, orders = LibraryView(is_reversed=True), []
    for _ in Order:
        view = view.with_next_order()
        orders.append(view.order)

    assert orders == [*list(Order)[1:], Order.TITLE]
    assert not view.is_reversed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("port", ["port"]),
        ("PORT", ["port"]),
        ("wire shut", ["port"]),
        ("2031-01", ["strike"]),
        ("other", ["port"]),
        ("ålund", ["strike"]),
        ("wolf", ["wolf"]),
        ("port strike", []),
        ("  ", ["strike", "port", "wolf"]),
    ],
)
def test_articles_with_all_of_the_words_are_listed(
    words: str, expected: list[str]
) -> None:
    assert keys(LibraryView(words=words)) == expected


def test_one_state_after_the_other_is_listed_then_all_again() -> None:
    view, listed = LibraryView(), []
    for _ in range(4):
        view = view.with_next_state()
        listed.append(keys(view))

    assert listed == [["wolf"], ["port"], ["strike"], ["strike", "port", "wolf"]]


def test_the_title_row_tells_which_filter_is_on() -> None:
    assert LibraryView().told == ""
    assert LibraryView(words="port", state=State.READING).told == "“port” · reading"


def test_a_row_tells_state_place_length_counts_and_progress() -> None:
    assert row(PORT, SCHEME) == [
        "▸ reading",
        "Port shut",
        "The Wire",
        "2031-02-03",
        "4,000",
        "c3 s12",
        "25 %",
    ]
    assert row(WOLF, SCHEME) == ["· unread", "wolf", "", "", "1,200", "", "0 %"]


def test_a_finished_article_is_read_whole() -> None:
    assert percent(STRIKE) == 100
    assert percent(replace(WOLF, characters=0)) == 0


def test_columns_that_no_article_fills_are_left_out() -> None:
    def shown(*entries: ArticleEntry) -> list[str]:
        columns = LibraryView().columns(80, SCHEME, entries)
        return [each.heading for each in columns if each.is_shown]

    assert shown(*ENTRIES) == [
        " ",
        "title▲",
        "outlet",
        "date",
        "length",
        "labels",
        "read",
    ]
    assert shown(WOLF) == [" ", "title▲", "length", "labels", "read"]


@pytest.mark.parametrize(("width", "gap"), [(60, 1), (80, 1), (100, 2), (140, 2)])
def test_the_title_keeps_room_beside_the_other_columns(width: int, gap: int) -> None:
    columns = LibraryView().columns(width, SCHEME, ENTRIES)

    taken = sum(each.width + gap for each in columns if each.is_shown)
    assert width - taken >= (20 if width < 80 else 27)


def test_the_state_is_told_in_words_where_there_is_room() -> None:
    narrow, wide = (LibraryView().columns(each, SCHEME, ENTRIES) for each in (80, 100))

    assert narrow[0].width == 1
    assert wide[0].width >= len("✓ finished")


def test_the_heading_of_the_sorted_column_says_which_way() -> None:
    view = LibraryView(Order.LENGTH, is_reversed=True)

    assert "length▼" in [each.heading for each in view.columns(80, SCHEME, ENTRIES)]
