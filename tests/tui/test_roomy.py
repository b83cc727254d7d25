"""A terminal that is made too small says so, and goes on when it is larger again."""

from pathlib import Path

from annotator.tui.roomy import LEAST, TooSmall
from annotator.tui.screens.reader import ReaderScreen
from tests.tui.room import newsroom, reading


async def test_too_small_a_terminal_is_said_until_it_is_larger_again(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            await desk.pilot.resize_terminal(40, 10)
            await desk.until(lambda: isinstance(desk.app.screen, TooSmall))
            await desk.pilot.resize_terminal(20, 4)
            await desk.pilot.pause()
            await desk.pilot.resize_terminal(*LEAST)
            await desk.until(lambda: isinstance(desk.app.screen, ReaderScreen))

            await desk.press("s")
            assert desk.labelled() == [("source", "The embassy")]
