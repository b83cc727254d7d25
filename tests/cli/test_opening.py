"""The app opens on articles, on the library, or on the first minute."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.cli.program import ROOT, Program
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

EMPTY = "There is no article here yet."
TUTORIAL = "A quarter of an hour on Vell quay"


@contextmanager
def running(annotator: Program, *arguments: str, **env: str) -> Iterator[Terminal]:
    """The program on a terminal, in the annotator's folder."""
    command = [sys.executable, "-m", "annotator", *arguments]
    env |= {"PYTHONPATH": str(ROOT), "ANNOTATOR_NAME": "ana"}
    with Terminal(command, cwd=annotator.folder, env=env) as terminal:
        yield terminal


def test_enter_takes_the_samples_in_and_opens_the_tutorial(annotator: Program) -> None:
    with running(annotator) as terminal:
        terminal.wait_for(EMPTY)
        assert annotator.files == set()
        terminal.press("enter")
        terminal.wait_for("0 of 17 tried")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0

    status = annotator("status").out
    assert "tutorial " in status
    assert len(status.splitlines()) == 15


def test_leaving_the_first_minute_makes_nothing(annotator: Program) -> None:
    with running(annotator) as terminal:
        terminal.wait_for(EMPTY)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0

    assert annotator.files == set()


def test_a_store_without_articles_offers_them_too(annotator: Program) -> None:
    annotator("scheme", "use", annotator.write("s.toml", _SMALL))

    with running(annotator) as terminal:
        terminal.wait_for(EMPTY)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


def test_a_store_with_articles_opens_the_library(annotator: Program) -> None:
    annotator("import", annotator.write("port.txt", "Port shut\n\nThe port is shut."))

    with running(annotator) as terminal:
        terminal.wait_for("Library")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


def test_a_store_that_is_named_and_missing_is_refused(annotator: Program) -> None:
    with running(annotator, "--store", "mine.db") as terminal:
        assert terminal.wait() == 1
        assert "There is no store at mine.db." in "\n".join(terminal.text())

    assert annotator.files == set()


def test_the_tutorial_opens_beside_other_articles(annotator: Program) -> None:
    annotator.write("port.txt", "Port shut\n\nThe port is shut.")

    with running(annotator, "read", "--tutorial", "port.txt") as terminal:
        terminal.wait_for(TUTORIAL)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0

    assert {"port", "tutorial"} <= set(annotator("status").out.split())


def test_faulty_settings_are_told_before_anything_opens(annotator: Program) -> None:
    file = annotator.write("mine.toml", 'theme = "nordd"\n[keys]\nsearch = "c"\n')

    with running(annotator, "read", "--tutorial", ANNOTATOR_SETTINGS=file) as terminal:
        assert terminal.wait() == 1
        assert "mine.toml, line 1: theme is" in "\n".join(terminal.text())

    assert annotator.files == {"mine.toml"}


_SMALL = 'name = "small"\n[[label]]\nname = "loss"\nkey = "L"\n'
