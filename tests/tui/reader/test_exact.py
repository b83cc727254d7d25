"""Selections by moving snap to whole words, unless they are to be exact."""

from pathlib import Path

from tests.tui.room import newsroom, reading


async def test_a_selection_by_characters_is_the_whole_words_it_touches(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("mbassy denied")
            await desk.press(*["shift+right"] * 9)

            assert desk.selected == "embassy denied"
            await desk.press("c")
            assert desk.labelled() == [("claim", "embassy denied")]


async def test_the_key_for_exact_characters_keeps_to_them_until_it_is_pressed_again(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("mbassy denied")
            await desk.press("=", *["shift+right"] * 6)
            assert desk.selected == "mbassy"
            await desk.press("c")
            assert desk.labelled() == [("claim", "mbassy")]

            desk.go("bassy denied")
            await desk.press("=", "shift+right")
            assert desk.selected == "embassy"


async def test_what_was_searched_for_is_selected_to_the_character(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/")
            await desk.write("mbass")

            assert desk.selected == "mbass"


async def test_boundaries_move_by_characters_whatever_selections_snap_to(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("embassy denied", "c")
            await desk.press("e", "left", "left", "enter")

            assert desk.labelled() == [("claim", "embassy deni")]
