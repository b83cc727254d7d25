"""Searching: a match becomes the selection, and the search goes round."""

from pathlib import Path

from tests.tui.room import PORT, newsroom, reading


def places(words: str) -> list[int]:
    found, start = [], PORT.find(words)
    while start >= 0:
        found.append(start)
        start = PORT.find(words, start + 1)
    return found


async def test_enter_selects_the_next_match_and_n_the_following_round(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/")
            assert not desk.reader.pane.has_focus
            await desk.write("shut")
            matches, expected = [], places("shut")
            for _ in range(len(expected) + 1):
                assert desk.selected == "shut"
                matches.append(desk.reader.pane.caret.selection)
                await desk.press("n")
            assert [start for start, _ in filter(None, matches)] == [
                *expected,
                expected[0],
            ]


async def test_capital_n_goes_backwards_and_round(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/")
            await desk.write("shut")
            await desk.press("N")
            assert desk.hint == "Went on at the other end of the article."
            found = [desk.reader.pane.caret.selection or (0, 0)]
            for _ in range(2):
                await desk.press("N")
                found.append(desk.reader.pane.caret.selection or (0, 0))
            assert [start for start, _ in found] == places("shut")[::-1][:3]


async def test_a_capital_makes_the_search_heed_case(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/")
            await desk.write("the")
            assert desk.selected == "The"
            await desk.press("ctrl+home", "/")
            await desk.write("The")
            await desk.press("n")
            assert PORT[desk.offset - 3 :].startswith("The embassy")


async def test_what_is_not_there_is_said_and_the_cursor_stays(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("embassy")
            before = desk.offset
            await desk.press("/")
            await desk.write("zebra [bold]")
            assert desk.hint == "“zebra [bold]” is not in this article."
            assert (desk.offset, desk.selected) == (before, "")


async def test_before_any_search_n_says_how_to_begin(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("n")
            assert desk.hint == "Search for something first: /"


async def test_a_search_is_given_up_with_escape_and_begun_anew_without_words(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/", "c", "q", "escape")
            assert desk.reader.pane.has_focus
            assert (desk.offset, desk.annotations()) == (0, [])
            await desk.press("/")
            await desk.write("embassy")
            await desk.press("ctrl+home", "/", "enter")
            assert desk.selected == "embassy"


async def test_a_match_is_labelled_as_it_is_also_inside_a_word(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/")
            await desk.write("mbass")
            await desk.press("s")
            assert desk.labelled() == [("source", "mbass")]


async def test_a_search_begins_at_the_cursor(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("The embassy")
            await desk.press("/")
            await desk.write("th")
            assert PORT[desk.offset - 2 :].startswith("The embassy")
