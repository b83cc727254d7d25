"""The form: each value is one key or click, and in the store at once."""

from pathlib import Path

import pytest

from annotator.model.annotation import Annotation, Confidence, Flag
from annotator.tui.form.fields import Kind
from tests.tui.picture import rows
from tests.tui.room import Desk, newsroom, reading


def claim(desk: Desk) -> Annotation:
    (found,) = [each for each in desk.annotations() if each.label != "source"]
    return found


def focused(desk: Desk) -> str:
    field = desk.reader.form._focused
    return field.name if field else ""


async def editing(desk: Desk, words: str = "two ships") -> None:
    """A claim is made and its form entered."""
    await desk.label(words, "c")
    await desk.press("enter")
    assert desk.reader.form.has_focus


async def focus(desk: Desk, name: str) -> None:
    for _ in range(20):
        if focused(desk) == name:
            return
        await desk.press("down")


async def test_enter_goes_into_the_form_at_the_first_attribute_and_escape_back(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await editing(desk)
            assert focused(desk) == "polarity"
            assert "digits choose" in desk.hint
            await desk.press("escape")
            assert desk.reader.pane.has_focus
            assert desk.current == "two ships"


async def test_a_digit_chooses_and_goes_on_to_the_next_field(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await editing(desk)
            await desk.press("2", "3", "1", "2")
            assert claim(desk).attributes == (
                ("polarity", "negative"),
                ("certainty", "possible"),
                ("act", "assert"),
                ("checkworthy", "no"),
            )
            assert focused(desk) == "confidence"
            await desk.press("2", "3")
            assert claim(desk).confidence is Confidence.UNSURE
            assert claim(desk).flag is Flag.DISCARD
            await desk.press("9")
            assert focused(desk) == "note"


async def test_the_chosen_value_of_an_optional_field_is_left_open_again(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await editing(desk)
            await focus(desk, "act")
            await desk.press("2", "up", "2")
            assert claim(desk).attribute("act") == ""
            await focus(desk, "polarity")
            await desk.press("1")
            assert claim(desk).attribute("polarity") == "positive"


async def test_arrows_walk_the_fields_and_their_values_round(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await editing(desk)
            await desk.press("right")
            assert claim(desk).attribute("polarity") == "negative"
            await desk.press("left", "left")
            assert claim(desk).attribute("polarity") == "unknown"
            await desk.press("up")
            assert focused(desk) == "label"
            await desk.press("up")
            assert focused(desk) == "note"
            await desk.press("tab", "tab")
            assert focused(desk) == "polarity"
            await desk.press("shift+tab")
            assert focused(desk) == "label"


async def test_a_note_is_written_in_a_line_of_its_own(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await editing(desk)
            await focus(desk, "note")
            await desk.press("enter")
            await desk.write("check [b]this[/b] – später")
            assert claim(desk).note == "check [b]this[/b] – später"
            assert desk.reader.form.has_focus

            await desk.press("enter", "!", "escape")
            assert claim(desk).note == "check [b]this[/b] – später"
            await desk.press("enter")
            await desk.write("!")
            assert claim(desk).note == "check [b]this[/b] – später!"


async def test_a_digit_on_the_label_relabels(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await editing(desk)
            before = claim(desk)
            await desk.press("up", "3")
            assert (claim(desk).id, claim(desk).label) == (before.id, "quote")
            assert claim(desk).attributes == (("type", "direct"),)
            assert desk.reader.form.has_focus


async def test_relabelling_onto_the_same_span_is_refused_in_words(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("two ships", "q")
            await desk.label("two ships", "c")
            await desk.press("enter", "up", "3")
            assert "is a quote already" in desk.hint
            assert {label for label, _ in desk.labelled()} == {"claim", "quote"}


async def linked(desk: Desk) -> None:
    await desk.label("The embassy", "s")
    desk.select("two ships")
    await desk.press("c", "enter", "enter")
    await focus(desk, "attributed_to")


async def test_enter_on_a_link_goes_to_its_other_end_and_back(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await linked(desk)
            assert desk.hint.startswith("enter go there · x unlink")
            await desk.press("enter")
            assert desk.current == "The embassy"
            assert desk.reader.pane.has_focus
            assert desk.hint == "At the other end of attributed_to."
            await desk.press("enter")
            await focus(desk, "attributed_to")
            await desk.press("enter")
            assert desk.current == "two ships"


@pytest.mark.parametrize("key", ["x", "delete"])
async def test_x_on_a_link_takes_it_away(tmp_path: Path, key: str) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await linked(desk)
            await desk.press(key)
            assert desk.links() == []
            assert len(desk.annotations()) == 2


async def test_x_takes_back_that_there_is_no_source(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            desk.select("two ships")
            await desk.press("c", "0", "enter")
            await focus(desk, "attributed_to")
            assert desk.reader.form._focused
            assert desk.reader.form._focused.kind is Kind.UNLINKED
            await desk.press("x")
            assert claim(desk).unlinked == ()


async def test_a_link_into_another_article_is_followed_there(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await desk.press("enter")
            await desk.label("two ships", "c")
            await desk.press(">")
            await desk.label("The ministry denied that", "d")
            await desk.press("l", "<")
            desk.go("two ships")
            await desk.press("enter")
            assert [link.type for link in desk.links("strike")] == ["denies"]
            await desk.press("enter")
            await focus(desk, "denies")
            await desk.press("enter")
            assert (desk.key, desk.current) == ("strike", "The ministry denied that")


async def test_label_keys_and_motions_do_nothing_to_the_text_from_the_form(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await editing(desk)
            offset = desk.offset
            await desk.press("c", "w", "!", "m", "pagedown")
            assert (desk.offset, len(desk.annotations())) == (offset, 1)
            assert desk.reader.form.has_focus


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (140, 40)])
async def test_every_field_can_be_walked_to_and_stays_in_sight(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=size) as desk:
            await linked(desk)
            form = desk.reader.form
            for _ in form._fields:
                await desk.press("down")
                height = form.scrollable_content_region.height
                lines = [
                    y
                    for y, line in enumerate(form._lines)
                    if any(cell.field == form._index for cell in line)
                ]
                top = form.scroll_offset.y
                assert top <= lines[0] < top + height, focused(desk)


async def test_at_140_columns_the_list_follows_the_cursor_and_a_click_goes_there(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(140, 40)) as desk:
            await desk.label("The embassy", "s")
            await desk.label("two ships", "c")
            rows = desk.reader.query_one("#annotations")
            assert "two ships" in rows.render_line(2).text
            assert rows.render_line(2).text.split()[0] == "C"
            await desk.pilot.click(rows, offset=(4, 1))
            await desk.settle()
            assert desk.current == "The embassy"
            assert desk.reader.pane.has_focus


async def test_the_form_is_painted_anew_after_another_screen_lay_over_it(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(140, 40)) as desk:
            await desk.label("The embassy", "s")
            await desk.label("two ships", "c")
            await desk.press("A")
            await desk.press("escape", "shift+tab")

            beside = "\n".join(row[70:110] for row in rows(desk.app))
            assert desk.current == "The embassy"
            assert "source “The embassy”" in beside
