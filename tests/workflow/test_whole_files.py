"""A file is written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors.files import FileUnwritable
from annotator.formats.base import Chunk
from annotator.workflow.whole_files import Target, write_whole


class Broken(Exception):
    """What interrupts the writing."""


def broken() -> Iterator[Chunk]:
    yield Chunk(b"half")
    raise Broken


def test_rows_and_formulas_of_all_files_are_counted(tmp_path: Path) -> None:
    targets = [
        Target(tmp_path / "a.csv", [Chunk(b"x"), Chunk(b"y", 2, 1)]),
        Target(tmp_path / "b.csv", [Chunk(b"z", 3)]),
    ]

    assert write_whole(targets) == (5, 1)
    assert (tmp_path / "a.csv").read_bytes() == b"xy"
    assert (tmp_path / "b.csv").read_bytes() == b"z"


def test_an_interrupted_export_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    targets = [
        Target(tmp_path / "a.csv", [Chunk(b"new")]),
        Target(tmp_path / "b.csv", broken()),
    ]

    with pytest.raises(Broken):
        write_whole(targets)

    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_bytes() == b"old"


def test_a_link_at_the_place_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"old")
    (tmp_path / "a.csv").symlink_to(tmp_path / "precious")

    write_whole([Target(tmp_path / "a.csv", [Chunk(b"new")])])

    assert (tmp_path / "precious").read_bytes() == b"old"
    assert (tmp_path / "a.csv").read_bytes() == b"new"
    assert not (tmp_path / "a.csv").is_symlink()


def test_the_umask_says_who_may_read_the_file(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_whole([Target(tmp_path / "a.csv", [Chunk(b"new")])])
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable, match=r"gone/a\.csv cannot be written: No such"):
        write_whole([Target(tmp_path / "gone" / "a.csv", [Chunk(b"new")])])


def test_a_folder_at_the_place_stays(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()

    with pytest.raises(FileUnwritable, match=r"a\.csv cannot be written"):
        write_whole([Target(tmp_path / "a.csv", [Chunk(b"new")])])
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
