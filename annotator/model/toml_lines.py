"""Where things stand in a TOML file: `tomllib` gives values, not their lines."""

import re

Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\-\"' ]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w\-]+)\s*=")
_FENCES = ('"""', "'''")


class TomlLines:
    """The line, counted from 1, of each table and key of a TOML document."""

    def __init__(self, source: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        self._counts: dict[Path, int] = {}
        self._table: Path = ()
        self._fence = ""
        for number, line in enumerate(source.splitlines(), start=1):
            self._read(number, line)

    def of(self, *path: str | int) -> int:
        """The line of the thing at the path, else of the nearest thing around it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def _read(self, number: int, line: str) -> None:
        if self._fence:
            self._fence = "" if self._fence in line else self._fence
        elif header := _HEADER.match(line):
            self._enter(header[2].split("."), is_array=header[1] == "[[")
            self._lines[self._table] = number
        elif key := _KEY.match(line):
            self._lines[(*self._table, key[1])] = number
            self._fence = _opened(line)

    def _enter(self, names: list[str], *, is_array: bool) -> None:
        path: Path = ()
        for name in names[:-1]:
            path = self._inside((*path, name.strip()))
        path = (*path, names[-1].strip())
        if is_array:
            self._counts[path] = self._counts.get(path, -1) + 1
            path = self._inside(path)
        self._table = path

    def _inside(self, path: Path) -> Path:
        return (*path, self._counts[path]) if path in self._counts else path


def _opened(line: str) -> str:
    """The fence of a string that goes on in the next line, if one does."""
    return next((fence for fence in _FENCES if line.count(fence) == 1), "")
