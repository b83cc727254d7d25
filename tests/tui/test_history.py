"""Undo and redo: over articles, and over restarts of the app."""

from pathlib import Path

from tests.projects import project_at
from tests.tui.room import Desk, newsroom, reading


def counts(desk: Desk) -> tuple[int, int]:
    """How many annotations the store has in the port and the strike."""
    return len(desk.annotations("port")), len(desk.annotations("strike"))


async def test_undo_goes_back_through_articles_and_redo_forth(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await desk.press("enter")
            await desk.label("The embassy", "s")
            await desk.press("ctrl+o", "down", "enter")
            assert desk.key == "strike"
            await desk.label("The union", "s")
            assert counts(desk) == (1, 1)

            await desk.press("u")
            assert (desk.key, counts(desk)) == ("strike", (1, 0))
            assert desk.hint == "Undone: label as source, in strike."
            await desk.press("u")
            assert (desk.key, counts(desk)) == ("port", (0, 0))
            assert desk.hint == "Undone: label as source, in port."
            await desk.press("u")
            assert desk.hint == "There is nothing to undo."

            await desk.press("ctrl+r")
            assert (desk.key, counts(desk)) == ("port", (1, 0))
            assert desk.current == "The embassy"
            await desk.press("ctrl+r")
            assert (desk.key, counts(desk)) == ("strike", (1, 1))
            assert desk.hint == "Done again: label as source, in strike."
            await desk.press("ctrl+r")
            assert desk.hint == "There is nothing to redo."


async def test_undo_and_redo_go_over_a_restart(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.label("two ships", "c")
            await desk.press("u")
            before = desk.annotations()

    with project_at(tmp_path) as project:
        async with reading(project, "port") as desk:
            assert desk.annotations() == before
            await desk.press("ctrl+r")
            assert desk.labelled() == [
                ("source", "The embassy"),
                ("claim", "two ships"),
            ]
            await desk.press("u", "u")
            assert desk.labelled() == []
            assert desk.reader.opened.layer.first() is None


async def test_what_is_shown_is_what_the_store_has_after_each_step(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("the ministry", "s")
            desk.select("The port is shut")
            await desk.press("c", "enter", "f", "m")
            desk.go("ministry said")
            await desk.press("x")
            for key in ["u"] * 6 + ["ctrl+r"] * 6:
                await desk.press(key)
                layer = desk.reader.opened.layer
                assert list(layer) == desk.annotations()
                shown = {link.id for each in layer for link in layer.links_of(each.id)}
                assert shown == {each.id for each in desk.links()}
            assert desk.labelled() == [("claim", "The port is shut")]


async def test_undo_works_in_the_library_and_in_the_form(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.press("enter", "2")
            assert desk.annotations()[0].attribute("part") == "cue"
            await desk.press("u")
            assert desk.annotations()[0].attribute("part") == "source"

            await desk.press("escape", "ctrl+o", "u")
            assert desk.annotations("port") == []
            assert desk.hint == "Undone: label as source, in port."
            await desk.press("ctrl+r")
            assert len(desk.annotations("port")) == 1


async def test_a_new_action_leaves_nothing_to_redo(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.press("u")
            await desk.label("two ships", "c")
            await desk.press("ctrl+r")
            assert desk.hint == "There is nothing to redo."
            assert desk.labelled() == [("claim", "two ships")]
