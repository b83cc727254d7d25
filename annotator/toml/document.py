"""A TOML text as values that know their lines."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from annotator.errors.files import TomlUnreadable
from annotator.toml.lines import TomlLines

Table = Mapping[str, Any]

_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")


@dataclass(frozen=True, slots=True)
class Document:
    """The outermost table of a TOML text, and where in the text things stand."""

    table: Table
    lines: TomlLines


def read_toml(source: str) -> Document:
    """The document that the text is.

    Raises:
        TomlUnreadable: if it is not TOML; with the line.
    """
    try:
        return Document(tomllib.loads(source), TomlLines(source))
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(str(error), source) from error
    except (ValueError, RecursionError) as error:
        said = "its lists are nested too deep or a number is too long"
        raise TomlUnreadable(1, said) from error


def nearest(name: str, names: tuple[str, ...]) -> str:
    """A question for the one of the names that is meant, empty when none is near."""
    near = get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _unreadable(said: str, source: str) -> TomlUnreadable:
    found = _AT_LINE.search(said)
    last = source.rstrip().count("\n") + 1
    line = int(found[1]) if found and found[1] else last
    return TomlUnreadable(line, f"this is not TOML: {_AT_LINE.sub('', said)}")
