"""Help and guidelines: opened with one key, left with another."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from annotator.tui.reading_sheet import Sheet
from annotator.tui.screens.reader import ReaderScreen
from tests.tui.picture import rows
from tests.tui.room import newsroom, reading


@pytest.mark.parametrize("key", ["escape", "enter", "?"])
async def test_the_help_opens_and_is_left_again(tmp_path: Path, key: str) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("?")
            await desk.pilot.pause()
            shown = "\n".join(rows(desk.app))
            assert isinstance(desk.app.screen, Sheet)
            assert "LABELS" in shown
            assert "claim: What is put forward as true" in " ".join(shown.split())
            await desk.press(key)
            assert isinstance(desk.app.screen, ReaderScreen)
            assert desk.reader.pane.has_focus


async def test_the_help_scrolls_to_its_end(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("?", "end")
            help_ = desk.app.screen.query_one(VerticalScroll)
            await desk.until(lambda: help_.scroll_offset.y == help_.max_scroll_y > 0)
            await desk.press("home")
            await desk.until(lambda: help_.scroll_offset.y == 0)


async def test_the_guidelines_have_the_schemes_name_and_an_example(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await desk.press("g")
            await desk.pilot.pause()
            assert "Guidelines: news, version 1" in rows(desk.app)[0]
            assert "claim" in "\n".join(rows(desk.app)).casefold()
            await desk.press("g")
            assert not isinstance(desk.app.screen, Sheet)


async def test_guidelines_from_outside_reach_the_screen_without_control_characters(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        odd = replace(project.scheme, guidelines="# Odd\n\n[red]x[/red] \x1b[2Jy")
        async with reading(replace(project, scheme=odd), "port") as desk:
            await desk.press("g")
            await desk.pilot.pause()
            shown = "\n".join(rows(desk.app))
            assert "\x1b" not in shown
            assert "[red]x[/red] ␛[2Jy" in shown


async def test_quitting_from_a_sheet_quits(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("?", "ctrl+q")
            assert desk.app.return_value == 0
