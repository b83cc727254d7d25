"""Articles read from files and folders, before any store is touched."""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.errors.base import AnnotatorError
from annotator.formats.base import ArticleDraft
from annotator.formats.registry import article_reader, article_suffixes
from annotator.model.problem import Problem
from annotator.workflow.article_files import find_files, read_bytes

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


def read_files(
    paths: tuple[str, ...], progress: Progress = unwatched, format_name: str = ""
) -> Batch:
    """The articles in these files and folders; what is unreadable is a problem.

    Args:
        paths: files, and folders to look for article files in.
        progress: told after each file how many of how many are read.
        format_name: what all files are in; each is taken by its suffix if empty.

    Raises:
        FormatUnknown: if there is no format of that name.
    """
    found = find_files(paths, article_suffixes(format_name))
    files: list[SourceFile] = []
    problems = list(found.problems)
    for number, path in enumerate(found.paths, start=1):
        source, said = _read(path, format_name)
        files += [source] if source.drafts else []
        problems += said
        progress(number, len(found.paths))
    return Batch(tuple(files), tuple(problems))


def _read(path: str, format_name: str) -> tuple[SourceFile, tuple[Problem, ...]]:
    try:
        read = article_reader(path, format_name).read(read_bytes(path), path)
    except AnnotatorError as error:
        return SourceFile(path, ()), (Problem(path, 0, str(error)),)
    problems = read.problems
    if not read.articles and not problems:
        problems = (Problem(path, 0, "there is no article in it"),)
    return SourceFile(path, read.articles), problems
