"""Files that cannot be read or written."""

from typing import NamedTuple

from annotator.errors.base import AnnotatorError


class FileError(AnnotatorError):
    """A file that cannot be read or written."""


class FileUnreadable(FileError):
    """A path that does not open."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} cannot be read: {reason}.")


class FileUnwritable(FileError):
    """A path that cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} cannot be written: {reason}.")


class FileTooLarge(FileError):
    """A file with more bytes than one article can have."""

    def __init__(self, path: str, size: int, limit: int) -> None:
        super().__init__(
            f"{path} has {size} bytes, more than the {limit} that are read; split it."
        )


class NoArticlesHere(FileError):
    """A folder without an article in it."""

    def __init__(self, path: str, suffixes: str) -> None:
        super().__init__(f"{path} has no article in it: I look for {suffixes}.")


class FileEmpty(FileError):
    """An article file without a word in it."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} is empty: there is nothing to read in it.")


class FileBinary(FileError):
    """A file that is not text."""

    def __init__(self, path: str, offset: int) -> None:
        super().__init__(
            f"{path} is not text: byte {offset} is NUL. Save it as plain text first."
        )


class BytePlace(NamedTuple):
    """Where a byte stands in a file."""

    offset: int
    """Counted from 0."""
    line: int
    """Counted from 1."""
    column: int
    """Bytes, counted from 1 at the start of the line."""


class BytesUndecodable(FileError):
    """Bytes that are no text in the file's encoding."""

    def __init__(self, path: str, encoding: str, place: BytePlace) -> None:
        super().__init__(
            f"{path} is not {encoding}: byte {place.offset} does not belong there "
            f"(line {place.line}, byte {place.column} of the line). Save it as UTF-8."
        )


class CharacterRefused(FileError):
    """A code point that no text may have: NUL or a lone surrogate."""

    def __init__(self, name: str, offset: int, line: int) -> None:
        super().__init__(
            f"the text has {name} at character {offset}, line {line}; take it out first."
        )


class FormatUnknown(FileError):
    """A format that nothing here reads or writes."""


class FormatUnread(FormatUnknown):
    """A file whose suffix says no format that is read."""

    def __init__(self, path: str, known: str) -> None:
        super().__init__(
            f"{path} is in no format that is read here: {known}. "
            "Save it as one of them, or name its format with `annotator import "
            "--format`."
        )


class FormatUnwritten(FormatUnknown):
    """A file whose suffix says no format that is written."""

    def __init__(self, path: str, known: str) -> None:
        super().__init__(
            f"{path} has the suffix of no format that is written here: {known}. "
            "Change it, or name the format with --format."
        )


class NoSuchFormat(FormatUnknown):
    """A name that no format has."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"There is no format {name!r} here; choose one of {known}.")


class FormatUnloadable(FileError):
    """A format of another package that does not load."""

    def __init__(self, name: str, place: str, reason: str) -> None:
        super().__init__(
            f"The format {name!r} at {place} does not load: {reason}. "
            "Install its package again."
        )


class RecordUnreadable(FileError):
    """A record of a file that cannot be taken."""

    def __init__(self, path: str, line: int, said: str) -> None:
        super().__init__(f"{path}, line {line}: {said}.")


class TomlUnreadable(FileError):
    """A text that is not TOML: `line` is counted from 1, `said` says what is wrong."""

    def __init__(self, line: int, said: str) -> None:
        self.line = line
        self.said = said
        super().__init__(f"Line {line}: {said}.")
