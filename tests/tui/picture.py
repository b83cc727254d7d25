"""What stands on the screen: its text, and a letter a cell for how it is drawn."""

from collections import Counter
from collections.abc import Iterator
from string import ascii_lowercase

from rich.segment import Segment
from textual.app import App
from textual.strip import Strip

_LETTERS = {
    "": ".",
    "d": "d",
    "b": "b",
    "u": "u",
    "r": "r",
    "bu": "B",
    "ur": "U",
    "br": "R",
    "bur": "A",
}


def strips(app: App[int]) -> list[Strip]:
    """The rows of the screen as they go to the terminal."""
    return app.screen._compositor.render_strips()


def rows(app: App[int]) -> list[str]:
    """The text of each row, blanks at its end dropped."""
    return [strip.text.rstrip() for strip in strips(app)]


def letters(strip: Strip) -> str:
    """A letter a cell: plain, dim, bold, underlined, reversed.

    `B` is bold and underlined, `U` underlined and reversed, `R` bold and reversed, `A`
    all three.
    """
    return "".join(_letter(each) * each.cell_length for each in strip)


def picture(app: App[int]) -> str:
    """Each row as text and, where it is not all plain, its letters under it.

    On a coloured screen a third line tells the grounds, a letter for each of them but
    the most frequent one; at the end stands which colour each letter is.
    """
    drawn = strips(app)
    behind = [grounds(strip) for strip in drawn]
    counted = Counter(each for row in behind for each in row)
    usual = counted.most_common(1)[0][0]
    others = dict.fromkeys(each for row in behind for each in row if each != usual)
    names = {usual: "."} | dict(zip(others, ascii_lowercase, strict=False))
    lines = [
        line
        for strip, row in zip(drawn, behind, strict=True)
        for line in _lines(strip, "".join(names[each] for each in row))
    ]
    key = [f"{name} {colour}" for colour, name in names.items() if colour]
    return "\n".join([*lines, *key]) + "\n"


def grounds(strip: Strip) -> list[str]:
    """The background of each cell, empty for the terminal's own."""
    return [_ground(each) for each in strip for _ in range(each.cell_length)]


def _lines(strip: Strip, behind: str) -> Iterator[str]:
    yield "|" + strip.text + "|"
    drawn = letters(strip)
    if set(drawn) != {"."}:
        yield " " + drawn
    if len(set(behind)) > 1:
        yield " " + behind


def _letter(segment: Segment) -> str:
    style = segment.style
    if style is None:
        return "."
    worn = "b" * bool(style.bold) + "u" * bool(style.underline)
    worn += "r" * bool(style.reverse)
    return _LETTERS[worn or "d" * bool(style.dim)]


def _ground(segment: Segment) -> str:
    colour = segment.style.bgcolor if segment.style else None
    return "" if colour is None or colour.is_default else colour.name
