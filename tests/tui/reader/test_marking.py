"""Bookmarks, finished, and copying."""

from pathlib import Path

from annotator.model.reading import State
from tests.tui.room import Desk, newsroom, reading


async def test_m_sets_bookmarks_and_an_apostrophe_goes_through_them(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("'")
            assert desk.hint.startswith("There is no bookmark here")
            offsets = []
            for place in ("The embassy", "stays"):
                desk.go(place)
                offsets.append(desk.offset)
                await desk.press("m")
            assert desk.hint.startswith("Bookmark set")
            assert desk.standing().reading.bookmarks == tuple(sorted(offsets))

            await desk.press("ctrl+home", "'")
            first = desk.offset
            await desk.press("'")
            second = desk.offset
            await desk.press("'")
            assert [first, second, desk.offset] == [*sorted(offsets), min(offsets)]

            await desk.press("m")
            assert desk.standing().reading.bookmarks == (max(offsets),)
            assert desk.hint == "Bookmark gone."


async def test_finished_is_said_of_an_article_also_with_nothing_in_it(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("!")
            assert desk.hint == "Finished, with nothing to label. ! opens it again."
            assert desk.standing().state is State.FINISHED
            assert desk.title.endswith("finished · 0 % · 1 saved")

            await desk.press("!")
            assert desk.hint == "The article is open again."
            assert desk.standing().reading.finished_at is None

            await desk.label("The embassy", "s")
            await desk.press("!")
            assert desk.hint == "Finished. ! opens it again."


async def test_finishing_is_undone_like_a_label(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("!", "u")
            assert desk.standing().reading.finished_at is None
            assert "finished" not in desk.title
            await desk.press("ctrl+r")
            assert desk.standing().reading.finished_at
            assert "finished" in desk.title


async def test_y_copies_the_selection_else_the_annotation_as_a_citation(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("漢字の港は")
            await desk.press("y")
            assert clipboard(desk) == "漢字の港は"
            await said(desk, "Copied the selection by")

            await desk.press("escape")
            await desk.label("The embassy", "s")
            await desk.press("y")
            start = desk.text.index("The embassy")
            assert clipboard(desk) == (
                "“The embassy” [source]\nThe Port, Port shut, says ministry; "
                f"characters {start}:{start + 11} of port"
            )
            await said(desk, "Copied the citation by")

            await desk.press("ctrl+home", "y")
            assert desk.hint.startswith(
                "Select some words first, or go to an annotation"
            )


def clipboard(desk: Desk) -> str:
    return desk.app.clipboard


async def said(desk: Desk, start: str) -> None:
    await desk.until(lambda: desk.hint.startswith(start))
