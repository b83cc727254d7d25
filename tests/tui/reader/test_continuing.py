"""An interrupted quotation is selected whole, label and link in a few keys."""

from pathlib import Path

from annotator.model.span import Span
from tests.tui.room import PORT, at, newsroom, reading

FIRST, SECOND = "“We saw them,”", "“and so did you.”"


async def test_the_part_behind_the_reporting_clause_is_offered_and_taken_with_enter(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("saw them")
            await desk.press('"')
            assert SECOND in desk.hint
            await desk.press("enter", "q")

            (made,) = desk.annotations()
            assert made.span == Span.of(at(PORT, FIRST), at(PORT, SECOND))
            assert made.words == f"{FIRST} {SECOND}"


async def test_any_other_key_leaves_the_first_part_alone(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("saw them")
            await desk.press('"', "q")

            assert desk.labelled() == [("quote", FIRST)]


async def test_escape_keeps_the_selection(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("saw them")
            await desk.press('"', "escape")

            assert desk.selected == FIRST
            assert SECOND not in desk.hint


async def test_several_selected_stretches_are_copied_with_one_space(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("saw them")
            await desk.press('"', "enter", "y")

            assert desk.app.clipboard == f"{FIRST} {SECOND}"


async def test_a_motion_drops_all_stretches(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("saw them")
            await desk.press('"', "enter", "left")

            assert desk.reader.pane.selections == ()
