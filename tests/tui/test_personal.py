"""The app follows the settings of whoever uses it."""

from pathlib import Path

import pytest

from annotator.settings.values import (
    Emoji,
    Hints,
    KeyChoice,
    Lanes,
    Settings,
    Snapping,
)
from annotator.text.glyphs import Drawing
from annotator.tui.reading_sheet import Sheet
from annotator.tui.themes import theme_names
from tests.tui.picture import rows
from tests.tui.room import PORT, newsroom, reading

KEYS = Settings(
    keys=(
        KeyChoice("search", ("F",)),
        KeyChoice("undo", ("ctrl+z",)),
        KeyChoice("quit", ("ctrl+x",)),
        KeyChoice("palette", ("f4",)),
        KeyChoice("finish", ()),
        KeyChoice("filter", ("ctrl+f",)),
    )
)


async def test_commands_answer_to_the_keys_that_were_set(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", settings=KEYS) as desk:
            await desk.press("F")
            await desk.write("ministry")
            assert desk.selected == "ministry"
            await desk.press("c", "escape")
            await desk.press("u", "/", "!")
            assert len(desk.annotations()) == 1
            await desk.press("ctrl+z")
            assert desk.annotations() == []
            assert not desk.standing().reading.finished_at


async def test_hints_messages_and_help_name_the_keys_that_were_set(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", settings=KEYS) as desk:
            assert "F search" in desk.hint
            assert "finished" not in desk.hint
            await desk.press("F")
            await desk.write("ministry")
            await desk.press("c", "escape", "x")
            assert "ctrl+z brings it back" in desk.hint
            await desk.press("ctrl+o")
            assert "ctrl+f filter" in desk.hint
            assert "ctrl+x q" in desk.hint


async def test_the_palette_opens_with_its_own_key_only(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", settings=KEYS) as desk:
            await desk.press("ctrl+p")
            assert desk.app.screen is desk.reader
            await desk.press("f4")
            await desk.until(lambda: len(desk.app.screen_stack) == 3)
            await desk.press(*"search and")
            await desk.until(lambda: "(F)" in "\n".join(rows(desk.app)))


async def test_quitting_has_its_own_key_only(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", settings=KEYS) as desk:
            await desk.press("ctrl+q")
            assert desk.app.is_running
            await desk.press("ctrl+x")
            await desk.until(lambda: desk.app.return_code == 0)


async def test_a_plain_character_that_quits_can_still_be_written(
    tmp_path: Path,
) -> None:
    settings = Settings(keys=(KeyChoice("quit", ("Q",)),))
    with newsroom(tmp_path) as project:
        async with reading(project, "port", settings=settings) as desk:
            await desk.press("/", "Q", "escape")
            assert desk.app.is_running
            await desk.press("Q")
            await desk.until(lambda: desk.app.return_code == 0)


async def test_the_reader_is_drawn_as_set(tmp_path: Path) -> None:
    settings = Settings(
        theme="nord",
        snapping=Snapping.CHARACTERS,
        emoji=Emoji.FULL,
        lanes=Lanes.ON,
        hints=Hints.OFF,
    )
    with newsroom(tmp_path) as project:
        async with reading(project, "port", settings=settings) as desk:
            assert desk.app.theme == "nord"
            assert desk.reader.pane.is_exact
            assert desk.reader.pane.rows.drawing is Drawing.FULL
            assert desk.hint == ""
            await desk.press("/")
            await desk.write("ministry")
            await desk.press("s")
            assert "└S─" in "\n".join(rows(desk.app))
            await desk.press("u")
            assert desk.hint.startswith("Undone")


@pytest.mark.parametrize("lanes", [Lanes.AUTO, Lanes.OFF])
async def test_there_are_no_lanes_unless_they_are_wanted(
    tmp_path: Path, lanes: Lanes
) -> None:
    with newsroom(tmp_path, port=PORT) as project:
        async with reading(project, "port", settings=Settings(lanes=lanes)) as desk:
            await desk.label("ministry", "s")
            assert "└S" not in "\n".join(rows(desk.app))


@pytest.mark.parametrize("lanes", [Lanes.AUTO, Lanes.OFF])
async def test_without_colour_there_are_lanes_unless_they_are_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lanes: Lanes
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with newsroom(tmp_path, port=PORT) as project:
        async with reading(project, "port", settings=Settings(lanes=lanes)) as desk:
            await desk.label("ministry", "s")
            assert ("└S" in "\n".join(rows(desk.app))) is (lanes is Lanes.AUTO)


async def test_a_theme_that_is_chosen_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('# mine\nname = "ana"\n')
    with newsroom(tmp_path) as project:
        async with reading(project, "port", settings_file=file) as desk:
            assert file.read_text() == '# mine\nname = "ana"\n'
            desk.app.theme = "nord"
            await desk.until(lambda: "nord" in file.read_text())
            await desk.until(lambda: desk.hint.startswith("Theme nord is kept in"))
    assert file.read_text().startswith('# mine\nname = "ana"\n')


async def test_a_theme_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    file = tmp_path / "annotator.db" / "settings.toml"
    with newsroom(tmp_path) as project:
        async with reading(project, "port", settings_file=file) as desk:
            desk.app.theme = "nord"
            await desk.until(lambda: "cannot be" in desk.hint)


async def test_the_themes_are_those_that_the_app_has(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            assert set(theme_names()) == set(desk.app.available_themes)
            await desk.press("f2")
            await desk.until(lambda: len(desk.app.screen_stack) == 3)
            assert not isinstance(desk.app.screen, Sheet)
