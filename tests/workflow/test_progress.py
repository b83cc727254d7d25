"""Who has done how much, as far as one may know."""

from pathlib import Path

from annotator.model.reading import State
from annotator.workflow.progress import status
from tests.projects import START, finish, label, project_at
from tests.workflow.newsroom import take_in_texts


def newsroom(folder: Path) -> None:
    with project_at(folder, "ana") as project:
        take_in_texts(project, folder, strike="The port is shut.", flood="No flood.")
        label(project, "strike", ((0, 3),))
        label(project, "strike", ((4, 8),), "quote")
        finish(project, "flood")
    with project_at(folder, "ben") as project:
        label(project, "strike", ((4, 8),))


def seen_by(folder: Path, name: str) -> list[tuple[str, str]]:
    with project_at(folder, name) as project:
        standings = status(project).standings
    return [(each.article, each.annotator) for each in standings]


def test_the_leader_learns_everybodys_standing(tmp_path: Path) -> None:
    newsroom(tmp_path)

    assert seen_by(tmp_path, "ana") == [
        ("flood", "ana"),
        ("flood", "ben"),
        ("strike", "ana"),
        ("strike", "ben"),
    ]


def test_an_annotator_learns_their_own_standing_only(tmp_path: Path) -> None:
    newsroom(tmp_path)

    assert seen_by(tmp_path, "ben") == [("flood", "ben"), ("strike", "ben")]


def test_a_standing_has_state_and_counts(tmp_path: Path) -> None:
    newsroom(tmp_path)

    with project_at(tmp_path, "ana") as project:
        report = status(project)

    flood, _, strike, _ = report.standings
    assert (flood.state, flood.counts, flood.finished_at) == (State.FINISHED, (), START)
    assert strike.counts == (("claim", 1), ("quote", 1))
    assert report.labels == ("claim", "denial", "quote", "source")
