"""Labelling the matches of a search, one by one and all in one action."""

from pathlib import Path

from annotator.model.reading import State
from tests.tui.room import PORT, Desk, newsroom, reading

SHUT = PORT.count("shut")


async def begin(desk: Desk, words: str, key: str) -> None:
    await desk.press("/")
    await desk.write(words)
    await desk.press("E", key)


async def test_each_match_is_asked_for_and_all_yeses_are_one_action(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await begin(desk, "shut", "c")
            assert desk.selected == "shut"
            assert desk.hint.startswith(f"claim? 1 of {SHUT}, 0 yes: y yes")
            await desk.press("y", "n", "y", *"n" * (SHUT - 3))
            assert desk.labelled() == [("claim", "shut")] * 2
            assert [each.span.start for each in desk.annotations()] == [
                PORT.index("shut"),
                _third("shut"),
            ]
            assert desk.hint == (
                f"2 labelled as claim, {SHUT - 2} not; u takes all back."
            )
            await desk.press("u")
            assert desk.labelled() == []
            await desk.press("ctrl+r")
            assert len(desk.labelled()) == 2


async def test_all_the_rest_are_labelled_with_one_key(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await begin(desk, "the", "s")
            count = PORT.casefold().count("the")
            await desk.press("n", "a")
            assert len(desk.labelled()) == count - 1
            assert "1 saved" in desk.title
            await desk.press("u")
            assert desk.labelled() == []


async def test_it_begins_at_the_selected_match_and_goes_round(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/")
            await desk.write("shut")
            await desk.press("n", "E", "c")
            assert desk.reader.pane.caret.offset == _second("shut") + 4
            await desk.press(*"n" * (SHUT - 1))
            assert desk.reader.pane.caret.offset == PORT.index("shut") + 4


async def test_what_may_not_be_labelled_is_left_out_and_counted(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("shut", "c")
            await begin(desk, "shut", "c")
            assert desk.hint.startswith(f"claim? 1 of {SHUT}")
            await desk.press("a")
            assert desk.labelled() == [("claim", "shut")] * SHUT
            assert "1 may not have it" in desk.hint


async def test_stopping_keeps_the_yeses_and_no_other_key_does_anything(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        for stop in ("q", "escape"):
            async with reading(project, "port") as desk:
                await begin(desk, "shut", "d")
                await desk.press("x", "right", "d", "y", stop)
                assert desk.labelled() == [("denial", "shut")]
                assert desk.reader.mode is None
                await desk.press("u")


async def test_going_elsewhere_or_quitting_keeps_the_yeses(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await begin(desk, "shut", "c")
            await desk.press("y", "ctrl+o")
            await desk.settle()
            assert desk.labelled("port") == [("claim", "shut")]
        async with reading(project, "port") as desk:
            await begin(desk, "shut", "d")
            await desk.pilot.press("y", "ctrl+q")
            await desk.until(lambda: desk.app.return_value == 0)
        labels = [each.label for each in project.store.annotations.of("port")]
        assert sorted(labels) == ["claim", "denial"]


async def test_without_a_search_or_a_match_it_says_so(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("E")
            assert desk.hint == "Search for something first: /"
            await desk.press("/")
            await desk.write("zebra")
            await desk.press("E")
            assert desk.hint == "“zebra” is not in this article."
            assert desk.reader.mode is None


async def test_asking_for_the_label_is_given_up_by_any_other_key(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("/")
            await desk.write("shut")
            await desk.press("E")
            assert desk.hint.startswith(f"{SHUT} matches, one by one, as: c claim")
            await desk.press("!")
            assert desk.reader.mode is None
            assert desk.reader.opened.state is State.FINISHED


def _second(words: str) -> int:
    return PORT.index(words, PORT.index(words) + 1)


def _third(words: str) -> int:
    return PORT.index(words, _second(words) + 1)
