"""Pictures of the reader, byte for byte; `WRITE_GOLDEN=1` draws them anew.

Each row stands as text, under it a letter a cell for its style and, in colour, one for
its ground: see `tests.tui.picture`.
"""

import os
from pathlib import Path

import pytest

from annotator.workflow.project import Project
from tests.projects import label, link
from tests.tui.picture import picture
from tests.tui.room import at, newsroom, reading

GOLDEN = Path(__file__).parent / "golden"
TEXT = (
    "Harbour stays shut, ministry says\n\n"
    "“The harbour is shut, and whoever says that ‘three ships of the north’ came in on "
    "Monday is lying,” a spokesman of the ministry told the Tin Gazette.\n\n"
    "The union denied it 👩🏽‍🔬 on Glöm̈p: “We saw them 👨‍👩‍👧‍👦 and have the pictures 1️⃣.”\n\n"
    "漢字の港は「閉鎖された」と省は発表した。\n\n"
    "نفت السفارة في بيان: «لم تبع طائرة واحدة».\n\n"
    "דובר המשרד אמר: „הנמל סגור”.\tA tab, a\u00a0space, and a bell\x07.\n"
)
LABELS = (
    (
        "quote",
        "“The harbour is shut, and whoever says that ‘three ships of the north’ came in on Monday is lying,”",
    ),
    (
        "claim",
        "The harbour is shut, and whoever says that ‘three ships of the north’ came in on Monday is lying",
    ),
    (
        "denial",
        "whoever says that ‘three ships of the north’ came in on Monday is lying",
    ),
    ("claim", "‘three ships of the north’ came in on Monday"),
    ("source", "a spokesman of the ministry"),
    ("denial", "denied it 👩🏽‍🔬 on Glöm̈p"),
    ("source", "union"),
    ("quote", "“We saw them 👨‍👩‍👧‍👦 and have the pictures 1️⃣.”"),
    ("source", "省"),
    ("claim", "港は「閉鎖された」と省は"),
    ("quote", "«لم تبع طائرة واحدة»"),
    ("source", "السفارة"),
    ("claim", "הנמל סגור"),
)
SIZES = ((80, 24), (100, 30), (140, 40))


def annotated(folder: Path) -> Project:
    """An article with annotations three deep, in several scripts."""
    project = newsroom(folder, harbour=TEXT)
    made = [
        label(project, "harbour", (at(TEXT, words),), name) for name, words in LABELS
    ]
    link(project, "attributed_to", made[0], made[4])
    link(project, "attributed_to", made[7], made[6])
    return project


def check(name: str, drawn: str) -> None:
    """The picture is the one that is kept."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("WRITE_GOLDEN"):
        path.write_bytes(drawn.encode())
    assert path.read_bytes().decode().splitlines() == drawn.splitlines()
    assert path.read_bytes() == drawn.encode()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("colours", ["textual-dark", "textual-light", "none"])
async def test_the_reader_is_drawn_as_it_was(
    tmp_path: Path,
    size: tuple[int, int],
    colours: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    if colours == "none":
        monkeypatch.setenv("NO_COLOR", "1")
    with annotated(tmp_path) as project:
        async with reading(project, "harbour", size=size) as desk:
            if colours != "none":
                desk.app.theme = colours
            desk.go("three ships")
            await desk.settle()
            await desk.pilot.pause()
            check(f"reader-{colours}-{size[0]}x{size[1]}", picture(desk.app))


@pytest.mark.parametrize("colours", ["dark", "none"])
async def test_a_selection_over_wide_characters_and_lanes_are_drawn_as_they_were(
    tmp_path: Path, colours: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    if colours == "none":
        monkeypatch.setenv("NO_COLOR", "1")
    with annotated(tmp_path) as project:
        async with reading(project, "harbour", size=(80, 30)) as desk:
            if colours == "dark":
                await desk.press("L")
            desk.select("字の港は「閉")
            await desk.settle()
            await desk.pilot.pause()
            check(f"lanes-{colours}", picture(desk.app))
