"""Opening, resuming and quitting."""

from pathlib import Path

import pytest

from annotator.tui.screens.library import LibraryScreen
from annotator.tui.screens.reader import ReaderScreen
from tests.projects import label, project_at
from tests.tui.room import PORT, newsroom, reading
from tests.tui.test_history import counts

MANY = "\n".join(f"Line {number} of the long article" for number in range(200))


async def test_one_article_opens_in_the_reader_and_more_in_the_library(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            assert isinstance(desk.app.screen, ReaderScreen)
            assert desk.key == "port"
        async with reading(project, "port", "strike") as desk:
            assert isinstance(desk.app.screen, LibraryScreen)


async def test_the_reader_resumes_where_it_was(tmp_path: Path) -> None:
    with newsroom(tmp_path, long=MANY) as project:
        async with reading(project, "long") as desk:
            desk.go("Line 120 ")
            offset, top = desk.offset, desk.reader.pane.top_offset
            await desk.press("ctrl+q")
    with project_at(tmp_path) as project:
        async with reading(project, "long") as desk:
            assert (desk.offset, desk.reader.pane.top_offset) == (offset, top)
            assert desk.standing().progress.opened


async def test_the_place_is_kept_when_another_article_is_opened(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await desk.press("enter")
            desk.go("The embassy")
            await desk.press(">")
            assert (desk.key, desk.offset) == ("strike", 0)
            await desk.press(">")
            assert desk.hint == "There is no further article."
            await desk.press("<")
            assert (desk.key, desk.offset) == ("port", PORT.index("The embassy"))
            await desk.press("<")
            assert desk.hint == "There is no further article."


async def test_what_others_labelled_is_not_shown(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        label(project, "port", ((0, 4),))
    with project_at(tmp_path, "ben") as project:
        async with reading(project, "port") as desk:
            assert len(desk.reader.opened.layer) == 0
            await desk.press("tab")
            assert desk.hint == "There is no annotation yet."
            assert "claim 1" not in "\n".join(
                cell.text for line in desk.reader.form._lines for cell in line
            )


async def test_an_app_on_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    with project_at(tmp_path) as project:
        async with reading(project) as desk:
            assert desk.hint.startswith("The library is empty. Quit with ctrl+q")
            await desk.press("enter", "down", "s", "r", "f", "/", "escape", "u", "?")
            await desk.press("escape", "ctrl+q")
            assert desk.app.return_value == 0


async def test_a_theme_is_chosen_and_stays_readable(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            for theme in ("textual-light", "nord", "ansi-dark", "textual-dark"):
                desk.app.theme = theme
                await desk.pilot.pause()
                assert "embassy" in desk.reader.pane.render_line(5).text


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (99, 30), (100, 30), (140, 40)])
async def test_the_panes_fit_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=size) as desk:
            await desk.label("The embassy", "s")
            reader, (columns, height) = desk.reader, size
            regions = [reader.pane.region, reader.form.region]
            assert all(region.area for region in regions)
            assert all(region.right <= columns for region in regions)
            assert all(region.bottom <= height for region in regions)
            beside = reader.form.region.x > 0
            assert beside == (columns >= 100)
            assert reader.query_one("#annotations").display == (columns >= 140)


async def test_growing_and_shrinking_the_window_moves_the_panes_and_keeps_the_place(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path, long=MANY.replace("\n", " ")) as project:
        async with reading(project, "long") as desk:
            desk.go("Line 120 ")
            await desk.label("Line 121", "c")
            desk.go("Line 120 ")
            offset = desk.offset
            for columns in (80, 100, 140, 99, 139, 80):
                await desk.pilot.resize_terminal(columns, 30)
                await desk.settle()
                pane = desk.reader.pane
                y = pane.rows.row_of(desk.offset) - pane.scroll_offset.y
                assert desk.offset == offset
                assert 0 <= y < pane.size.height
                assert desk.reader.has_class("-drawer") == (columns < 100)
                assert desk.reader.query_one("#annotations").display == (columns >= 140)
                shown = [pane.render_line(y).text for y in range(pane.size.height)]
                assert "Line 120 " in " ".join(" ".join(shown).split())


async def test_quitting_from_anywhere_ends_with_0(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        for keys in ([], ["ctrl+o"], ["v"], ["/", "escape"]):
            async with reading(project, "port") as desk:
                await desk.press(*keys, "ctrl+q")
                assert desk.app.return_value == 0
                assert counts(desk) == (0, 0)
