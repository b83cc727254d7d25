"""The mouse does what a person expects: click, double click, drag, wheel."""

from pathlib import Path

from rich.cells import cell_len
from textual.events import MouseMove, MouseScrollDown, MouseScrollUp
from textual.widget import Widget

from annotator.tui.widgets.row_painter import GUTTER
from tests.tui.room import PORT, Desk, newsroom, reading

MANY = "\n".join(f"Line {number} of the long article" for number in range(200))


def cell(desk: Desk, words: str, into: int = 0) -> tuple[int, int]:
    """The cell of the article pane where the words begin, some cells further right."""
    pane = desk.reader.pane
    offset = desk.text.index(words)
    row = pane.rows.row_at(offset)
    column = cell_len(desk.text[row.start : offset])
    return GUTTER + column + into, row.y - pane.scroll_offset.y


async def drag(desk: Desk, *places: tuple[int, int]) -> None:
    """Press at the first place, move over the others, release at the last."""
    pane, pilot = desk.reader.pane, desk.pilot
    await pilot.mouse_down(pane, offset=places[0])
    for place in places[1:]:
        await pilot._post_mouse_events([MouseMove], pane, place, button=1)
    await pilot.mouse_up(pane, offset=places[-1])
    await desk.settle()


async def test_a_click_places_the_cursor_and_makes_the_annotation_current(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.press("ctrl+home")
            for words in ("embassy", "閉鎖", "café", "two ships"):
                await desk.pilot.click(desk.reader.pane, offset=cell(desk, words))
                await desk.settle()
                assert desk.offset == PORT.index(words)
                assert desk.current == ("The embassy" if words == "embassy" else "")


async def test_a_click_on_either_half_of_a_wide_character_goes_before_it(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            for into in (0, 1):
                place = cell(desk, "港は", into)
                await desk.pilot.click(desk.reader.pane, offset=place)
                await desk.settle()
                assert desk.offset == PORT.index("港は")


async def test_a_click_beside_the_text_goes_to_the_nearest_place(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            _, y = cell(desk, "Port shut")
            await desk.pilot.click(desk.reader.pane, offset=(70, y))
            await desk.settle()
            assert desk.offset == PORT.index("\n")
            await desk.pilot.click(desk.reader.pane, offset=(0, y))
            await desk.settle()
            assert desk.offset == 0
            await desk.pilot.click(desk.reader.pane, offset=(3, 15))
            await desk.settle()
            assert desk.offset >= PORT.index("漢")


async def test_a_double_click_selects_the_word(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            place = cell(desk, "bassy")
            await desk.pilot.click(desk.reader.pane, offset=place, times=2)
            await desk.settle()
            assert desk.selected == "embassy"
            await desk.press("s")
            assert desk.labelled() == [("source", "embassy")]


async def test_dragging_selects_from_character_to_character_both_ways(
    tmp_path: Path,
) -> None:
    drags = [
        ("漢字の", "港は", "漢字の港"),
        ("港は", "漢字の", "漢字の港"),
        ("Zoë ran", "fé.", "Zoë ran the caf"),
        ("fé.", "oë ran", "oë ran the caf"),
        ("The embassy", "them,”", "The embassy denied it."),
    ]
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("=")
            for start, end, expected in drags:
                await drag(desk, cell(desk, start), cell(desk, end))
                assert desk.selected.startswith(expected), (start, end)
                low, high = sorted((PORT.index(start), PORT.index(end)))
                assert desk.reader.pane.selection == (low, high + 1)


async def test_dragging_snaps_to_whole_words_and_is_labelled_so(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await drag(desk, cell(desk, "bassy denied"), cell(desk, "nied it"))
            assert desk.selected == "embassy denied"
            await desk.press("d")
            assert desk.labelled() == [("denial", "embassy denied")]


async def test_releasing_outside_of_the_window_ends_the_drag(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            pane, pilot = desk.reader.pane, desk.pilot
            await pilot.mouse_down(pane, offset=cell(desk, "embassy"))
            await pilot._post_mouse_events(
                [MouseMove], pane, cell(desk, "denied"), button=1
            )
            await pilot._post_mouse_events(
                [MouseMove], pane, cell(desk, "it."), button=0
            )
            await pilot._post_mouse_events(
                [MouseMove], pane, cell(desk, "Its"), button=1
            )
            await desk.settle()
            assert desk.selected == "embassy denied"


async def test_dragging_past_the_edge_scrolls_on(tmp_path: Path) -> None:
    with newsroom(tmp_path, long=MANY) as project:
        async with reading(project, "long") as desk:
            pane = desk.reader.pane
            below = (8, pane.size.height + 1)
            await drag(desk, (GUTTER, 3), (8, 10), below, below, below)
            assert pane.scroll_offset.y > 0
            assert desk.selected.startswith("Line 3 of")
            assert "Line 18 of" in desk.selected


async def test_the_wheel_scrolls_and_leaves_the_cursor(tmp_path: Path) -> None:
    with newsroom(tmp_path, long=MANY) as project:
        async with reading(project, "long") as desk:
            pane = desk.reader.pane
            await desk.pilot._post_mouse_events([MouseScrollDown], pane, (5, 5))
            await desk.settle()
            down = pane.scroll_offset.y
            assert (down > 0, desk.offset) == (True, 0)
            await desk.pilot._post_mouse_events([MouseScrollUp], pane, (5, 5))
            await desk.settle()
            assert pane.scroll_offset.y < down


async def test_a_click_in_the_form_chooses_a_value(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(100, 30)) as desk:
            await desk.label("two ships", "c")
            await click_value(desk, "negative")
            assert desk.annotations()[0].attribute("polarity") == "negative"
            await click_value(desk, "quote")
            assert desk.annotations()[0].label == "quote"


async def test_a_click_on_a_label_of_the_legend_labels_the_selection(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            await click_value(desk, "source")
            assert desk.labelled() == [("source", "The embassy")]
            assert desk.reader.pane.has_focus


async def click_value(desk: Desk, value: str) -> None:
    """Click on a value where the form shows it."""
    form = desk.reader.form
    for y, line in enumerate(form._lines):
        x = 0
        for each in line:
            if each.option == value:
                place = (x + 1, y - form.scroll_offset.y)
                await desk.pilot.click(form, offset=inside(form, *place))
                await desk.settle()
                return
            x += each.cells
    raise AssertionError(value)


def inside(form: Widget, x: int, y: int) -> tuple[int, int]:
    """A cell of the content as one of the whole widget, border and padding included."""
    gutter = form.content_region.offset - form.region.offset
    return x + gutter.x, y + gutter.y
