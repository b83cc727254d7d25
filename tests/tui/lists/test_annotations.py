"""The list of all annotations of an article."""

from pathlib import Path

from annotator.tui.lists.annotation_view import AnnotationView, Only
from annotator.tui.lists.annotations import AnnotationsScreen
from tests.tui.picture import rows
from tests.tui.room import Desk, newsroom, reading


def listed(desk: Desk) -> list[str]:
    screen = desk.app.screen
    assert isinstance(screen, AnnotationsScreen)
    return [each.words for each in screen.listed]


async def _labelled(desk: Desk) -> None:
    await desk.label("The port is shut", "c")
    await desk.press("escape", "f")
    await desk.label("The embassy", "s")
    desk.select("two ships had come in")
    await desk.press("c", "0", "A")


async def test_all_annotations_are_listed_by_place_or_by_label(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await _labelled(desk)
            assert listed(desk) == [
                "The port is shut",
                "The embassy",
                "two ships had come in",
            ]
            await desk.press("S")
            assert listed(desk)[-1] == "The embassy"


async def test_the_list_shows_one_label_the_flagged_or_those_without_a_link(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await _labelled(desk)
            await desk.press("s")
            assert listed(desk) == ["The embassy"]
            await desk.press("s", "F")
            assert listed(desk) == ["The port is shut"]
            await desk.press("L")
            assert listed(desk) == ["The port is shut"]
            assert "without a link" in desk.title
            await desk.press("M")
            assert listed(desk) == []
            await desk.press("M")
            assert len(listed(desk)) == 3


async def test_enter_goes_to_the_annotation_and_escape_back_to_the_text(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await _labelled(desk)
            await desk.press("home", "enter")
            assert desk.current == "The port is shut"

            await desk.press("A", "down", "escape")
            assert desk.current == "The port is shut"


def test_a_filter_taken_twice_is_off_again() -> None:
    view = AnnotationView().toggled(Only.FLAGGED).with_label("claim")

    assert view.told == "claim · flagged · by place"
    assert view.toggled(Only.FLAGGED).with_label("claim") == AnnotationView()


async def test_the_list_beside_the_form_follows_what_is_done(tmp_path: Path) -> None:
    def beside(desk: Desk) -> str:
        return "\n".join(row[-34:] for row in rows(desk.app))

    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(140, 40)) as desk:
            await desk.label("The embassy", "s")
            assert "S The embassy" in beside(desk)
            await desk.press("enter", "up", "1", "escape")
            await desk.label("two ships", "c")
            assert "C two ships" in beside(desk)
            await desk.press("x")
            assert "two ships" not in beside(desk)
            await desk.press("u")
            assert "C two ships" in beside(desk)
