"""Where things stand in a TOML file: `tomllib` gives values, not their lines.

The text is taken to be good TOML, since `tomllib` has read it before.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r'''
      (?P<text>   """(?:[^\\]|\\.)*?"""(?!") | \'\'\'.*?\'\'\'(?!\')
                | "(?:[^"\\]|\\.)*" | '[^']*' )
    | (?P<mark>   [\[\]{}=,.\n] )
    | (?P<word>   [^\s\[\]{}=,.\#"']+ )
    | (?P<gap>    \#[^\n]* | [^\S\n]+ )
    ''',
    re.VERBOSE | re.DOTALL,
)
_ENDS_VALUE = frozenset(",]}\n")
_END = "\0"
"""What stands behind the last token; no TOML has it."""


@dataclass(frozen=True, slots=True)
class _Token:
    written: str
    line: int


class TomlLines:
    """The line, counted from 1, of each table, key and list item of a TOML document."""

    def __init__(self, source: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        self._counts: dict[Path, int] = {}
        self._tokens = list(_tokens(source))
        self._next = 0
        self._read()

    def of(self, *path: str | int) -> int:
        """The line of the thing at the path, else of the nearest thing around it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def _read(self) -> None:
        table: Path = ()
        while self._peek() != _END:
            if self._took("\n"):
                continue
            if self._took("["):
                table = self._header(is_array=self._took("["))
            else:
                self._pair(table)

    def _header(self, *, is_array: bool) -> Path:
        line = self._tokens[self._next].line
        *outer, last = self._names("]")
        path: Path = ()
        for name in outer:
            path = self._inside((*path, name))
        path = (*path, last)
        self._note(path, line)
        if is_array:
            self._take()
            self._counts[path] = self._counts.get(path, -1) + 1
            path = self._inside(path)
        self._note(path, line)
        return path

    def _inside(self, path: Path) -> Path:
        return (*path, self._counts[path]) if path in self._counts else path

    def _pair(self, table: Path) -> None:
        line = self._tokens[self._next].line
        path = table
        for name in self._names("="):
            path = (*path, name)
            self._note(path, line)
        self._value(path)

    def _names(self, closing: str) -> list[str]:
        names = []
        while not self._took(closing):
            if not self._took("."):
                names.append(_plain(self._take()))
        return names

    def _value(self, path: Path) -> None:
        if self._took("["):
            self._items(path)
        elif self._took("{"):
            self._pairs(path)
        else:
            while self._peek() not in _ENDS_VALUE and self._peek() != _END:
                self._take()

    def _items(self, path: Path) -> None:
        index = 0
        while not self._took("]"):
            if not self._took(",") and not self._took("\n"):
                self._note((*path, index), self._tokens[self._next].line)
                self._value((*path, index))
                index += 1

    def _pairs(self, path: Path) -> None:
        while not self._took("}"):
            if not self._took(",") and not self._took("\n"):
                self._pair(path)

    def _note(self, path: Path, line: int) -> None:
        self._lines.setdefault(path, line)

    def _peek(self) -> str:
        return self._tokens[self._next].written

    def _take(self) -> str:
        self._next += 1
        return self._tokens[self._next - 1].written

    def _took(self, mark: str) -> bool:
        found = self._peek() == mark
        self._next += found
        return found


def _tokens(source: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(source):
        if found.lastgroup != "gap":
            yield _Token(found[0], line)
        line += found[0].count("\n")
    yield _Token(_END, line)


def _plain(name: str) -> str:
    """A key without its quotation marks and escapes."""
    if name[0] not in "\"'":
        return name
    return str(tomllib.loads(f"name = {name}")["name"])
