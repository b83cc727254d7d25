"""Looking up an annotation of any article: to go there, or to link to it from here."""

from pathlib import Path

import pytest
from textual.widgets import Input

from annotator.tui.lists.look_up import LookUpScreen
from annotator.tui.reader.linking import Going
from annotator.tui.reader.telling import link_views
from annotator.tui.screens.library import LibraryScreen
from annotator.tui.widgets.row_list import RowList
from tests.projects import label, project_at
from tests.tui.room import PORT, STRIKE, Desk, at, newsroom, reading


def looking(desk: Desk) -> LookUpScreen:
    assert isinstance(desk.app.screen, LookUpScreen)
    return desk.app.screen


def listed(desk: Desk) -> list[tuple[str, str]]:
    """Label and words of what is listed."""
    found = [each.annotation for each in looking(desk).listed]
    return [(each.label, each.words) for each in found]


def is_linking(desk: Desk) -> bool:
    return isinstance(desk.reader.mode, Going)


def far_ends(desk: Desk) -> list[str]:
    """The words that the form shows of other articles."""
    assert desk.reader.current
    views = link_views(desk.reader.opened, desk.reader.current)
    return [each.words for each in views if each.article]


async def labelled(desk: Desk) -> None:
    """Two claims and a source in the port; then a denial, current, in the strike."""
    await desk.label("It stays shut", "c")
    await desk.label("two ships", "c")
    await desk.label("The embassy", "s")
    await desk.press(">")
    await desk.label("The ministry", "s")
    await desk.label("denied that", "d")


async def test_a_denial_is_linked_to_a_claim_of_another_article_from_where_it_is(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", "strike") as desk:
            await desk.press("enter")
            await labelled(desk)
            assert desk.key == "strike"

            await desk.press("l", "@")
            assert listed(desk) == [
                ("source", "The ministry"),
                ("claim", "two ships"),
                ("claim", "It stays shut"),
            ]
            await desk.press(*"stays")
            assert listed(desk) == [("claim", "It stays shut")]
            await desk.press("enter")

            assert desk.key == "strike"
            assert desk.hint == "Linked: denies “It stays shut”."
            (made,) = desk.links("strike")
            assert (made.type, made.head.article) == ("denies", "port")
            assert not is_linking(desk)
            assert far_ends(desk) == ["It stays shut"]


async def test_the_same_link_twice_is_refused_in_words(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", "strike") as desk:
            await desk.press("enter")
            await labelled(desk)
            for _ in range(2):
                await desk.press("l", "@", *"stays", "enter")

            assert "already" in desk.hint
            assert len(desk.links("strike")) == 1


async def test_in_a_third_article_the_same_link_twice_is_refused_as_well(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path, port=PORT, strike=STRIKE, wolf="Wolf.\n") as project:
        async with reading(project) as desk:
            await desk.press("enter")
            await labelled(desk)
            await desk.press("l", "@", *"stays", "enter", "l", ">")
            assert desk.key == "wolf"
            await desk.press("@", *"stays", "enter")

            assert "already" in desk.hint
            await desk.press("<")
            desk.go("denied that")
            await desk.press("l", ">", "@", *"ships", "enter")
            assert [each.type for each in desk.links("strike")] == ["denies", "denies"]


async def test_where_a_link_may_be_of_several_types_a_digit_says_which(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("the agency", "s")
            await desk.press("enter", "3", "escape")
            await desk.label("two ships", "c")
            await desk.press("l", "@", *"agency", "enter")
            assert "1 attributed_to · 2 cued_by" in desk.hint
            await desk.press("9", "escape")
            assert looking(desk).query_one(Input).has_focus
            await desk.press("enter", "2")

            assert [each.type for each in desk.links()] == ["cued_by"]


async def test_without_a_link_in_progress_enter_goes_to_the_annotation(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await desk.press("enter")
            await labelled(desk)
            await desk.press("ctrl+o", "@", *"CLAIM", "down")
            assert looking(desk).rows.index == 1
            await desk.press("enter")

            assert (desk.key, desk.current) == ("port", "It stays shut")


async def test_a_link_can_be_finished_from_the_library(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await desk.press("enter")
            await labelled(desk)
            await desk.press("l", "ctrl+o")
            assert isinstance(desk.app.screen, LibraryScreen)
            await desk.press("@", *"stays", "enter")

            assert (desk.key, desk.current) == ("strike", "denied that")
            assert [each.type for each in desk.links("strike")] == ["denies"]


async def test_escape_goes_back_and_the_link_stays_begun(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("two ships", "c")
            await desk.press("l", "@", "escape")
            assert is_linking(desk)
            await desk.press("escape")
            assert not is_linking(desk)
            assert desk.links() == []


async def test_others_annotations_are_never_listed(tmp_path: Path) -> None:
    with newsroom(tmp_path):
        pass
    with project_at(tmp_path, "bob") as other:
        label(other, "port", (at(PORT, "two ships"),))
    with project_at(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("two ships", "s")
            await desk.press("@")

            assert listed(desk) == [("source", "two ships")]


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_rows_name_outlet_and_title_where_there_is_room(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=size) as desk:
            await desk.label("two ships", "c")
            await desk.press("@")
            row = looking(desk).query_one(RowList).render_line(1).text

            assert "The Port" in row
            assert ("Port shut, says ministry" in row) == (size[0] > 100)
