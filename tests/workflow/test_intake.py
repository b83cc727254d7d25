"""Articles go into the store once, and stay as they were."""

from pathlib import Path

import pytest

from annotator.errors.stores import StoreUnwritable
from annotator.workflow.intake import foresee, keep, take_in
from annotator.workflow.sources import read_files
from tests.projects import label, project_at


def test_an_article_keeps_its_text_and_where_it_came_from(tmp_path: Path) -> None:
    path = tmp_path / "strike.txt"
    path.write_bytes("\ufeffPort strike\r\n\r\nIt’s over.\r\n".encode())

    with project_at(tmp_path) as project:
        (taken,) = take_in(project, (str(path),)).taken
        article = project.store.articles.get("strike")

    assert (taken.key, taken.is_new, taken.encoding) == ("strike", True, "utf-8")
    assert taken.changes == ("byte order mark dropped: 1", "CRLF to LF: 3")
    assert article.text == "Port strike\n\nIt’s over.\n"
    assert article.metadata.title == "Port strike"
    assert article.provenance.source_file == str(path)
    assert article.provenance.changes == taken.changes


def test_the_same_text_twice_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The same words.")
    (tmp_path / "b.txt").write_text("The same words.")

    with project_at(tmp_path) as project:
        report = take_in(project, (str(tmp_path / "a.txt"), str(tmp_path / "b.txt")))

    assert [(each.key, each.is_new) for each in report.taken] == [
        ("a", True),
        ("a", False),
    ]
    assert report.keys == ("a",)


def test_a_changed_file_is_a_new_article_and_moves_no_annotation(
    tmp_path: Path,
) -> None:
    path = tmp_path / "strike.txt"
    path.write_text("The port is shut.")
    with project_at(tmp_path) as project:
        take_in(project, (str(path),))
        claim = label(project, "strike", ((4, 8),))
        path.write_text("Since Monday the port is shut.")
        (taken,) = take_in(project, (str(path),)).taken

        assert (taken.key, taken.is_new) == ("strike-2", True)
        assert taken.remark == (
            "the file changed since strike was taken in; both are kept"
        )
        assert project.store.annotations.of("strike") == (claim,)
        assert project.store.annotations.of("strike-2") == ()


def test_two_files_of_one_name_are_two_articles(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "strike.txt").write_text(f"The text of {folder}.")

    with project_at(tmp_path) as project:
        report = take_in(project, (str(tmp_path / "one"), str(tmp_path / "two")))

    assert report.keys == ("strike", "strike-2")
    assert report.taken[1].remark == "another article is called strike"


def test_problems_are_reported_beside_what_was_taken_in(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": 1}\n')

    with project_at(tmp_path) as project:
        report = take_in(project, (str(tmp_path / "a.jsonl"),))

    assert len(report.taken) == 1
    assert [(each.line, each.said) for each in report.problems] == [
        (2, "text must be a text")
    ]


def test_a_rehearsal_says_what_would_be_done_and_makes_no_store(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    batch = read_files((str(tmp_path / "a.txt"),))

    report = foresee(str(tmp_path / "annotator.db"), "ana", batch)

    assert [(each.key, each.is_new) for each in report.taken] == [("a", True)]
    assert not (tmp_path / "annotator.db").exists()


def test_a_rehearsal_knows_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    batch = read_files((str(tmp_path / "a.txt"),))
    with project_at(tmp_path) as project:
        keep(project, batch)

    report = foresee(str(tmp_path / "annotator.db"), "ana", batch)

    assert [(each.key, each.is_new) for each in report.taken] == [("a", False)]


def test_a_disk_that_is_full_half_way_leaves_no_article_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.txt").write_text("Many words. " * 50_000)

    with project_at(tmp_path) as project:
        with project.store.database.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(StoreUnwritable, match="the disk is full"):
            take_in(project, (str(tmp_path),))

        assert project.store.articles.keys() == ()


def test_two_records_of_one_key_are_no_changed_file(tmp_path: Path) -> None:
    records = '{"key": "k", "text": "One."}\n{"key": "k", "text": "Two."}\n'
    (tmp_path / "a.jsonl").write_text(records)

    with project_at(tmp_path) as project:
        report = take_in(project, (str(tmp_path / "a.jsonl"),))

    assert [each.remark for each in report.taken] == ["", "another article is called k"]


def test_progress_is_told_after_each_file(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"Words of {name}.")
    told: list[tuple[int, int]] = []

    with project_at(tmp_path) as project:
        batch = read_files((str(tmp_path),))
        keep(project, batch, lambda done, total: told.append((done, total)))

    assert told == [(1, 2), (2, 2)]
