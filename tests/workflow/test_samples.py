"""What comes with the program can be taken in at once."""

from pathlib import Path

from annotator.workflow.intake import keep
from annotator.workflow.samples import read_starters, samples_folder
from tests.projects import project_at


def test_the_samples_are_found() -> None:
    assert (Path(samples_folder()) / "gliders-strait-review.txt").is_file()


def test_the_tutorial_comes_first_and_nothing_is_skipped(tmp_path: Path) -> None:
    batch = read_starters()

    with project_at(tmp_path) as project:
        report = keep(project, batch)

    assert report.problems == ()
    assert report.keys[0] == "tutorial"
    assert len(report.keys) == 14
