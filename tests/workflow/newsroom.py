"""Articles for the tests of the workflow."""

from pathlib import Path

from annotator.workflow.intake import take_in
from annotator.workflow.project import Project


def take_in_texts(project: Project, folder: Path, **texts: str) -> None:
    """Articles of these keys and texts."""
    inbox = folder / "inbox"
    inbox.mkdir(exist_ok=True)
    for key, text in texts.items():
        (inbox / f"{key}.txt").write_text(text, encoding="utf-8")
    take_in(project, (str(inbox),))
