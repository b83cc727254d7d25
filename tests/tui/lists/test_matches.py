"""The list of all matches, with the words around them."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from annotator.tui.lists import match_view
from annotator.tui.lists.matches import MatchesScreen
from annotator.tui.widgets.one_line import OneLine
from annotator.tui.widgets.row_list import RowList
from annotator.workflow.finding import MOST, Match
from tests.tui.room import PORT, STRIKE, Desk, newsroom, reading

SIZES = [(80, 24), (140, 40)]


def listed(desk: Desk) -> MatchesScreen:
    assert isinstance(desk.app.screen, MatchesScreen)
    return desk.app.screen


def rows(desk: Desk) -> list[str]:
    pane = listed(desk).query_one(RowList)
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


async def list_all(desk: Desk, words: str, *switches: str) -> None:
    await desk.press("/", *switches)
    await desk.write(words)
    await desk.press("*")


@pytest.mark.parametrize("size", SIZES)
async def test_each_match_stands_between_the_words_around_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=size) as desk:
            await list_all(desk, "shut")
            assert "at" in rows(desk)[0]
            assert "“The port is" in rows(desk)[2]
            assert all("  shut  " in row for row in rows(desk)[1:4])
            assert all(cell_len(row) < size[0] for row in rows(desk))
            title = listed(desk).query_one("#title", OneLine).told
            assert title.split() == ["“shut”", "3", "in", "this", "article"]


async def test_enter_selects_the_match_and_escape_changes_nothing(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await list_all(desk, "shut")
            await desk.press("down", "enter")
            start = PORT.index("shut", PORT.index("shut") + 1)
            assert desk.reader.pane.selection == (start, start + 4)
            await desk.press("*")
            assert listed(desk).query_one(RowList).index == 1
            await desk.press("escape")
            assert desk.reader.pane.selection == (start, start + 4)


async def test_tab_lists_all_articles_and_enter_opens_another(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "strike") as desk:
            await list_all(desk, "ministry")
            assert len(listed(desk).matches) == STRIKE.count("ministry")
            await desk.press("tab")
            assert [each.article for each in listed(desk).matches] == [
                *["port"] * PORT.count("ministry"),
                *["strike"] * STRIKE.count("ministry"),
            ]
            assert rows(desk)[1].startswith(" port")
            assert "articles" in listed(desk).query_one("#title", OneLine).told
            await desk.press("home", "enter")
            assert (desk.key, desk.selected) == ("port", "ministry")
            await desk.press("n")
            assert desk.key == "port"


async def test_a_labels_key_goes_through_the_matches_of_the_article(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await list_all(desk, "shut", "ctrl+l")
            await desk.press("c")
            assert desk.hint.startswith("claim? 1 of 3")
            await desk.press("a")
            assert desk.labelled() == [("claim", "shut")] * 3


async def test_more_matches_than_are_listed_are_said(tmp_path: Path) -> None:
    with newsroom(tmp_path, long="word " * (MOST + 1)) as project:
        async with reading(project, "long") as desk:
            await list_all(desk, "word")
            assert len(listed(desk).matches) == MOST
            title = listed(desk).query_one("#title", OneLine).told
            assert "10,000 in this article · the first 10,000 only" in title


async def test_a_search_that_fails_says_why_in_the_list(tmp_path: Path) -> None:
    with newsroom(tmp_path, port=PORT, runaway="a" * 90 + "b") as project:
        async with reading(project, "port") as desk:
            await list_all(desk, r"(?:a|aa)+$|^\w+", "ctrl+r")
            assert listed(desk).matches
            await desk.press("tab")
            await desk.settle()
            title = listed(desk).query_one("#title", OneLine).told
            assert title.rstrip().endswith("3 in 1 article · stopped")
            assert "stopped after 0.5 seconds" in desk.hint
            assert {each.article for each in listed(desk).matches} == {"port"}


async def test_before_any_search_there_is_nothing_to_list(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("*")
            assert desk.hint == "Search for something first: /"


async def test_what_comes_from_outside_is_shown_and_not_acted_on(
    tmp_path: Path,
) -> None:
    text = "\x1b]0;owned\x07 port [@click=app.quit]x[/] \x9b2J"
    with newsroom(tmp_path, hostile=text) as project:
        async with reading(project, "hostile") as desk:
            await list_all(desk, "port")
            assert "[@click=app.quit]x" in rows(desk)[1]
            assert "\x1b" not in rows(desk)[1]


def test_the_words_before_end_at_the_match_in_wide_characters_too() -> None:
    match = Match("k", 4, 6, "漢字の港は", "閉鎖", "された")
    for cells in (1, 2, 5, 9, 30):
        before = match_view.row(match, cells)[2]
        assert cell_len(before) == cells
        assert cells < 2 or before.endswith("は")


def test_columns_leave_room_on_both_sides_of_the_match() -> None:
    for width in (60, 80, 140):
        for with_article in (False, True):
            shown = match_view.columns(width, 10, with_article=with_article)
            fixed = sum(each.width for each in shown if each.is_shown)
            assert width - fixed >= 8
