"""Annotations leave the store in files, whole or absent, as far as one may see them."""

import csv
import io
import os
from pathlib import Path

import pytest

from annotator.errors.base import AnnotatorError
from annotator.errors.files import FileUnwritable, FormatUnknown
from annotator.errors.stores import NoSuchArticle, NoSuchPerson
from annotator.errors.usage import NotYours
from annotator.model.annotation import Layer
from annotator.workflow.exchange import plan_export, send_export, write_export
from annotator.workflow.project import Project
from annotator.workflow.reports import ExportReport, ExportRequest
from tests.projects import finish, label, link, project_at
from tests.workflow.newsroom import take_in_texts

TABLES = {
    "annotations.csv",
    "articles.csv",
    "datapackage.json",
    "decisions.csv",
    "links.csv",
    "no_links.csv",
    "reading.csv",
}


def newsroom(folder: Path) -> Project:
    """A project of ana's with two articles, two annotations and a link."""
    project = project_at(folder, "ana")
    take_in_texts(
        project, folder, strike="The port is shut, she said.", flood="=A1 No."
    )
    claim = label(project, "strike", ((0, 16),))
    source = label(project, "strike", ((18, 21),), "source")
    link(project, "attributed_to", claim, source)
    label(project, "flood", ((0, 3),), "quote")
    finish(project, "flood")
    return project


def written(project: Project, request: ExportRequest) -> ExportReport:
    return write_export(project, plan_export(project, request))


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def texts(path: Path) -> list[str]:
    return [row["text"] for row in rows(path)]


def test_one_file_has_the_annotations_table(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        report = written(project, ExportRequest(str(tmp_path / "labels.csv")))

    assert texts(tmp_path / "labels.csv") == ["=A1", "The port is shut", "she"]
    assert report.files == (str(tmp_path / "labels.csv"),)
    assert report.rows == 3
    assert "links: 1" in report.losses
    assert report.warnings == (
        (
            "1 cells begin with = + - or @: a spreadsheet would run them, "
            "unless you export with --excel"
        ),
    )


def test_a_folder_has_every_table_and_keeps_what_else_is_in_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    (out / "links.csv").write_text("old")

    with newsroom(tmp_path) as project:
        written(project, ExportRequest(str(out)))

    assert {path.name for path in out.iterdir()} == {*TABLES, "notes.txt"}
    assert (out / "notes.txt").read_text() == "mine"
    assert len(rows(out / "links.csv")) == 1


def test_two_exports_of_the_same_data_have_the_same_bytes(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        for name in ("one", "two"):
            written(project, ExportRequest(str(tmp_path / name)))

    for table in TABLES:
        one, two = ((tmp_path / name / table).read_bytes() for name in ("one", "two"))
        assert one == two


def test_standard_output_gets_the_bytes_of_the_file(tmp_path: Path) -> None:
    sent: list[bytes] = []
    with newsroom(tmp_path) as project:
        written(project, ExportRequest(str(tmp_path / "labels.csv")))
        report = send_export(plan_export(project, ExportRequest("-")), sent.append)

    assert b"".join(sent) == (tmp_path / "labels.csv").read_bytes()
    assert (report.files, report.rows) == ((), 3)


def test_layers_annotators_and_articles_can_be_chosen(tmp_path: Path) -> None:
    out = str(tmp_path / "labels.csv")
    with newsroom(tmp_path) as project:
        label(project, "strike", ((4, 8),), layer=Layer.GOLD)
        label(project, "strike", ((9, 11),), layer=Layer.SUGGESTED)
        with project_at(tmp_path, "ben") as other:
            label(other, "flood", ((4, 6),))

        written(project, ExportRequest(out, layers=(Layer.GOLD,)))
        assert texts(tmp_path / "labels.csv") == ["port"]
        written(project, ExportRequest(out, layers=tuple(Layer)))
        assert len(rows(tmp_path / "labels.csv")) == 6
        written(project, ExportRequest(out, annotators=("ben",)))
        assert texts(tmp_path / "labels.csv") == ["No", "port"]
        written(project, ExportRequest(out, articles=("flood",)))
        assert texts(tmp_path / "labels.csv") == ["=A1", "No"]


def test_links_go_only_with_both_their_ends(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        written(project, ExportRequest(str(tmp_path / "out"), layers=(Layer.GOLD,)))

    assert rows(tmp_path / "out" / "links.csv") == []


def test_an_annotator_exports_their_own_and_is_told_so(tmp_path: Path) -> None:
    newsroom(tmp_path).close()
    with project_at(tmp_path, "ben") as project:
        label(project, "flood", ((4, 6),))
        request = ExportRequest(str(tmp_path / "out"), layers=tuple(Layer))
        report = written(project, request)

    assert texts(tmp_path / "out" / "annotations.csv") == ["No"]
    assert rows(tmp_path / "out" / "links.csv") == []
    assert rows(tmp_path / "out" / "reading.csv") == []
    assert report.warnings[0].startswith(
        "ben is an annotator here: others' annotations"
    )
    assert report.losses == ("texts of articles: 2",)


@pytest.mark.parametrize(
    ("request_", "fault"),
    [
        (ExportRequest("labels.xlsx"), FormatUnknown),
        (ExportRequest("labels.csv", format="brief"), FormatUnknown),
        (ExportRequest("labels.csv", articles=("gone",)), NoSuchArticle),
        (ExportRequest("labels.csv", annotators=("gone",)), NoSuchPerson),
    ],
)
def test_what_is_not_there_is_refused(
    tmp_path: Path, request_: ExportRequest, fault: type[AnnotatorError]
) -> None:
    with newsroom(tmp_path) as project, pytest.raises(fault):
        plan_export(project, request_)


def test_a_blind_annotator_is_refused_others_by_name(tmp_path: Path) -> None:
    newsroom(tmp_path).close()

    with project_at(tmp_path, "ben") as project, pytest.raises(NotYours):
        plan_export(project, ExportRequest("labels.csv", annotators=("ana",)))


def test_an_export_never_takes_the_place_of_the_store(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        before = (tmp_path / "annotator.db").read_bytes()
        request = ExportRequest(str(tmp_path / "annotator.db"), format="csv")
        with pytest.raises(FileUnwritable, match="it is the store"):
            written(project, request)

    assert (tmp_path / "annotator.db").read_bytes() == before


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")

    with (
        newsroom(tmp_path) as project,
        pytest.raises(FileUnwritable, match=r"out cannot .* means a folder"),
    ):
        written(project, ExportRequest(str(tmp_path / "out")))


@pytest.mark.parametrize("name", ["pipe", "pipe.csv", "link.csv"])
def test_a_place_that_is_neither_file_nor_folder_is_refused(
    tmp_path: Path, name: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "link.csv").symlink_to(os.devnull)

    with (
        newsroom(tmp_path) as project,
        pytest.raises(FileUnwritable, match="neither a regular file nor a folder"),
    ):
        written(project, ExportRequest(str(tmp_path / name)))


def test_a_place_that_cannot_be_looked_at_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.csv").symlink_to("loop.csv")

    with (
        newsroom(tmp_path) as project,
        pytest.raises(FileUnwritable, match="Too many levels"),
    ):
        written(project, ExportRequest(str(tmp_path / "loop.csv")))
