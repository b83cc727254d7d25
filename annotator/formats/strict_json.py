"""JSON that says one thing only: no NaN, no key twice, nothing without end."""

import json
import math
import re
from collections import Counter
from collections.abc import Generator, Iterator
from typing import Any, NamedTuple

from annotator.errors.files import RecordUnreadable

FILE_LIMIT = 64 * 1024 * 1024
"""Code points of a file of JSON."""
LINE_LIMIT = 16 * 1024 * 1024
"""Code points of one line of JSON lines."""

_SPACE = re.compile(r"[ \t\n\r]*")


class Record(NamedTuple):
    """One value of a file, with the line it begins in."""

    line: int
    value: object
    fault: str = ""
    """What is wrong with it; empty if nothing is."""


def json_lines(source: str) -> Iterator[Record]:
    """Each line that is not blank, broken ones as faults."""
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip():
            yield _line_record(number, line)


def json_records(source: str, path: str) -> Iterator[Record]:
    """The one value of a JSON document, or each element if it is a list.

    Raises:
        RecordUnreadable: if the document is broken or too large.
    """
    if len(source) > FILE_LIMIT:
        raise RecordUnreadable(path, 1, f"more than {FILE_LIMIT} characters of JSON")
    reader = _DocumentReader(source, path)
    return iter(tuple(reader.records()))


def _line_record(number: int, line: str) -> Record:
    if len(line) > LINE_LIMIT:
        return Record(number, None, f"more than {LINE_LIMIT} characters in one line")
    try:
        value, faults = _StrictDecoder().whole(line)
    except (ValueError, RecursionError) as error:
        return Record(number, None, _said(error))
    return Record(number, value, faults)


class _StrictDecoder:
    """Decodes, and notes what Python would let pass."""

    def __init__(self) -> None:
        self._faults: list[str] = []
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_constant=self._constant,
            parse_float=self._float,
        )

    def whole(self, source: str) -> tuple[object, str]:
        """The value and the first thing wrong with it."""
        value = self._decoder.decode(source)
        return value, self._take_fault()

    def at(self, source: str, start: int) -> tuple[object, int, str]:
        """The value at the place, where it ends, the first thing wrong with it."""
        value, end = self._decoder.raw_decode(source, start)
        return value, end, self._take_fault()

    def _take_fault(self) -> str:
        first = self._faults[0] if self._faults else ""
        self._faults.clear()
        return first

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = dict(pairs)
        if len(table) < len(pairs):
            [(twice, _)] = Counter(name for name, _ in pairs).most_common(1)
            self._faults.append(f"the key {twice!r} stands here twice")
        return table

    def _constant(self, name: str) -> None:
        self._faults.append(f"{name} is no JSON number")

    def _float(self, written: str) -> float:
        number = float(written)
        if math.isinf(number):
            self._faults.append(f"{written[:20]} is too large a number")
        return number


class _DocumentReader:
    """Goes through a document element by element, to know the line of each."""

    def __init__(self, source: str, path: str) -> None:
        self._source = source
        self._path = path
        self._decoder = _StrictDecoder()
        self._line = 1
        self._counted = 0

    def records(self) -> Iterator[Record]:
        start = self._skip(0)
        if not self._source.startswith("[", start):
            record, end = self._record(start)
            yield record
        else:
            end = yield from self._elements(start + 1)
        end = self._skip(end)
        if end < len(self._source):
            raise self._broken(end, "there is something behind the end")

    def _elements(self, start: int) -> Generator[Record, None, int]:
        place = self._skip(start)
        if self._source.startswith("]", place):
            return place + 1
        while True:
            record, end = self._record(place)
            yield record
            end = self._skip(end)
            if self._source.startswith("]", end):
                return end + 1
            if not self._source.startswith(",", end):
                raise self._broken(end, "a comma or ] is missing")
            place = self._skip(end + 1)

    def _record(self, start: int) -> tuple[Record, int]:
        line = self._line_of(start)
        try:
            value, end, fault = self._decoder.at(self._source, start)
        except json.JSONDecodeError as error:
            raise RecordUnreadable(self._path, error.lineno, _said(error)) from error
        except (ValueError, RecursionError) as error:
            raise RecordUnreadable(self._path, line, _said(error)) from error
        return Record(line, value, fault), end

    def _skip(self, start: int) -> int:
        found = _SPACE.match(self._source, start)
        return found.end() if found else start

    def _line_of(self, place: int) -> int:
        """Counts on from the place asked for last; places only grow."""
        self._line += self._source.count("\n", self._counted, place)
        self._counted = place
        return self._line

    def _broken(self, place: int, said: str) -> RecordUnreadable:
        return RecordUnreadable(self._path, self._line_of(place), f"no JSON: {said}")


def _said(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON: {error.msg} at column {error.colno}"
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return "a number with too many digits"
