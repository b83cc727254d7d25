"""What a format is: bytes in and article drafts out, or a corpus in and bytes out.

A package of its own offers a format by an entry point in the group
`annotator.formats`: its name is the format's, its object is an `ArticleReader`,
an `Exporter`, or both.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple, Protocol, runtime_checkable

from annotator.model.article import Metadata, Provenance
from annotator.model.corpus import Corpus
from annotator.model.problem import Problem


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """What a format is called and which files it is in."""

    name: str
    suffixes: tuple[str, ...]
    """With the dot, in lower case; the first is the usual one."""
    about: str
    """One phrase for people."""


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article as a file gives it, its text cleaned, not yet in a store."""

    key: str
    """What it would like to be called; the store makes it unique."""
    text: str = field(repr=False)
    metadata: Metadata
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class ArticlesRead:
    """The articles of one file, and what could not be read of it."""

    articles: tuple[ArticleDraft, ...]
    problems: tuple[Problem, ...] = ()


class Form(Enum):
    """What an export makes."""

    FILE = auto()
    FOLDER = auto()


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a person may ask of any format."""

    excel: bool = False
    """Whether a spreadsheet is to open it without harm."""


class Chunk(NamedTuple):
    """A piece of a file that is being written."""

    data: bytes
    rows: int = 0
    """Records in it."""
    formulas: int = 0
    """Cells in it that a spreadsheet would take for a formula."""


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file of an export, made piece by piece while it is written."""

    name: str
    chunks: Iterable[Chunk] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ExportFiles:
    """All files of an export."""

    files: tuple[ExportFile, ...]
    main: str = ""
    """The one that an export to a single file is; empty if it takes a folder."""


class Format(Protocol):
    """Anything that the registry holds."""

    @property
    def info(self) -> FormatInfo:
        """What it is called and which files it is in."""
        ...


@runtime_checkable
class ArticleReader(Format, Protocol):
    """A format that articles come in."""

    def read(self, data: bytes, path: str) -> ArticlesRead:
        """The articles in a file's bytes.

        Raises:
            FileError: if the file as a whole cannot be read.
        """
        ...


@runtime_checkable
class Exporter(Format, Protocol):
    """A format that annotations leave in: the same bytes for the same corpus."""

    def write(self, corpus: Corpus, options: ExportOptions) -> ExportFiles:
        """The files that hold the corpus."""
        ...

    def losses(self, corpus: Corpus, form: Form) -> tuple[str, ...]:
        """What the format cannot hold of the corpus, a phrase each."""
        ...
