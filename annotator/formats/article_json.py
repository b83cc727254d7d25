"""Articles as JSON: one object, a list of them, or one a line."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from annotator.errors.files import CharacterRefused
from annotator.formats.base import ArticleDraft, ArticlesRead, FormatInfo
from annotator.formats.decoding import Decoded, decode, provenance
from annotator.formats.keys import file_key, safe_key, slug
from annotator.formats.strict_json import Record, json_lines, json_records
from annotator.model.article import Metadata
from annotator.model.problem import Problem
from annotator.text.intake import clean

_METADATA = ("title", "outlet", "author", "published", "url", "language")
_KEYS = ("key", "id")


class _RecordFault(ValueError):
    """Why a record is no article."""


class JsonDocument:
    """Reads one article or a list of them; fields it does not know are left alone."""

    info = FormatInfo("json", (".json",), "one article or a list of them, as JSON")

    def read(self, data: bytes, path: str) -> ArticlesRead:
        """The articles of the file, and a problem for each broken record.

        Raises:
            FileError: if the bytes are no text, or the document no JSON.
        """
        source = _SourceFile(data, path, decode(data, path))
        return _read(source, lambda text: json_records(text, path))


class JsonLines:
    """Reads an article a line; fields it does not know are left alone."""

    info = FormatInfo("jsonl", (".jsonl",), "an article a line, as JSON")

    def read(self, data: bytes, path: str) -> ArticlesRead:
        """The articles of the file, and a problem for each broken line.

        Raises:
            FileError: if the bytes are no text.
        """
        return _read(_SourceFile(data, path, decode(data, path)), json_lines)


@dataclass(frozen=True, slots=True)
class _SourceFile:
    data: bytes
    path: str
    decoded: Decoded

    def draft(self, record: Record, suffix: str) -> ArticleDraft:
        fields = _fields(record)
        cleaned = clean(_text(fields, "text"))
        if not cleaned.text.strip():
            said = "there is no text in it"
            raise _RecordFault(said)
        metadata = Metadata(**{name: _storable(fields, name) for name in _METADATA})
        return ArticleDraft(
            key=_key(fields, metadata) or file_key(self.path) + suffix,
            text=cleaned.text,
            metadata=metadata,
            provenance=provenance(
                self.data, self.path, self.decoded.encoding, cleaned.changes
            ),
        )


def _read(source: _SourceFile, part: Callable[[str], Iterator[Record]]) -> ArticlesRead:
    drafts: list[ArticleDraft] = []
    problems: list[Problem] = []
    records = tuple(part(source.decoded.text.removeprefix("\ufeff")))
    for number, record in enumerate(records, start=1):
        suffix = f"-{number}" if len(records) > 1 else ""
        try:
            drafts.append(source.draft(record, suffix))
        except (_RecordFault, CharacterRefused) as error:
            problems.append(Problem(source.path, record.line, str(error).rstrip(".")))
    return ArticlesRead(tuple(drafts), tuple(problems))


def _fields(record: Record) -> Mapping[str, object]:
    if record.fault:
        raise _RecordFault(record.fault)
    if not isinstance(record.value, dict):
        said = "an article must be an object with a text"
        raise _RecordFault(said)
    return record.value


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        said = f"{name} must be a text"
        raise _RecordFault(said)
    return value


def _storable(fields: Mapping[str, object], name: str) -> str:
    """The text of a field, held to the same characters as an article."""
    return clean(_text(fields, name)).text.strip()


def _key(fields: Mapping[str, object], metadata: Metadata) -> str:
    for name in _KEYS:
        value = fields.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if key := safe_key(_text(fields, name)):
            return key
    return slug(metadata.title)
