"""Cells of CSV as RFC 4180 has them, and what a spreadsheet would make of them.

Python's own writer leaves a lone CR bare (before 3.13), which readers take for the
end of a row; so the few rules of quoting stand here.
"""

import re
from collections.abc import Iterable

FORMULA_STARTS = ("=", "+", "-", "@")
"""A spreadsheet takes a cell that begins so for a formula."""

BOM = "\ufeff"
"""Tells Excel that a file is UTF-8."""

_GUARD = "'"
_GUARDED = (*FORMULA_STARTS, "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠", _GUARD)
_NEEDS_QUOTES = re.compile(r'[",\r\n]|\A\s|\s\Z')


def line(cells: Iterable[str]) -> str:
    """One row with its line end."""
    return ",".join(map(_quoted, cells)) + "\n"


def guarded(cell: str) -> str:
    """The cell so that no spreadsheet runs it; `unguarded` takes this back."""
    return _GUARD + cell if cell.startswith(_GUARDED) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell.removeprefix(_GUARD)


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would take the cell for a formula."""
    return cell.startswith(FORMULA_STARTS)


def _quoted(cell: str) -> str:
    if not _NEEDS_QUOTES.search(cell):
        return cell
    return '"' + cell.replace('"', '""') + '"'
