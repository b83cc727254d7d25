"""The tutorial, done as its paragraphs say, key by key."""

from pathlib import Path

from annotator.settings.values import KeyChoice, Settings
from annotator.tui.command_book import IN_READER, STANDARD_BOOK
from annotator.tui.reader.learning import ABSENT
from annotator.tui.reading_sheet import Sheet
from annotator.tui.widgets.lesson_line import LessonLine, key_of
from annotator.workflow.intake import take_in
from annotator.workflow.project import Project
from annotator.workflow.tutorial import STEPS, tutorial_path
from tests.tui.picture import rows
from tests.tui.room import Desk, newsroom, reading

TODO = (
    ("Adela Marrow", ["s"]),
    ("flooded", ["escape", "left", "w", "space", "c", "escape"]),
    ("water come", ["escape", '"', "q", "escape"]),
    ("told to leave", ["escape", '"', "q", "enter"]),
    ("It is said that the pumps had been switched off.", ["c", "0"]),
    ("The pumps may have failed", ["c", "escape", "enter", "down", "2", "escape"]),
    ("“The wall is old,”", ["q", "escape"]),
    ("“but it will stand for years.”", ["+"]),
    ("visiting engineers", ["s", "e", "tab", "left", "left", "left", "left", "enter"]),
    ("The town council denies", ["d", "escape", "l"]),
    ("lower quay was", ["enter", "f"]),
)
"""What the paragraphs ask to search for, and the keys to press there."""


def classroom(folder: Path) -> Project:
    """A newsroom that has the tutorial, too."""
    project = newsroom(folder)
    take_in(project, (tutorial_path(),))
    return project


def line(desk: Desk) -> LessonLine:
    return desk.reader.query_one(LessonLine)


async def find(desk: Desk, words: str) -> None:
    """Select words by searching for them."""
    await desk.press("/")
    await desk.write(words)


async def test_every_step_can_be_done_as_its_paragraph_says(tmp_path: Path) -> None:
    with classroom(tmp_path) as project:
        async with reading(project, "tutorial") as desk:
            # What was tried is counted beside the screen, after the save.
            await desk.until(lambda: "0 of 17 tried · next: 1. move" in line(desk).told)
            await desk.press("}")
            for words, keys in TODO:
                await find(desk, words)
                await desk.press(*keys)
            await desk.until(lambda: "11 of 17 tried · next: 12." in line(desk).told)
            await desk.press("enter")
            while not desk.hint.startswith("enter write"):
                await desk.press("down")
            await desk.press("enter")
            await desk.write("in March, or in April?")
            await desk.press("escape", "x", "u", "ctrl+r", "m", "!")
            await desk.until(lambda: "17 of 17 tried" in line(desk).told)
            assert "that is everything" in line(desk).told


async def test_all_steps_are_shown_with_what_was_tried(tmp_path: Path) -> None:
    with classroom(tmp_path) as project:
        async with reading(project, "tutorial") as desk:
            await find(desk, "Adela Marrow")
            await desk.press("s")
            await desk.press("f1")
            assert isinstance(desk.app.screen, Sheet)
            await desk.pilot.pause()
            shown = "\n".join(rows(desk.app))
            assert "Tutorial: 2 of 17 tried" in shown
            assert "✓   2  search for a name and label it" in shown
            assert "·  17  finish the article" in shown


async def test_the_line_names_the_keys_that_were_set(tmp_path: Path) -> None:
    keys = (KeyChoice("search", ("F",)), KeyChoice("tutorial", ("f9",)))
    with classroom(tmp_path) as project:
        async with reading(project, "tutorial", settings=Settings(keys=keys)) as desk:
            await desk.press("}", "m")
            assert "label it  F" in line(desk).told
            assert "f9 all steps" in line(desk).told


async def test_other_articles_have_no_line_and_a_way_to_the_tutorial(
    tmp_path: Path,
) -> None:
    with classroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            assert not line(desk).display
            await desk.press("f1")
            await desk.until(lambda: desk.key == "tutorial")
            await desk.settle()
            assert line(desk).display


async def test_without_the_tutorial_it_is_said_how_to_get_it(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("f1")
            assert desk.hint.startswith(ABSENT[:60])


def test_every_step_has_a_key() -> None:
    names = {command.name for command in IN_READER}
    assert {step.command for step in STEPS} - {""} <= names
    assert all(key_of(step, STANDARD_BOOK) for step in STEPS)
