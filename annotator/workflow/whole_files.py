"""Files that are written whole or not at all."""

import os
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from annotator.errors.files import FileUnwritable
from annotator.formats.base import Chunk

_ANEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
"""Follows no link either: an existing one is refused."""


class Target(NamedTuple):
    """A path, and what it is to hold."""

    path: Path
    chunks: Iterable[Chunk]


class Written(NamedTuple):
    """What went into files."""

    rows: int = 0
    formulas: int = 0

    def and_also(self, rows: int, formulas: int) -> "Written":
        """The sum of both."""
        return Written(self.rows + rows, self.formulas + formulas)


def write_whole(targets: Sequence[Target]) -> Written:
    """Write all files beside their places, then move each into its place.

    Raises:
        FileUnwritable: if one cannot be written; all places are as they were, unless
            it is the moving that fails half-way.
    """
    drafts: list[Path] = []
    written = Written()
    try:
        for target in targets:
            drafts.append(_draft_path(target.path))
            written = written.and_also(*_fill(drafts[-1], target))
        for draft, target in zip(drafts, targets, strict=True):
            _move(draft, target.path)
    finally:
        for draft in drafts:
            draft.unlink(missing_ok=True)
    return written


def _draft_path(path: Path) -> Path:
    return path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}.part")


def _fill(draft: Path, target: Target) -> Written:
    written = Written()
    try:
        with os.fdopen(os.open(draft, _ANEW, 0o666), "wb") as file:
            for chunk in target.chunks:
                file.write(chunk.data)
                written = written.and_also(chunk.rows, chunk.formulas)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _unwritable(target.path, error) from error
    return written


def _move(draft: Path, path: Path) -> None:
    try:
        draft.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritable(path: Path, error: OSError) -> FileUnwritable:
    return FileUnwritable(str(path), error.strerror or "the system refuses")
