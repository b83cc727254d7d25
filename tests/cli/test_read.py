"""`annotator read` takes in what is new and opens the app on it."""

import sys

import pytest

from tests.cli.program import ROOT, Program
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal


def read(annotator: Program, *paths: str) -> tuple[int, str]:
    """Read, quit at once; exit code and what stands on the screen in the end."""
    command = [sys.executable, "-m", "annotator", "read", "--as", "ana", *paths]
    env = {"PYTHONPATH": str(ROOT)}
    with Terminal(command, cwd=annotator.folder, env=env) as terminal:
        terminal.wait_for("Port shut")
        terminal.press("ctrl+q")
        code = terminal.wait()
        return code, "\n".join(terminal.text())


def test_articles_are_taken_in_and_the_app_opens(annotator: Program) -> None:
    annotator.write("strike.txt", "Port shut\n\nThe port is shut.")

    code, _ = read(annotator, "strike.txt")

    assert code == 0
    assert "strike   ana" in annotator("status").out


def test_problems_are_told_when_the_app_has_closed(annotator: Program) -> None:
    annotator.write("strike.txt", "Port shut\n\nThe port is shut.")

    code, screen = read(annotator, "strike.txt", "gone.txt")

    assert code == 3
    assert "gone.txt cannot be read" in screen
