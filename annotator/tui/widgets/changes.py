"""Which cells of a row differ from those on the screen: only they need to be sent."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from annotator.text.clusters import is_plain


def changed_cells(old: Strip, new: Strip) -> tuple[int, int] | None:
    """First and last but one cell that differ, None when none does.

    Never inside a wide character or a cluster: what is not one cell for each code point
    is compared by whole segments.
    """
    before, after = list(old), list(new)
    if before == after:
        return None
    if old.cell_length != new.cell_length:
        return 0, max(old.cell_length, new.cell_length)
    left = _common(before, after)
    right = _common(_turned(before), _turned(after))
    end = new.cell_length - right
    return (left, end) if left < end else (0, new.cell_length)


def _common(before: Sequence[Segment], after: Sequence[Segment]) -> int:
    """Cells at the start of two rows that look the same."""
    cells = 0
    for one, other in zip(before, after, strict=False):
        if one == other:
            cells += one.cell_length
            continue
        return cells + _common_start(one, other)
    return cells


def _common_start(one: Segment, other: Segment) -> int:
    same = 0
    if one.style == other.style and _is_plain(one.text) and _is_plain(other.text):
        for mine, theirs in zip(one.text, other.text, strict=False):
            if mine != theirs:
                break
            same += 1
    return cell_len(one.text[:same])


def _turned(segments: Sequence[Segment]) -> list[Segment]:
    return [Segment(each.text[::-1], each.style) for each in reversed(segments)]


def _is_plain(text: str) -> bool:
    return is_plain(text, 0, len(text))
