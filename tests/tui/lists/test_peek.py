"""A link's other end, looked at without leaving the article."""

from pathlib import Path

from rich.text import Text
from textual.widgets import Static

from annotator.tui.lists.peek import GONE, PeekScreen
from tests.projects import label, link
from tests.tui.room import PORT, STRIKE, Desk, at, newsroom, reading


def words(desk: Desk) -> Text:
    assert isinstance(desk.app.screen, PeekScreen)
    shown = desk.app.screen.query_one("#words", Static).content
    assert isinstance(shown, Text)
    return shown


def marked(desk: Desk) -> list[str]:
    """The words that stand out."""
    shown = words(desk)
    return [shown.plain[each.start : each.end] for each in shown.spans]


async def test_the_other_end_is_shown_in_its_sentences_with_where_it_stands(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        denial = label(project, "strike", (at(STRIKE, "denied that"),), "denial")
        claim = label(project, "port", (at(PORT, "two ships"),), "claim")
        link(project, "denies", denial, claim)
        async with reading(project, "strike") as desk:
            desk.go("denied that")
            await desk.press("P")

            assert marked(desk) == ["two ships"]
            assert "Its spokesman told the agency that two ships" in words(desk).plain
            assert words(desk).plain.startswith("… ")
            assert desk.title.startswith("The Port · Port shut, says ministry")
            assert desk.title.endswith("denies → claim")
            await desk.press("escape")
            assert (desk.key, desk.current) == ("strike", "denied that")

            await desk.press("P", "enter")
            assert (desk.key, desk.current) == ("port", "two ships")


async def test_in_the_form_v_looks_and_tab_goes_on_to_the_next_link(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        denial = label(project, "port", (at(PORT, "denied it"),), "denial")
        source = label(project, "port", (at(PORT, "The embassy"),), "source")
        claim = label(project, "strike", (at(STRIKE, "claimed victory"),), "claim")
        link(project, "attributed_to", denial, source)
        link(project, "denies", denial, claim)
        async with reading(project, "port") as desk:
            desk.go("denied it")
            await desk.press("enter", "up", "up", "v")
            assert marked(desk) == ["The embassy"] or marked(desk) == [
                "claimed victory"
            ]
            first = marked(desk)
            await desk.press("tab")
            assert {*first, *marked(desk)} == {"The embassy", "claimed victory"}
            assert "of 2" in desk.hint
            await desk.press("tab")
            assert marked(desk) == first

            await desk.press("v")
            assert desk.reader.form.has_focus


async def test_an_other_end_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        tail = label(project, "port", (at(PORT, "denied it"),), "denial")
        head = label(project, "strike", (at(STRIKE, "claimed victory"),), "claim")
        link(project, "denies", tail, head)
        async with reading(project, "port") as desk:
            desk.go("denied it")
            await desk.press("P")
            shown = desk.app.screen
            assert isinstance(shown, PeekScreen)
            shown.post_message(PeekScreen.Seen(0, None))
            await desk.settle()
            assert words(desk).plain == GONE


async def test_without_a_link_the_reader_is_told_so(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("P")
            assert desk.hint == "There is no annotation at the cursor."
            await desk.label("two ships", "c")
            await desk.press("P")
            assert desk.hint == "This annotation has no link; l makes one."
