"""The CSV export: fixed columns, fixed order, the same bytes for the same data."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from annotator.formats.base import ExportOptions, Form
from annotator.formats.csv_tables import CsvTables
from annotator.model.annotation import (
    Annotation,
    Confidence,
    Flag,
    Layer,
    Link,
    LinkEnd,
)
from annotator.model.article import Article, Metadata, Provenance
from annotator.model.corpus import Corpus, ReadingState
from annotator.model.reading import Progress, Reading
from annotator.model.scheme import Attribute, Label, LinkType, Scheme
from annotator.model.span import Span

GOLDEN = Path(__file__).parent / "golden" / "csv"
NOON = datetime(2031, 2, 3, 12, tzinfo=UTC)
TEXT = "“We deny it,” she said, “and\nso does he.” 😀 =SUM(A1), the Post wrote."

SCHEME = Scheme(
    name="small",
    version="2",
    labels=(
        Label("quote", "q", attributes=(Attribute("type", ("direct", "mixed")),)),
        Label(
            "denial",
            "d",
            attributes=(
                Attribute("scope", ("full", "partial"), optional=True),
                Attribute("type", ("flat", "polite"), about="How it is put"),
            ),
        ),
    ),
    links=(LinkType("attributed_to", (), ()),),
)


def annotation(
    number: int, label: str, *bounds: tuple[int, int], **more: Any
) -> Annotation:
    span = Span.of(*bounds)
    fields = {
        "id": f"00000000-0000-4000-8000-{number:012}",
        "article": "b-second",
        "annotator": "ana",
        "label": label,
        "span": span,
        "words": span.words(TEXT),
        "created_at": NOON,
        "updated_at": NOON + timedelta(seconds=1.5),
    }
    return Annotation(**{**fields, **more})


def article(key: str, text: str, **more: Any) -> Article:
    return Article(key, text, NOON, **more)


QUOTE = annotation(
    1,
    "quote",
    (1, 12),
    (24, 40),
    attributes=(("type", "mixed"),),
    note='Says "so",\r\nwith a break',
    flag=Flag.DISCUSS,
    confidence=Confidence.UNSURE,
    unlinked=("attributed_to",),
)
FORMULA = annotation(
    2,
    "denial",
    (44, 52),
    attributes=(("scope", "partial"), ("type", "polite")),
    layer=Layer.GOLD,
    annotator="=cmd",
    origin="human",
    created_at=NOON.astimezone(timezone(timedelta(hours=5))),
)
SHORT = annotation(3, "denial", (1, 5), attributes=(("type", "flat"),))
ELSEWHERE = annotation(4, "quote", (0, 3), article="a-first", words="The")
LINK = Link(
    "10000000-0000-4000-8000-000000000001",
    "attributed_to",
    "ana",
    LinkEnd("b-second", QUOTE.id),
    LinkEnd("a-first", ELSEWHERE.id),
    NOON,
)
CORPUS = Corpus(
    SCHEME,
    articles=(
        article("a-first", "The first."),
        article(
            "b-second",
            TEXT,
            metadata=Metadata("A “title”, quoted", "The Post", language="en"),
            provenance=Provenance("in/b-second.txt"),
        ),
    ),
    annotations=(ELSEWHERE, SHORT, QUOTE, FORMULA),
    links=(LINK,),
    readings=(
        ReadingState(
            Reading("b-second", "ana", NOON, bookmarks=(4,)),
            Progress(7, 0, 90, opened=True),
        ),
        ReadingState(Reading("a-first", "ana"), Progress()),
        ReadingState(Reading("a-first", "ben"), Progress(opened=True)),
    ),
)
PLAIN = ExportOptions()


def written(
    corpus: Corpus = CORPUS, options: ExportOptions = PLAIN
) -> dict[str, bytes]:
    files = CsvTables().write(corpus, options).files
    return {each.name: b"".join(chunk.data for chunk in each.chunks) for each in files}


def rows(name: str, options: ExportOptions = PLAIN) -> list[dict[str, str]]:
    text = written(options=options)[name].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "name",
    [
        "annotations.csv",
        "links.csv",
        "no_links.csv",
        "articles.csv",
        "reading.csv",
        "decisions.csv",
        "datapackage.json",
    ],
)
def test_every_file_has_the_bytes_of_the_contract(name: str) -> None:
    assert written()[name] == (GOLDEN / name).read_bytes()


def test_no_other_file_is_written() -> None:
    assert sorted(written()) == sorted(path.name for path in GOLDEN.iterdir())


def test_the_order_in_which_values_arrive_changes_nothing() -> None:
    shuffled = replace(
        CORPUS,
        articles=CORPUS.articles[::-1],
        annotations=CORPUS.annotations[::-1],
        readings=CORPUS.readings[::-1],
    )

    assert written(shuffled) == written()


def test_annotations_are_sorted_by_article_start_and_end() -> None:
    places = [
        (row["article"], row["start"], row["end"]) for row in rows("annotations.csv")
    ]

    assert places == [
        ("a-first", "0", "3"),
        ("b-second", "1", "5"),
        ("b-second", "1", "40"),
        ("b-second", "44", "52"),
    ]


def test_offsets_are_code_points_of_the_text() -> None:
    for row in rows("annotations.csv"):
        if row["article"] == "b-second":
            span = Span.parse(row["fragments"])
            assert span.words(TEXT) == row["text"]


def test_an_attribute_stands_in_the_column_of_its_own_label_only() -> None:
    (quote,) = [row for row in rows("annotations.csv") if row["end"] == "40"]

    assert quote["quote.type"] == "mixed"
    assert quote["denial.type"] == ""


def test_times_are_utc_wherever_they_were_taken() -> None:
    (gold,) = [row for row in rows("annotations.csv") if row["layer"] == "gold"]

    assert gold["created_at"] == "2031-02-03T12:00:00Z"
    assert gold["updated_at"] == "2031-02-03T12:00:01.500000Z"


def test_unread_and_finished_without_a_find_are_different_facts() -> None:
    states = [
        (row["article"], row["annotator"], row["state"]) for row in rows("reading.csv")
    ]

    assert states == [
        ("a-first", "ana", "unread"),
        ("a-first", "ben", "reading"),
        ("b-second", "ana", "finished"),
    ]


def test_cells_that_a_spreadsheet_would_run_are_counted() -> None:
    (annotations, *_) = CsvTables().write(CORPUS, PLAIN).files

    assert sum(chunk.formulas for chunk in annotations.chunks) == 2


def test_excel_gets_a_mark_and_no_cell_that_it_would_run() -> None:
    options = ExportOptions(excel=True)
    (annotations, *_) = CsvTables().write(CORPUS, options).files
    chunks = tuple(annotations.chunks)

    assert chunks[0].data.startswith(b"\xef\xbb\xbfarticle,sha256,")
    assert sum(chunk.formulas for chunk in chunks) == 0
    (gold,) = [
        row
        for row in rows("annotations.csv", options=options)
        if row["layer"] == "gold"
    ]
    assert (gold["text"], gold["annotator"], gold["start"]) == (
        "'=SUM(A1)",
        "'=cmd",
        "44",
    )


def test_the_package_describes_every_column_of_every_table() -> None:
    files = written()
    package = json.loads(files["datapackage.json"])

    for table in package["resources"]:
        header = files[table["path"]].decode().partition("\n")[0].split(",")
        fields = table["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        assert all(field["type"] for field in fields)


def test_every_value_is_one_that_the_package_allows() -> None:
    package = json.loads(written()["datapackage.json"])

    for table in package["resources"]:
        for field in table["schema"]["fields"]:
            allowed = field.get("constraints", {}).get("enum")
            found = {row[field["name"]] for row in rows(table["path"])} - {""}
            assert allowed is None or found <= set(allowed)


def test_many_rows_come_in_pieces() -> None:
    many = tuple(
        annotation(number, "quote", (0, 3), article="a-first") for number in range(2500)
    )
    (annotations, *_) = (
        CsvTables().write(replace(CORPUS, annotations=many), PLAIN).files
    )

    assert [chunk.rows for chunk in annotations.chunks] == [0, 1000, 1000, 500]


def test_what_csv_cannot_hold_is_named() -> None:
    assert CsvTables().losses(CORPUS, Form.FOLDER) == (
        "texts of articles: 2",
        "bookmarks: 1",
    )
    assert CsvTables().losses(CORPUS, Form.FILE) == (
        "texts of articles: 2",
        "links: 1",
        "statements that there is no link: 1",
        "reading states: 3",
        "bookmarks: 1",
    )


def test_an_empty_corpus_has_headers_and_loses_nothing() -> None:
    empty = Corpus(SCHEME)

    assert all(
        data.count(b"\n") == 1
        for name, data in written(empty).items()
        if name.endswith(".csv")
    )
    assert CsvTables().losses(empty, Form.FOLDER) == ()
