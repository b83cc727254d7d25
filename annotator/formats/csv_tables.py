"""The program's own CSV: one table, or a folder that holds all of a corpus but texts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from annotator.formats.base import (
    Chunk,
    ExportFile,
    ExportFiles,
    ExportOptions,
    Form,
    FormatInfo,
)
from annotator.formats.csv_cells import BOM, guarded, is_formula, line
from annotator.formats.csv_columns import (
    ARTICLES,
    DECISIONS,
    LINKS,
    NO_LINKS,
    READING,
    Column,
    annotation_columns,
)
from annotator.formats.csv_package import PACKAGE_NAME, describe
from annotator.formats.csv_rows import (
    Row,
    annotation_rows,
    article_rows,
    link_rows,
    no_link_rows,
    no_rows,
    reading_rows,
)
from annotator.model.corpus import Corpus
from annotator.model.scheme import Scheme

_ROWS_A_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns, and how its rows come out of a corpus."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Corpus], Iterator[Row]]

    @property
    def file_name(self) -> str:
        """What the table's file is called in a folder."""
        return f"{self.name}.csv"


class CsvTables:
    """Writes CSV: UTF-8, LF, RFC 4180."""

    info = FormatInfo("csv", (".csv",), "CSV, with a description of every column")

    def write(self, corpus: Corpus, options: ExportOptions) -> ExportFiles:
        """Every table and `datapackage.json`; the main file has the annotations."""
        tables = _tables(corpus.scheme)
        files = [
            ExportFile(each.file_name, _chunks(each, corpus, options))
            for each in tables
        ]
        described = [(each.file_name, each.about, each.columns) for each in tables]
        package = describe(described, corpus.scheme, options)
        return ExportFiles(
            (*files, ExportFile(PACKAGE_NAME, (Chunk(package),))),
            main=tables[0].file_name,
        )

    def losses(self, corpus: Corpus, form: Form) -> tuple[str, ...]:
        """The articles' texts; in a single file also links and reading states."""
        lost = [("texts of articles", len(corpus.articles))]
        if form is Form.FILE:
            unlinked = sum(len(each.unlinked) for each in corpus.annotations)
            lost += [
                ("links", len(corpus.links)),
                ("statements that there is no link", unlinked),
                ("reading states", len(corpus.readings)),
            ]
        lost.append(("bookmarks", _bookmarks(corpus)))
        return tuple(f"{what}: {count}" for what, count in lost if count)


def _tables(scheme: Scheme) -> tuple[Table, ...]:
    annotations = annotation_columns(scheme)
    return (
        Table("annotations", "Labelled spans", annotations, annotation_rows),
        Table("links", "Links between annotations", LINKS, link_rows),
        Table("no_links", "Links that were said to be absent", NO_LINKS, no_link_rows),
        Table("articles", "Articles, without their texts", ARTICLES, article_rows),
        Table("reading", "How far each annotator is", READING, reading_rows),
        Table("decisions", "What reviewers decided", DECISIONS, no_rows),
    )


def _chunks(table: Table, corpus: Corpus, options: ExportOptions) -> Iterator[Chunk]:
    header = line(column.name for column in table.columns)
    yield Chunk(((BOM if options.excel else "") + header).encode())
    rows = table.rows(corpus)
    while batch := tuple(islice(rows, _ROWS_A_CHUNK)):
        yield _chunk(batch, table.columns, options)


def _chunk(
    rows: tuple[Row, ...], columns: tuple[Column, ...], options: ExportOptions
) -> Chunk:
    texts = [column.is_text for column in columns]
    if options.excel:
        rows = tuple(_guarded_row(row, texts) for row in rows)
    formulas = sum(_formulas(row, texts) for row in rows)
    return Chunk("".join(map(line, rows)).encode(), len(rows), formulas)


def _guarded_row(row: Row, texts: Iterable[bool]) -> Row:
    return tuple(
        guarded(cell) if is_text else cell
        for cell, is_text in zip(row, texts, strict=True)
    )


def _formulas(row: Row, texts: Iterable[bool]) -> int:
    cells = zip(row, texts, strict=True)
    return sum(is_text and is_formula(cell) for cell, is_text in cells)


def _bookmarks(corpus: Corpus) -> int:
    return sum(len(each.reading.bookmarks) for each in corpus.readings)
