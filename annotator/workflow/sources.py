"""Article files on the disk: found, opened and read, before any store is touched."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.errors.base import AnnotatorError
from annotator.errors.files import FileTooLarge, FileUnreadable, NoArticlesHere
from annotator.formats.base import ArticleDraft
from annotator.formats.registry import article_reader, article_suffixes
from annotator.model.problem import Problem

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of an article file."""

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


def unwatched(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file with the articles that were read from it."""

    path: str
    drafts: tuple[ArticleDraft, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Files with their articles, ready to be taken in."""

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...] = ()


def read_files(paths: tuple[str, ...], progress: Progress = unwatched) -> Batch:
    """The articles in these files and folders; what is unreadable is a problem.

    Args:
        paths: files, and folders to look for article files in.
        progress: told after each file how many of how many are read.
    """
    found, problems = _find_all(paths)
    files: list[SourceFile] = []
    for number, path in enumerate(found, start=1):
        source, said = _read(path)
        files += [source] if source.drafts else []
        problems += said
        progress(number, len(found))
    return Batch(tuple(files), tuple(problems))


def _find_all(paths: tuple[str, ...]) -> tuple[list[str], list[Problem]]:
    found: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            found += find(path)
        except AnnotatorError as error:
            problems.append(Problem(path, 0, str(error)))
    return found, problems


def find(path: str) -> Iterator[str]:
    """The path itself, or the article files in the folder that it is, sorted.

    Left out are hidden files, `README*`, and links that lead out of the folder.

    Raises:
        NoArticlesHere: if it is a folder without any.
    """
    if not Path(path).is_dir():
        yield path
        return
    found = sorted(_articles_under(Path(path)))
    if not found:
        raise NoArticlesHere(path, " ".join(article_suffixes()))
    yield from found


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


def _articles_under(folder: Path) -> Iterator[str]:
    inside = folder.resolve()
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root, name)
            if _is_article(path) and path.resolve().is_relative_to(inside):
                yield str(path)


def _is_article(path: Path) -> bool:
    return (
        path.suffix.lower() in article_suffixes()
        and not path.name.startswith((".", "README"))
        and path.is_file()
    )


def _read(path: str) -> tuple[SourceFile, tuple[Problem, ...]]:
    try:
        read = article_reader(path).read(read_bytes(path), path)
    except AnnotatorError as error:
        return SourceFile(path, ()), (Problem(path, 0, str(error)),)
    problems = read.problems
    if not read.articles and not problems:
        problems = (Problem(path, 0, "there is no article in it"),)
    return SourceFile(path, read.articles), problems
