"""Formats by name and suffix; each is loaded when it is used."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath

from annotator.errors.files import (
    FormatUnloadable,
    FormatUnread,
    FormatUnwritten,
    NoSuchFormat,
)
from annotator.formats.base import ArticleReader, Exporter, Format

GROUP = "annotator.formats"
"""The entry points by which other packages offer formats."""


@dataclass(frozen=True, slots=True)
class _Builtin:
    name: str
    suffixes: tuple[str, ...]
    module: str
    attribute: str

    def load(self) -> object:
        made: object = getattr(import_module(self.module), self.attribute)()
        return made


_READERS = (
    _Builtin(
        "text",
        (".txt", ".md", ".markdown"),
        "annotator.formats.plain_text",
        "PlainText",
    ),
    _Builtin("json", (".json",), "annotator.formats.article_json", "JsonDocument"),
    _Builtin("jsonl", (".jsonl",), "annotator.formats.article_json", "JsonLines"),
)
_EXPORTERS = (_Builtin("csv", (".csv",), "annotator.formats.csv_tables", "CsvTables"),)


def article_reader(path: str, name: str = "") -> ArticleReader:
    """The reader of that name, else the one for the path's suffix.

    Raises:
        FormatUnknown: if there is none; it lists those there are.
    """
    for found in _matching(_READERS, path, name):
        if isinstance(found, ArticleReader):
            return found
    known = _listed(_READERS, ArticleReader)
    raise NoSuchFormat(name, known) if name else FormatUnread(path, known)


def exporter(path: str, name: str = "") -> Exporter:
    """The exporter of that name, else the one for the path's suffix.

    Raises:
        FormatUnknown: if there is none; it lists those there are.
    """
    for found in _matching(_EXPORTERS, path, name):
        if isinstance(found, Exporter):
            return found
    known = _listed(_EXPORTERS, Exporter)
    raise NoSuchFormat(name, known) if name else FormatUnwritten(path, known)


def article_suffixes(name: str = "") -> tuple[str, ...]:
    """The suffixes of files that articles are looked for in.

    Raises:
        FormatUnknown: if there is no format of that name.
    """
    if name:
        return article_reader("", name).info.suffixes
    return tuple(suffix for each in _READERS for suffix in each.suffixes)


def _matching(builtins: tuple[_Builtin, ...], path: str, name: str) -> Iterator[object]:
    """What fits, built-in formats first: others are not even loaded then."""
    suffix = PurePath(path).suffix.lower()
    for each in builtins:
        if each.name == name or (not name and suffix in each.suffixes):
            yield each.load()
    for found in _others(name):
        if name or suffix in found.info.suffixes:
            yield found


def _others(name: str) -> Iterator[Format]:
    """The formats of other packages: the one of that name, or all that load."""
    for point in entry_points(group=GROUP):
        if point.name == name:
            yield _loaded(point)
        elif not name:
            with suppress(FormatUnloadable):
                yield _loaded(point)


def _loaded(point: EntryPoint) -> Format:
    try:
        made: Format = point.load()()
    except (ImportError, AttributeError) as error:
        raise FormatUnloadable(point.name, point.value, str(error)) from error
    return made


def _listed(builtins: tuple[_Builtin, ...], kind: type) -> str:
    mine = [_described(each.name, each.suffixes) for each in builtins]
    others = [
        _described(found.info.name, found.info.suffixes)
        for found in _others("")
        if isinstance(found, kind)
    ]
    return ", ".join([*mine, *others])


def _described(name: str, suffixes: tuple[str, ...]) -> str:
    return f"{name} ({' '.join(suffixes)})"
