"""The matches of a search as they are listed: the words before, the match, those after."""

from collections.abc import Iterable

from rich.cells import cell_len

from annotator.text.drawn_line import drawn_line
from annotator.tui.widgets.row_list import GAP, Column
from annotator.workflow.finding import Match

KEY = 18
"""Cells for an article's key."""
PLACE = 8
"""Cells for an offset."""
MARGIN = 2
"""Cells at the sides of a row."""


def widest(matches: Iterable[Match], limit: int) -> int:
    """Cells of the widest match, but no more than the limit."""
    lengths = (cell_len(drawn_line(each.words[:limit])) for each in matches)
    return min(limit, max(lengths, default=0))


def columns(width: int, match: int, *, with_article: bool) -> tuple[Column, ...]:
    """The columns in a row of this width, all in cells.

    Args:
        width: of the row.
        match: of the widest match.
        with_article: whether the article is named.
    """
    taken = MARGIN + PLACE + match + 3 * GAP + (KEY + GAP if with_article else 0)
    before = max(8, (width - taken) // 2)
    return (
        Column("article", KEY, is_shown=with_article),
        Column("at", PLACE, right=True),
        Column("before".rjust(before), before),
        Column("match", match, is_bold=True),
        Column("after"),
    )


def row(match: Match, before: int) -> tuple[str, ...]:
    """The texts of a match's row; those before it end in the last of so many cells."""
    place = f"{match.start:,}"
    return match.article, place, tail(match.before, before), match.words, match.after


def tail(text: str, cells: int) -> str:
    """The end of a text, as wide as so many cells, flush right."""
    shown = drawn_line(text)
    while cell_len(shown) > cells:
        shown = shown[1:]
    return " " * (cells - cell_len(shown)) + shown
