"""Of a row only the cells that differ are sent; together with the others they are it."""

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from annotator.tui.widgets.changes import changed_cells

STYLES = [Style(), Style(reverse=True), Style(bold=True)]
# A run begins with a cluster, never with the mark that belongs to the one before.
PIECES = st.text("ab 漢é\u0301", min_size=1, max_size=6).filter(
    lambda text: not text.startswith("\u0301")
)


def rows(width: int = 24) -> st.SearchStrategy[Strip]:
    pieces = st.tuples(PIECES, st.sampled_from(STYLES))
    return st.lists(pieces, max_size=5).map(
        lambda found: Strip(
            [Segment(text, style) for text, style in found]
        ).adjust_cell_length(width, Style())
    )


def cells(row: Strip) -> list[tuple[str, Style | None]]:
    """Each cell as a terminal has it: characters without a width join the one before."""
    found: list[tuple[str, Style | None]] = []
    for segment in row:
        for character in segment.text:
            size = Segment(character).cell_length
            if not size and found:
                found[-1] = (found[-1][0] + character, found[-1][1])
            found += [(character, segment.style), ("", segment.style)][:size]
    return found


@given(rows(), rows())
def test_what_is_sent_over_the_old_row_makes_the_new_one(
    old: Strip, new: Strip
) -> None:
    changed = changed_cells(old, new)

    before, after = cells(old), cells(new)
    left, right = changed or (0, 0)
    assert [*before[:left], *after[left:right], *before[right:]] == after


def test_a_cursor_that_moves_on_changes_two_cells() -> None:
    def row(at: int) -> Strip:
        text = "the harbour is shut"
        return Strip(
            [
                Segment(text[:at], STYLES[0]),
                Segment(text[at], STYLES[1]),
                Segment(text[at + 1 :], STYLES[0]),
            ]
        )

    assert changed_cells(row(4), row(5)) == (4, 6)
    assert changed_cells(row(5), row(5)) is None
