"""A store that another program keeps locked: nothing is lost, and the title says it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.tui import app
from annotator.workflow.project import Project
from tests.tui.room import newsroom, reading
from tests.workflow.outbox import impatient_store, locked


@contextmanager
def impatient(folder: Path) -> Iterator[Project]:
    """A project whose store waits for no lock."""
    with newsroom(folder) as project, impatient_store(folder / "annotator.db") as store:
        yield replace(project, store=store)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "annotator.db"


async def test_a_locked_store_is_told_and_the_label_saved_when_it_is_free(
    tmp_path: Path, place: Path
) -> None:
    with impatient(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            with locked(place):
                await desk.pilot.press("s")
                await desk.until(lambda: "NOT SAVED 1" in desk.title)
                assert "is locked by another program" in desk.title
                assert desk.current == "The embassy"
                await desk.pilot.press("right")
                assert desk.offset == desk.text.index("The embassy") + 12
            await desk.settle()
            assert desk.labelled() == [("source", "The embassy")]
            assert desk.title.endswith("1 saved")


async def test_with_a_patient_store_a_label_is_being_saved_until_it_is(
    tmp_path: Path, place: Path
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            with locked(place):
                await desk.pilot.press("s")
                await desk.until(lambda: "saving 1…" in desk.title)
            await desk.settle()
            assert desk.labelled() == [("source", "The embassy")]


async def test_labels_made_while_it_is_locked_are_saved_in_their_order(
    tmp_path: Path, place: Path
) -> None:
    with impatient(tmp_path) as project:
        async with reading(project, "port") as desk:
            with locked(place):
                for words, key in [("The embassy", "s"), ("two ships", "c")]:
                    desk.select(words)
                    await desk.pilot.press(key, "escape")
                await desk.until(lambda: "NOT SAVED 2" in desk.title)
            await desk.settle()
            assert desk.labelled() == [
                ("source", "The embassy"),
                ("claim", "two ships"),
            ]
            events = project.store.history.events()
            assert [event.action.what for event in events] == [
                "label as claim",
                "label as source",
            ]


async def test_quitting_saves_what_is_left(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            await desk.pilot.press("s", "ctrl+q")
            assert desk.app.return_value == 0
        assert len(project.store.annotations.of("port")) == 1


@pytest.mark.parametrize("before", [[], ["?"], ["g"]])
async def test_quitting_with_something_unsaved_is_warned_of_once(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch, before: list[str]
) -> None:
    monkeypatch.setattr(app, "PATIENCE", 0.1)
    with impatient(tmp_path) as project:
        async with reading(project, "port") as desk:
            with locked(place):
                desk.select("The embassy")
                await desk.pilot.press("s", *before)
                await desk.pilot.press("ctrl+q")
                await desk.until(lambda: "ctrl+q again quits without" in desk.hint)
                assert desk.reader.pane.has_focus
                assert desk.app.return_value is None
                await desk.pilot.press("ctrl+q")
                assert desk.app.return_value == 0


async def test_what_the_store_refuses_is_said_and_no_longer_shown(
    tmp_path: Path, place: Path
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            with closing(sqlite3.connect(place, isolation_level=None)) as other:
                other.execute("UPDATE annotation SET note = 'changed elsewhere'")
            await desk.press("f")

            assert "changed elsewhere in the meantime" in desk.hint
            (shown,) = desk.reader.opened.layer
            assert (shown.note, shown.flag) == ("changed elsewhere", "")
