"""What is repainted in part is on the screen as if all had been painted anew."""

from pathlib import Path
from random import Random  # noqa: TID251 - made here, with a seed

import pytest

from tests.endtoend.desk import Desk
from tests.terminal import Terminal

SAMPLES = Path(__file__).parents[2] / "sample_articles"
KEYS = (
    *("right", "down", "up", "left", "ctrl+right", "pagedown", "tab", "shift+tab"),
    *("w", "c", "d", "q", "s", "space", "escape", "shift+right", "x", "u", ";"),
    *('"', "enter", "escape", "]", "f", "."),
)


def screen(terminal: Terminal, rows: int) -> list[tuple[str, str]]:
    """Characters and styles of every row."""
    return [(terminal.row(y), terminal.styles(y)) for y in range(rows)]


@pytest.mark.terminal
@pytest.mark.parametrize("article", ["gliders-arabic.txt", "river-emoji.md"])
def test_after_any_keys_the_screen_is_as_if_painted_anew(
    tmp_path: Path, article: str
) -> None:
    chance = Random(article)  # noqa: S311 - which keys are pressed
    desk = Desk(tmp_path)
    with desk.read(SAMPLES / article) as terminal:
        terminal.wait_for("Select words")
        for _ in range(4):
            terminal.press(*chance.choices(KEYS, k=12), "escape", "escape")
            shown = screen(terminal, 24)
            terminal.press("A")
            terminal.wait_for("label key")
            terminal.press("escape")

            assert screen(terminal, 24) == shown
