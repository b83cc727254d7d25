"""Article files on the disk: found in folders, and opened."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.errors.files import (
    FileError,
    FileTooLarge,
    FileUnreadable,
    NoArticlesHere,
)
from annotator.formats.csv_package import PACKAGE_NAME, is_package
from annotator.model.problem import Problem

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of an article file."""


@dataclass(frozen=True, slots=True)
class Found:
    """Paths of files, and the folders that could not be looked into."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


def find_files(paths: tuple[str, ...], suffixes: tuple[str, ...]) -> Found:
    """The files among the paths, and the article files in the folders among them.

    Left out of a folder are hidden files, `README*`, links that lead out of it, and
    the descriptions of exported tables.

    Args:
        paths: files and folders.
        suffixes: of the files to look for in folders, in lower case.
    """
    found: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - pathlib's raises where one may not look
            inside = _in_folder(path, suffixes)
            found += inside.paths
            problems += inside.problems
        else:
            found.append(path)
    return Found(tuple(found), tuple(problems))


def read_bytes(path: str) -> bytes:
    """The bytes of a regular file.

    Raises:
        FileUnreadable: if it does not open or is a device, a pipe or the like.
        FileTooLarge: if it has more bytes than an article file may have.
    """
    try:
        # Without waiting: the other end of a pipe may never come.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise FileUnreadable(path, "it is no regular file")
            if status.st_size > SIZE_LIMIT:
                raise FileTooLarge(path, status.st_size, SIZE_LIMIT)
            return file.read()
    except OSError as error:
        raise FileUnreadable(path, error.strerror or "it does not open") from error
    except ValueError as error:
        raise FileUnreadable(path, str(error)) from error


def _in_folder(folder: str, suffixes: tuple[str, ...]) -> Found:
    refused: list[OSError] = []
    paths = sorted(
        str(path)
        for path in _files_under(Path(folder), refused)
        if path.suffix.lower() in suffixes and not _is_description(path)
    )
    problems = [_unreadable(error) for error in refused]
    if not paths and not problems:
        said = str(NoArticlesHere(folder, " ".join(suffixes)))
        problems.append(Problem(folder, 0, said))
    return Found(tuple(paths), tuple(problems))


def _files_under(folder: Path, refused: list[OSError]) -> Iterator[Path]:
    """What may be an article; folders that do not open are added to the refused."""
    inside = folder.resolve()
    for root, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(root, name)
            if _is_file(path) and path.resolve().is_relative_to(inside):
                yield path


def _is_file(path: Path) -> bool:
    if path.name.startswith((".", "README")):
        return False
    try:
        return path.is_file()
    except PermissionError:
        return True  # opening it says what is wrong


def _is_description(path: Path) -> bool:
    """Whether it describes tables that this program has exported."""
    if path.name != PACKAGE_NAME:
        return False
    try:
        return is_package(read_bytes(str(path)))
    except FileError:
        return False  # reading it says what is wrong


def _unreadable(error: OSError) -> Problem:
    path = str(error.filename)
    reason = error.strerror or "it does not open"
    return Problem(path, 0, str(FileUnreadable(path, reason)))
