"""The search line: its switches, earlier searches, and searches of all articles."""

from pathlib import Path

import pytest
from textual.widgets import Label

from annotator.tui.widgets.prompt import Prompt
from tests.tui.room import PORT, Desk, newsroom, reading

DOCKS = "No port here.\n"
STRIKE = "Strike ends\n\nThe union claimed victory. The embassy denied that.\n"


def asked(desk: Desk) -> str:
    """What stands before the line."""
    return str(desk.reader.query_one(Prompt).query_one(Label).content)


async def search(desk: Desk, words: str, *switches: str) -> None:
    await desk.press("/", *switches)
    await desk.write(words)


async def test_the_hint_names_the_switches_and_the_line_what_is_on(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/")
            assert asked(desk) == "search"
            for name in ("case", "whole word", "regex", "all articles"):
                assert name in desk.hint
            await desk.press("ctrl+t", "ctrl+o", "ctrl+r", "ctrl+l")
            assert asked(desk) == "search · exact case, whole word, regex, all articles"
            await desk.press("ctrl+t", "ctrl+o", "ctrl+r", "ctrl+l")
            assert asked(desk) == "search · any case"
            await desk.press("ctrl+t", "escape")
            assert "ctrl+t" not in desk.hint


@pytest.mark.parametrize(
    ("words", "switches", "selected"),
    [
        ("PORT", ["ctrl+t", "ctrl+t"], "Port"),
        ("port", ["ctrl+t"], "port"),
        ("so", ["ctrl+o"], "so"),
        (r"d\w+ied", ["ctrl+r"], "denied"),
    ],
)
async def test_a_switch_changes_what_is_found(
    tmp_path: Path, words: str, switches: list[str], selected: str
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await search(desk, words, *switches)
            assert desk.selected == selected


async def test_n_goes_on_as_the_search_was_made_and_the_next_search_too(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await search(desk, r"\bsh\w+", "ctrl+r")
            for _ in range(PORT.count("shut")):
                assert desk.selected == "shut"
                await desk.press("n")
            await desk.press("N")
            assert desk.selected == "shut"
            await search(desk, r"emb.ssy")
            assert desk.selected == "embassy"


async def test_a_broken_expression_is_said_with_its_place(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await search(desk, "a**", "ctrl+r")
            assert desk.hint == (
                "This is no regular expression: multiple repeat at character 3."
            )
            await desk.press("/", "up")
            assert desk.reader.query_one(Prompt).question == "search"
            await desk.press("backspace", "enter")
            assert desk.reader.pane.selection == (PORT.index("a"), PORT.index("a") + 1)


async def test_an_expression_that_runs_away_is_stopped_and_said(tmp_path: Path) -> None:
    with newsroom(tmp_path, runaway="a" * 90 + "b") as project:
        async with reading(project, "runaway") as desk:
            await search(desk, "(?:a|aa)+$", "ctrl+r")
            assert desk.hint.startswith("This expression was stopped after 0.5 seconds")
            await desk.press("ctrl+end", "N")
            assert desk.hint.startswith("This expression was stopped after 0.5 seconds")


async def test_earlier_searches_are_called_up_the_last_one_first(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            for words in ("shut", "embassy", "shut"):
                await search(desk, words)
            await desk.press("ctrl+home", "/", "up", "up", "up", "enter")
            assert desk.selected == "embassy"


async def test_a_search_of_all_articles_goes_on_in_the_next_and_round(
    tmp_path: Path,
) -> None:
    texts = {"docks": DOCKS, "port": PORT, "strike": STRIKE}
    with newsroom(tmp_path, **texts) as project:
        async with reading(project, "port") as desk:
            await search(desk, "embassy", "ctrl+l")
            assert (desk.key, desk.selected) == ("port", "embassy")
            await desk.press("n")
            assert (desk.key, desk.selected) == ("strike", "embassy")
            await desk.press("n")
            assert (desk.key, desk.selected) == ("port", "embassy")
            await desk.press("N")
            assert (desk.key, desk.selected) == ("strike", "embassy")
            await search(desk, "zebra")
            assert desk.hint == "“zebra” is not in any article."
            await search(desk, "victory")
            await desk.press("n")
            assert (desk.key, desk.selected) == ("strike", "victory")
            assert desk.hint == "Went on at the other end of the article."


async def test_a_fault_in_another_article_is_said(tmp_path: Path) -> None:
    runaway = "a" * 90 + "b"
    with newsroom(tmp_path, port=PORT, runaway=runaway) as project:
        async with reading(project, "port") as desk:
            await search(desk, "(?:a|aa)+$", "ctrl+r", "ctrl+l")
            assert desk.key == "port"
            assert desk.hint.startswith("This expression was stopped after 0.5 seconds")
