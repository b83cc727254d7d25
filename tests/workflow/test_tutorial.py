"""The tutorial knows from what was done in it what was not tried yet."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from annotator.formats.plain_text import title_of
from annotator.model.annotation import Annotation, Flag, Link, LinkEnd
from annotator.model.edit import Action, Edit
from annotator.model.history import Event, EventKind
from annotator.model.reading import Progress, Reading
from annotator.model.span import Span
from annotator.workflow.intake import take_in
from annotator.workflow.project import Project
from annotator.workflow.tutorial import (
    SENTENCE,
    STEPS,
    Trail,
    is_tutorial,
    lesson,
    lesson_of,
    tutorial_key,
    tutorial_path,
)
from tests.projects import START, label, project_at

TEXT = Path(tutorial_path()).read_text(encoding="utf-8")
CLAIM = Annotation("1", "t", "ana", "claim", Span.of((0, 4)), "text", START, START)
READING = Reading("t", "ana")


def words(text: str) -> Annotation:
    return replace(CLAIM, words=text)


def end(number: str) -> LinkEnd:
    return LinkEnd("t", number)


def link(name: str) -> Link:
    return Link("9", name, "ana", end("1"), end("2"), START)


def event(*edits: Edit, kind: EventKind = EventKind.DO) -> Event:
    return Event(1, "e", "ana", kind, Action("x", "t", edits), START)


def tried(*events: Event, progress: Progress | None = None) -> set[str]:
    trail = Trail(events, progress or Progress())
    done = lesson(trail).tried
    return {step.title for step, is_done in zip(STEPS, done, strict=True) if is_done}


MOVE = STEPS[0].title


def test_nothing_was_tried_before_anything_was_done() -> None:
    assert tried() == set()


def test_moving_is_seen_by_the_place() -> None:
    assert tried(progress=Progress(position=7)) == {MOVE}


@pytest.mark.parametrize(
    ("edit", "step"),
    [
        (Edit(None, words("Adela Marrow")), 2),
        (Edit(None, words("The lower quay was flooded twice in March.")), 3),
        (Edit(None, words("“We saw the water come over the wall,”")), 4),
        (Edit(None, link("attributed_to")), 5),
        (Edit(CLAIM, replace(CLAIM, unlinked=("attributed_to",))), 6),
        (Edit(CLAIM, replace(CLAIM, attributes=(("polarity", "unknown"),))), 7),
        (Edit(CLAIM, replace(CLAIM, span=Span.of((0, 4), (6, 8)))), 8),
        (Edit(CLAIM, replace(CLAIM, span=Span.of((0, 5)))), 9),
        (Edit(None, link("denies")), 10),
        (Edit(CLAIM, replace(CLAIM, flag=Flag.DISCUSS)), 11),
        (Edit(CLAIM, replace(CLAIM, note="why")), 12),
        (Edit(CLAIM, None), 13),
        (Edit(READING, replace(READING, bookmarks=(3,))), 16),
        (Edit(READING, replace(READING, finished_at=START)), 17),
    ],
)
def test_each_action_is_one_step(edit: Edit, step: int) -> None:
    assert tried(event(edit)) == {MOVE, STEPS[step - 1].title}


@pytest.mark.parametrize(
    "edit",
    [
        Edit(None, words("something else")),
        Edit(None, words("Adela Marrow " * SENTENCE)),
        Edit(CLAIM, replace(CLAIM, updated_at=START + timedelta(1))),
        Edit(replace(CLAIM, flag=Flag.DISCUSS), CLAIM),
        Edit(replace(CLAIM, span=Span.of((0, 4), (6, 8))), CLAIM),
        Edit(None, link("via")),
        Edit(replace(READING, finished_at=START), READING),
    ],
)
def test_other_actions_are_no_step(edit: Edit) -> None:
    assert tried(event(edit)) == {MOVE}


def test_what_was_undone_was_tried_all_the_same() -> None:
    made = event(Edit(None, words("Adela Marrow")))
    undone = event(Edit(words("Adela Marrow"), None), kind=EventKind.UNDO)

    assert tried(made, undone) == {MOVE, STEPS[1].title, STEPS[13].title}


def test_redo_is_seen() -> None:
    assert STEPS[14].title in tried(event(kind=EventKind.REDO))


def test_the_first_step_that_was_not_tried_is_next() -> None:
    begun = lesson(Trail((event(Edit(None, words("Adela Marrow"))),)))

    assert (begun.count, begun.next) == (2, STEPS[2])


def test_each_step_has_a_paragraph_with_its_number() -> None:
    numbered = re.findall(r"^(\d+)\. ", TEXT, re.MULTILINE)

    assert numbered == [str(number) for number in range(1, len(STEPS) + 1)]


@pytest.mark.parametrize(
    "phrase",
    [
        "Adela Marrow",
        "flooded twice",
        "over the wall",
        "The wall is old",
        "visiting engineers",
    ],
)
def test_what_is_to_be_searched_for_stands_there_once(phrase: str) -> None:
    assert TEXT.count(phrase) == 1


def test_the_tutorial_has_a_title_and_no_line_breaks_in_paragraphs() -> None:
    assert title_of(TEXT, is_markdown=True) == "A quarter of an hour on Vell quay"
    assert all("\n" not in each.strip() for each in TEXT.split("\n\n"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_at(tmp_path)


def test_the_tutorial_is_known_by_its_text(project: Project, tmp_path: Path) -> None:
    own = tmp_path / "tutorial.md"
    own.write_text("# Mine\n\nAnother article.\n")
    with project:
        assert tutorial_key(project) is None
        take_in(project, (str(own), tutorial_path()))

        assert tutorial_key(project) == "tutorial-2"
        assert is_tutorial(project.store.articles.get("tutorial-2"))
        assert not is_tutorial(project.store.articles.get("tutorial"))


def test_only_what_the_annotator_did_in_the_tutorial_counts(
    project: Project, tmp_path: Path
) -> None:
    own = tmp_path / "marrow.md"
    own.write_text("Adela Marrow said so.\n\nShe did.\n")
    start = TEXT.index("Adela Marrow")
    bounds = ((start, start + len("Adela Marrow")),)
    with project:
        take_in(project, (str(own), tutorial_path()))
        label(project, "marrow", ((0, 12),), "source")
        with project_at(tmp_path, "ben") as other:
            label(other, "tutorial", bounds, "source")
        assert lesson_of(project, "tutorial").count == 0

        label(project, "tutorial", bounds, "source")
        assert lesson_of(project, "tutorial").count == 2
