"""Article files are found and read before any store is touched."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.workflow import article_files
from annotator.workflow.sources import read_files

NOBODY = 65534
"""A user to whom permissions apply, unlike to root."""


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The text of {name}.")


def found(*paths: Path) -> list[str]:
    return [Path(each.path).name for each in read_files(tuple(map(str, paths))).files]


def said(*paths: Path | str) -> list[str]:
    return [str(each) for each in read_files(tuple(map(str, paths))).problems]


def test_a_folder_gives_its_articles_sorted_at_any_depth(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.md", "c/d/e.TXT", "pic.png", "notes.csv")

    assert found(tmp_path) == ["z.md", "b.txt", "e.TXT"]


def test_hidden_files_and_readmes_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "README.md", "README.txt")

    assert found(tmp_path) == ["a.txt"]


def test_a_readme_that_is_named_is_read(tmp_path: Path) -> None:
    write(tmp_path, "README.md")

    assert found(tmp_path / "README.md") == ["README.md"]


def test_links_that_lead_out_of_the_folder_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt", "out/secret.txt")
    (tmp_path / "in" / "inner.txt").symlink_to(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "outer.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "out")

    assert found(tmp_path / "in") == ["a.txt", "inner.txt"]


def test_a_folder_without_articles_says_what_is_looked_for(tmp_path: Path) -> None:
    assert said(tmp_path) == [
        f"{tmp_path} has no article in it: I look for .txt .md .markdown .json .jsonl."
    ]


@pytest.fixture
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """In the folder, as somebody whom permissions bind."""
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(NOBODY)
    yield
    os.seteuid(mine)


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A folder with an article, and one within that nobody may look into."""
    write(tmp_path, "in/a.txt", "in/locked/b.txt")
    folder = tmp_path / "in" / "locked"
    folder.chmod(0)
    yield folder
    folder.chmod(0o755)


@pytest.fixture
def listed(locked: Path) -> None:
    """The inner folder tells what is in it, and gives nothing of it."""
    locked.chmod(0o444)


@pytest.mark.usefixtures("locked", "nobody")
def test_a_folder_within_that_does_not_open_is_a_problem() -> None:
    assert found(Path("in")) == ["a.txt"]
    assert said("in") == ["in/locked cannot be read: Permission denied."]


@pytest.mark.usefixtures("locked", "nobody")
def test_a_folder_that_does_not_open_is_not_said_to_be_empty() -> None:
    assert said("in/locked") == ["in/locked cannot be read: Permission denied."]
    assert said("in/locked/b.txt") == [
        "in/locked/b.txt cannot be read: Permission denied."
    ]


@pytest.mark.usefixtures("listed", "nobody")
def test_files_that_may_be_listed_and_not_read_are_problems() -> None:
    assert said("in") == ["in/locked/b.txt cannot be read: Permission denied."]


def test_what_cannot_be_read_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, "good.txt")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"ab\0c")
    (tmp_path / "none.json").write_text("[]")
    (tmp_path / "nul.jsonl").write_text('{"text": "a"}\n{"text": "a\\u0000"}\n')

    assert found(tmp_path) == ["good.txt", "nul.jsonl"]
    assert [line.removeprefix(f"{tmp_path}/") for line in said(tmp_path)] == [
        "binary.txt is not text: byte 2 is NUL. Save it as plain text first.",
        "empty.txt is empty: there is nothing to read in it.",
        "none.json: there is no article in it",
        (
            "nul.jsonl, line 2: the text has NUL (U+0000) at character 1, line 1; "
            "take it out first"
        ),
    ]


@pytest.mark.parametrize("name", ["gone.txt", "a\0b.txt"])
def test_a_path_to_nothing_is_a_problem(tmp_path: Path, name: str) -> None:
    (line,) = said(tmp_path / name)

    assert "cannot be read" in line


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert said(tmp_path / "pipe.txt") == [
        f"{tmp_path}/pipe.txt cannot be read: it is no regular file."
    ]


def test_a_file_of_another_kind_says_what_can_be_read(tmp_path: Path) -> None:
    write(tmp_path, "a.pdf")

    (line,) = said(tmp_path / "a.pdf")
    assert "read here: text (.txt .md .markdown), json (.json), jsonl (.jsonl)." in line


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_files, "SIZE_LIMIT", 10)
    write(tmp_path, "a.txt")

    assert said(tmp_path / "a.txt") == [
        f"{tmp_path}/a.txt has 18 bytes, more than the 10 that are read; split it."
    ]


def test_an_undecodable_file_name_is_no_hindrance(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text("The text.")

    (file,) = read_files((str(tmp_path),)).files
    assert file.drafts[0].key == "caf"
    assert file.drafts[0].provenance.source_file.endswith("caf\ufffd.txt")
