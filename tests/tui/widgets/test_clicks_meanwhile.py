"""A click while something is in progress: nothing lands where it was not meant."""

from pathlib import Path

from annotator.tui.widgets.prompt import Prompt
from annotator.tui.widgets.row_painter import GUTTER
from tests.tui.room import Desk, newsroom, reading


async def click(desk: Desk, words: str) -> None:
    """Click on words of the article, where no wide character stands before them."""
    pane = desk.reader.pane
    offset = desk.text.index(words)
    row = pane.rows.row_at(offset)
    place = (GUTTER + offset - row.start, row.y - pane.scroll_offset.y)
    await desk.pilot.click(pane, offset=place)
    await desk.settle()


def asked(desk: Desk) -> str:
    return desk.app.screen.query_one(Prompt).question


async def test_a_note_stays_with_the_annotation_it_was_begun_for(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(120, 40)) as desk:
            await desk.label("The embassy", "s")
            await desk.label("two ships had come in", "c")
            await desk.press("enter", "up", "up", "enter", *"mine")
            await click(desk, "embassy")

            assert asked(desk) == ""
            notes = {each.words: each.note for each in desk.annotations()}
            assert notes == {"The embassy": "", "two ships had come in": "mine"}


async def test_a_search_that_is_clicked_away_is_over_and_keys_are_commands_again(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(120, 40)) as desk:
            await desk.press("/", *"ships")
            await click(desk, "embassy")

            assert asked(desk) == ""
            await desk.press("w", "s")
            assert desk.labelled() == [("source", "embassy")]


async def test_while_boundaries_move_a_click_puts_the_boundary_there(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(120, 40)) as desk:
            await desk.label("The embassy", "s")
            await desk.press("e")
            await click(desk, " it. Its")
            await desk.press("enter")

            assert desk.labelled() == [("source", "The embassy denied")]


async def test_a_click_leaves_the_offer_of_a_link_open(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(120, 40)) as desk:
            await desk.label("The embassy", "s")
            desk.select("two ships had come in")
            await desk.press("c")
            assert "enter yes" in desk.hint
            await click(desk, "agency")

            assert desk.reader.mode is None
            assert desk.links() == []
