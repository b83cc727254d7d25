"""The articles that come with the program: a tutorial, and samples to try it on."""

from importlib.resources import files
from pathlib import Path

from annotator.workflow.sources import Batch, Progress, read_files, unwatched
from annotator.workflow.tutorial import tutorial_path


def samples_folder() -> str:
    """The folder with the samples: in the installed package, or in a checkout."""
    package = Path(str(files("annotator")))
    installed = package / "samples"
    return str(installed if installed.is_dir() else package.parent / "sample_articles")


def read_starters(progress: Progress = unwatched) -> Batch:
    """The tutorial and the samples, ready to be taken in."""
    return read_files((tutorial_path(), samples_folder()), progress)
