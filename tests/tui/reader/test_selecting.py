"""Selections of one key: words, larger units, quotations."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.tui.room import PORT, newsroom, reading

SECOND = PORT[PORT.index("“The port") : PORT.index("\n\nThe embassy")]


async def test_w_selects_the_word_at_the_cursor(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            for place, word in [
                ("bassy", "embassy"),
                (", says", "says"),
                ("oë ran", "Zoë"),
                ("字の", "字"),
            ]:
                desk.go(place)
                await desk.press("w")
                assert desk.selected == word


async def test_space_grows_the_selection_and_backspace_goes_the_same_way_back(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("gets in")
            grown: list[str] = []
            for _ in range(6):
                await desk.press("space")
                grown = list(dict.fromkeys([*grown, desk.selected]))
            assert grown[0] == "gets"
            assert "‘nobody gets in’" in grown
            assert SECOND in grown
            assert grown[-1] == PORT.strip()
            assert all(small in large for small, large in pairwise(grown))

            for smaller in [*grown[-2::-1], ""]:
                await desk.press("backspace")
                assert desk.selected == smaller


async def test_backspace_without_a_way_back_drops_the_selection(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            await desk.press("backspace")
            assert desk.selected == ""


async def test_a_quotation_mark_selects_the_innermost_quotation_then_the_outer(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("gets in")
            await desk.press('"')
            assert desk.selected == "‘nobody gets in’"
            await desk.press('"')
            assert (
                desk.selected
                == "“It stays shut, and ‘nobody gets in’, whatever they say.”"
            )
            desk.go("The embassy")
            await desk.press('"')
            assert desk.hint == "There is no quotation around the cursor."


async def test_an_interrupted_quotation_is_taken_with_its_second_part(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("saw them")
            await desk.press('"')
            assert desk.selected == "“We saw them,”"
            assert desk.hint.startswith("it goes on: “and so did you.”")
            await desk.press("enter", "q")
            assert desk.labelled() == [("quote", "“We saw them,” “and so did you.”")]
            assert len(desk.annotations()[0].span.fragments) == 2


async def test_an_interrupted_quotation_may_be_left_at_its_first_part(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("saw them")
            await desk.press('"', "q")
            assert desk.labelled() == [("quote", "“We saw them,”")]


async def test_escape_drops_the_selection(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            await desk.press("escape")
            assert desk.selected == ""
            assert PORT[desk.offset :].startswith(" denied")


@pytest.mark.parametrize("text", ["", "\n\n", "…"])
async def test_where_no_word_is_nothing_is_selected(tmp_path: Path, text: str) -> None:
    with newsroom(tmp_path, empty=text) as project:
        async with reading(project, "empty") as desk:
            await desk.press("w", "space", "backspace", '"', "c", "v", "]", "v", "tab")
            assert desk.annotations() == []
            assert desk.app.fault is None
