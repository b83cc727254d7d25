"""A reader at a desk: the program in a folder, driven through a terminal by keys."""

import csv
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wcwidth import wcwidth

from tests.emulator.keys import key_bytes, mouse_bytes, paste_bytes
from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_articles"
READER = "ana"

Row = dict[str, str]
_ESCAPE_PAUSE = 0.15


@dataclass(frozen=True)
class Desk:
    """A folder with a store in it."""

    folder: Path
    env: Mapping[str, str] = field(default_factory=dict)
    reader: str = READER
    wrapper: tuple[str, ...] = ()
    """The program that runs ours, with its arguments."""

    def read(self, *paths: str | Path, columns: int = 80, rows: int = 24) -> Terminal:
        """The app, started on these articles or on the library."""
        command = (*self._command, *(("read", *paths) if paths else ()))
        return Terminal(
            command, columns=columns, rows=rows, env=self._env, cwd=self.folder
        )

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Another command of the program, without a terminal."""
        return subprocess.run(
            [*self._command, *words],
            cwd=self.folder,
            env=self._env | {"PATH": "/usr/bin:/bin", "HOME": str(self.folder)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def write(self, name: str, text: str) -> Path:
        """A file in the folder."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def exported(self, *options: str) -> Mapping[str, list[Row]]:
        """The rows of every table of `export DIR --format csv`, by table."""
        done = self.run("export", "out", "--format", "csv", *options)
        assert done.returncode == 0, done.stderr
        tables = (self.folder / "out").glob("*.csv")
        return {table.stem: _rows(table) for table in tables}

    @property
    def store(self) -> Path:
        """The database."""
        return self.folder / "annotator.db"

    @property
    def _command(self) -> tuple[str, ...]:
        return (*self.wrapper, sys.executable, "-m", "annotator", "--as", self.reader)

    @property
    def _env(self) -> dict[str, str]:
        return {"PYTHONPATH": str(ROOT), **self.env}


def _rows(table: Path) -> list[Row]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class Hand:
    """What a reader does with keys and mouse."""

    terminal: Terminal

    def press(self, *keys: str) -> None:
        """Press keys in one go."""
        self.terminal.send(pressed(*keys), pause=_pause(keys))

    def search(self, words: str, *keys: str) -> None:
        """Select the next place with these words, and press keys on it."""
        data = pressed("/") + pasted(words) + pressed(*keys)
        self.terminal.send(data, pause=_pause(keys))

    @property
    def hint(self) -> str:
        """The last row of the screen."""
        return self.terminal.text()[-1]

    def open_article(self, key: str) -> None:
        """Go to an article by the palette."""
        before = self.terminal.row(0)
        self.terminal.press("ctrl+p")
        self.terminal.type(key)
        self.terminal.wait_for("read: ")
        self.terminal.press("enter")
        self.terminal.wait_until(
            lambda: self.terminal.row(0) not in {before, ""}, f"{key} in the title row"
        )

    def drag(self, words: str) -> None:
        """Select words that are in sight with the mouse."""
        x, y, last_x = self.place(words)
        path = (("press", x), ("drag", last_x), ("release", last_x))
        self.terminal.send(b"".join(mouse_bytes(kind, at, y) for kind, at in path))

    def place(self, words: str) -> tuple[int, int, int]:
        """First column, row, and last column of words on the screen, 0-based."""
        for y, row in enumerate(self.terminal.text()):
            if words in row:
                before, _, _ = row.partition(words)
                x = cells(before)
                return x, y, x + cells(words) - 1
        message = f"{words!r} is not in sight"
        raise AssertionError(message, self.terminal.text())

    def quit(self) -> None:
        """Leave the app; it ends as it should."""
        self.terminal.press("ctrl+q")
        assert self.terminal.wait() == 0


def _pause(keys: Sequence[str]) -> float:
    return _ESCAPE_PAUSE if keys and keys[-1] == "escape" else 0.0


def pressed(*keys: str) -> bytes:
    """What a terminal sends for these keys."""
    return b"".join(map(key_bytes, keys))


def pasted(words: str) -> bytes:
    """What a terminal sends when words are pasted into a line and that is closed."""
    return paste_bytes(words) + pressed("enter")


def cells(text: str) -> int:
    """Columns that a text takes on the screen."""
    return sum(max(0, wcwidth(character)) for character in text)
