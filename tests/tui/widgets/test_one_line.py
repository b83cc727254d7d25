"""A row with two texts: the second one, where the keys stand, is never cut."""

import pytest
from textual.app import App, ComposeResult

from annotator.tui.widgets.one_line import OneLine

KEYS = "enter yes · tab next · 0 no source · esc"


class Rows(App[None]):
    """A row that keeps its texts together, and one that parts them."""

    def compose(self) -> ComposeResult:
        yield OneLine(id="together", is_parted=False)
        yield OneLine(id="parted")


@pytest.mark.parametrize("width", [60, 80, 100])
async def test_words_are_cut_and_keys_are_not(width: int) -> None:
    async with Rows().run_test(size=(width, 4)) as pilot:
        row = pilot.app.query_one("#together", OneLine)
        row.say(f"attributed_to “{'very ' * 30}long”?", KEYS)

        assert len(row.told) == width
        assert row.told.rstrip().endswith(f"… {KEYS}")


async def test_texts_that_fit_stand_together_or_at_either_end() -> None:
    async with Rows().run_test(size=(60, 4)) as pilot:
        together, parted = pilot.app.query(OneLine)
        for row in (together, parted):
            row.say("title", "3 saved")

        assert together.told.strip() == "title 3 saved"
        assert parted.told == f" {'title'.ljust(49)}  3 saved "


async def test_one_text_alone_stands_at_the_left() -> None:
    async with Rows().run_test(size=(60, 4)) as pilot:
        row = pilot.app.query_one("#together", OneLine)
        row.say("", "esc back")

        assert row.told.startswith(" esc back")
