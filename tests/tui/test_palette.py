"""The command palette: every command and every article by a few letters."""

from pathlib import Path

from textual.command import CommandPalette

from tests.tui.picture import rows
from tests.tui.room import Desk, newsroom, reading


async def choose(desk: Desk, words: str) -> None:
    """Open the palette, write, and take the first that it finds."""
    await desk.press("ctrl+p")
    assert isinstance(desk.app.screen, CommandPalette)
    palette = desk.app.screen
    await desk.press(*words)
    await desk.until(lambda: palette._list_visible and not palette._show_busy)
    await desk.pilot.pause(0.1)
    await desk.press("enter")
    await desk.until(lambda: desk.app.screen is not palette)
    await desk.settle()


async def test_a_command_is_found_by_its_words_and_run(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await choose(desk, "mark the article finished")
            assert desk.standing().reading.finished_at
            assert desk.reader.pane.has_focus


async def test_an_article_is_found_by_its_title_and_opened(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await choose(desk, "Strike ends")
            assert desk.key == "strike"


async def test_a_link_may_go_through_the_palette(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy denied it", "d")
            await choose(desk, "Strike ends")
            await desk.label("The union claimed victory", "c")
            await choose(desk, "Port shut")
            desk.go("embassy denied")
            await desk.press("l")
            await choose(desk, "Strike ends")
            desk.go("union claimed")
            await desk.press("enter")
            assert [link.type for link in desk.links("port")] == ["denies"]


async def test_the_palette_of_the_library_has_its_commands(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await choose(desk, "turn the order round")
            await desk.pilot.pause()
            shown = rows(desk.app)
            assert "title▼" in shown[1]


async def test_titles_from_outside_are_shown_as_they_are(tmp_path: Path) -> None:
    with newsroom(tmp_path, odd="[red]Odd[/red] \x1b[31mtitle\n\nText.") as project:
        async with reading(project) as desk:
            await desk.press("ctrl+p", *"Odd")
            await desk.pilot.pause(0.3)
            shown = "\n".join(rows(desk.app))
            assert "[red]Odd[/red] ␛[31mtitle" in shown
            assert "\x1b" not in shown
