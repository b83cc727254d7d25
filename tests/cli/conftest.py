"""Every test of the command line has a folder, and nothing of the tester's."""

import tempfile
from pathlib import Path

import pytest

from tests.cli.program import Program


@pytest.fixture
def annotator(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Program:
    """The program, in a new folder where `ana` works."""
    folder = tmp_path / "desk"
    folder.mkdir()
    crashes = tmp_path / "crashes"
    crashes.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(tempfile, "tempdir", str(crashes))
    monkeypatch.delenv("ANNOTATOR_STORE", raising=False)
    monkeypatch.setenv("ANNOTATOR_NAME", "ana")
    monkeypatch.setenv("ANNOTATOR_SETTINGS", str(tmp_path / "settings.toml"))
    return Program(folder, capsys)
