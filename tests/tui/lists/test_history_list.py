"""The history as a list: what holds, what is undone, and back to any point of it."""

from dataclasses import replace
from pathlib import Path
from threading import Event

from annotator.model.history import Deed, Standing
from annotator.tui.lists.history import BEGINNING, HistoryScreen, Way
from annotator.tui.widgets.row_list import RowList
from annotator.workflow.saving import Asked
from tests.projects import START, label, project_at
from tests.tui.room import Desk, newsroom, reading
from tests.workflow.outbox import impatient_store, locked

DONE, UNDONE, LOST = Standing
WORDS = ("The embassy", "two ships", "the agency", "the ministry")


def history(desk: Desk) -> HistoryScreen:
    assert isinstance(desk.app.screen, HistoryScreen)
    return desk.app.screen


def told(desk: Desk) -> list[tuple[str, Standing]]:
    return [(each.words, each.standing) for each in history(desk).listed]


def row(desk: Desk, index: int) -> str:
    return desk.app.screen.query_one(RowList).render_line(index + 1).text


async def labelled(desk: Desk) -> None:
    """Three labels in the port, one in the strike, in which the reader is then."""
    await desk.press("enter")
    for words in WORDS[:3]:
        await desk.label(words, "s")
    await desk.press(">")
    await desk.label("The union", "s")


async def test_the_last_deed_comes_first_with_what_when_and_where(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, size=(140, 40)) as desk:
            await labelled(desk)
            await desk.press("H")

            assert desk.title.endswith("4 done · 0 undone")
            here = row(desk, 0)
            for part in (
                "▸ now",
                "2031-02-03",
                "label as source",
                "The union",
                "Strike",
            ):
                assert part in here
            assert "Port shut" in row(desk, 1)
            assert BEGINNING in row(desk, 4)
            assert desk.hint.startswith("enter: you are here")
            await desk.press("enter")
            assert len(desk.annotations("strike")) == 1


async def test_enter_goes_back_over_articles_and_forth_again(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await labelled(desk)
            await desk.press("H", "down", "down")
            assert desk.hint.startswith("enter: undo 2 steps")
            await desk.press("enter")

            assert desk.key == "port"
            assert desk.hint == "Undone: 2 steps. The last: label as source, in port."
            assert [words for _, words in desk.labelled("port")] == [
                "The embassy",
                "two ships",
            ]
            assert desk.annotations("strike") == []
            assert list(desk.reader.opened.layer) == desk.annotations("port")

            await desk.press("H")
            assert [standing for _, standing in told(desk)] == [
                UNDONE,
                UNDONE,
                DONE,
                DONE,
            ]
            await desk.press("home")
            assert desk.hint.startswith("enter: redo 2 steps")
            await desk.press("enter")
            assert (desk.key, desk.current) == ("strike", "The union")
            assert len(desk.annotations("port")) == 3


async def test_from_the_library_one_goes_back_to_the_beginning(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await labelled(desk)
            await desk.press("ctrl+o", "H", "end", "enter")

            assert desk.hint == "Undone: 4 steps. The last: label as source, in port."
            assert not desk.annotations("port") + desk.annotations("strike")
            assert [each.annotations for each in desk.app.entries] == [0, 0]


async def test_more_steps_than_are_saved_at_once_are_all_taken(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        for at in range(230):
            label(project, "port", ((at, at + 2),), "claim")
        async with reading(project, "port") as desk:
            await desk.press("H", "end", "enter")

            assert desk.annotations() == []
            assert len(desk.reader.opened.layer) == 0
            assert desk.hint.startswith("Undone: 230 steps.")


async def test_what_was_replaced_cannot_be_gone_back_to(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.press("u")
            await desk.label("two ships", "c")
            await desk.press("H", "down")

            assert told(desk) == [("two ships", DONE), ("The embassy", LOST)]
            assert desk.hint.startswith("replaced by something else")
            await desk.press("enter")
            assert told(desk)
            await desk.press("escape")
            assert desk.labelled() == [("claim", "two ships")]


async def test_only_ones_own_deeds_are_listed(tmp_path: Path) -> None:
    with newsroom(tmp_path):
        pass
    with project_at(tmp_path, "bob") as other:
        label(other, "port", ((0, 4),))
    with project_at(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("H")
            assert told(desk) == []
            assert BEGINNING in row(desk, 0)


async def test_while_something_is_not_saved_there_is_no_history_to_go_back_in(
    tmp_path: Path,
) -> None:
    place = tmp_path / "annotator.db"
    with newsroom(tmp_path) as project, impatient_store(place) as store:
        async with reading(replace(project, store=store), "port") as desk:
            desk.select("The embassy")
            with locked(place):
                await desk.pilot.press("s", "H")
                await desk.until(lambda: desk.hint.startswith("Not saved yet: 1."))
                await desk.pilot.press("enter", "escape")
            await desk.settle()
            assert desk.labelled() == [("source", "The embassy")]


async def test_keys_that_come_before_the_list_wait_and_one_enter_is_enough(
    tmp_path: Path,
) -> None:
    deed = Deed("label", "words", "port", START, DONE)
    deeds = (deed, replace(deed, steps=1), replace(deed, steps=2))
    may_load, chosen = Event(), list[Way | None]()

    def load() -> tuple[Deed, ...]:
        may_load.wait(5)
        return deeds

    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.app.push_screen(HistoryScreen(load, {}), chosen.append)
            await desk.pilot.press("down", "down", "enter", "enter")
            assert chosen == []
            may_load.set()
            await desk.settle()

            assert chosen == [Way(Asked.UNDO, 2)]
            assert desk.reader.is_current
