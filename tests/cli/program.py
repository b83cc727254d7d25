"""The program as a person runs it, in a folder of its own."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.cli.main import main
from annotator.text.visible import HIDDEN

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ended:
    """How a run ended and what it left on its two outputs."""

    code: int
    out: str
    err: str

    @property
    def is_harmless(self) -> bool:
        """Whether nothing on either output acts on a terminal or hides in it."""
        return not HIDDEN.search(self.out) and not HIDDEN.search(self.err)


@dataclass(frozen=True)
class Program:
    """Runs commands; `ana` works unless another name is given."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Ended:
        """Run in this process."""
        code = main(arguments)
        captured = self.capture.readouterr()
        return Ended(code, captured.out, captured.err)

    def apart(self, *arguments: str) -> Ended:
        """Run in a process of its own, without a terminal."""
        done = subprocess.run(
            [sys.executable, "-m", "annotator", *arguments],
            cwd=self.folder,
            env={"PYTHONPATH": str(ROOT), "HOME": str(self.folder)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    def write(self, name: str, content: str | bytes) -> str:
        """A file in the folder; gives its name back."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def facts(self, *options: str) -> dict[str, str]:
        """What `store info` says, by name."""
        lines = self("store", "info", *options).out.splitlines()
        pairs = (line.split("  ", 1) for line in lines)
        return {name: value.strip() for name, value in pairs}

    @property
    def files(self) -> set[str]:
        """What is in the folder."""
        return {path.name for path in self.folder.iterdir()}
