"""Story threads on the screen: one with its statements, and all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Static

from annotator.model.annotation import Annotation
from annotator.tui.lists.threads import ThreadScreen, ThreadsScreen
from annotator.tui.widgets.row_list import RowList
from annotator.workflow.project import Project
from tests.projects import label, link
from tests.tui.room import PORT, STRIKE, Desk, at, newsroom, reading


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A claim in the port, denied in the strike; both with their sources."""
    with newsroom(tmp_path) as opened:
        claim = _label(opened, "port", "two ships", "claim")
        denial = _label(opened, "strike", "denied that", "denial")
        agency = _label(opened, "port", "the agency", "source")
        ministry = _label(opened, "strike", "The ministry", "source")
        link(opened, "denies", denial, claim)
        link(opened, "attributed_to", claim, agency)
        link(opened, "attributed_to", denial, ministry)
        yield opened


def _label(project: Project, article: str, words: str, name: str) -> Annotation:
    text = {"port": PORT, "strike": STRIKE}[article]
    return label(project, article, (at(text, words),), name)


def shows(desk: Desk, screen: type[object]) -> bool:
    return isinstance(desk.app.screen, screen)


def rows(desk: Desk) -> list[str]:
    shown = desk.app.screen.query_one(RowList)
    return [shown.render_line(y).text for y in range(1, 4)]


def detail(desk: Desk) -> str:
    return str(desk.app.screen.query_one("#detail", Static).content)


async def test_a_thread_shows_who_said_it_and_where_and_enter_goes_there(
    project: Project,
) -> None:
    async with reading(project, "port") as desk:
        desk.go("two ships")
        await desk.press("T")
        assert shows(desk, ThreadScreen)
        claim, denial, _ = rows(desk)
        assert all(part in claim for part in (" C ", "The Port", "the agency"))
        assert all(part in denial for part in (" D ", "The Strike", "The ministry"))
        assert desk.title.endswith("claim 1 · denial 1 · 2 outlets")
        assert "claim  two ships" in detail(desk)
        assert "denies ← “denied that” The Strike" in detail(desk)

        await desk.press("down")
        assert "denies → “two ships” The Port" in detail(desk)
        await desk.press("enter")
        assert (desk.key, desk.current) == ("strike", "denied that")


async def test_from_a_source_its_statement_is_the_first_highlighted(
    project: Project,
) -> None:
    async with reading(project, "strike") as desk:
        desk.go("The ministry")
        await desk.press("T")
        assert "denied that" in detail(desk)
        await desk.press("enter")
        assert desk.current == "denied that"


async def test_what_is_in_no_thread_says_how_threads_come_about(
    project: Project,
) -> None:
    async with reading(project, "port") as desk:
        await desk.press("T")
        assert desk.hint == "There is no annotation at the cursor."
        await desk.label("The embassy", "s")
        await desk.press("T")
        assert desk.hint.startswith("It is in no story thread")
        await desk.press("enter", "escape")
        assert desk.current == "The embassy"


async def test_all_threads_are_listed_and_lead_to_a_statement(
    project: Project,
) -> None:
    async with reading(project) as desk:
        await desk.press("ctrl+t")
        assert shows(desk, ThreadsScreen)
        assert "two ships" in rows(desk)[0]
        assert "The Port, The Strike" in detail(desk)

        await desk.press("enter")
        assert shows(desk, ThreadScreen)
        await desk.press("escape")
        assert shows(desk, ThreadsScreen)
        await desk.press("enter", "end", "enter")
        assert (desk.key, desk.current) == ("strike", "denied that")
        await desk.press("ctrl+t", "escape")
        assert desk.key == "strike"


async def test_without_any_thread_the_list_says_how_they_come_about(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await desk.press("ctrl+t", "enter")
            assert desk.hint.startswith("No story threads yet")
