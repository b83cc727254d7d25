"""How a run of text is drawn: readable in every theme, told apart without colour."""

from pathlib import Path

import pytest
from rich.style import Style
from textual.color import Color

from annotator.text.marks import NO_LABEL
from annotator.tui.theme import READABLE, contrast
from annotator.tui.widgets.looks import Look, Looks
from tests.tui.picture import strips
from tests.tui.room import newsroom, reading

LABELS = range(4)
PLAIN = Look(NO_LABEL, 0, current=False, selected=False, cursor=False)
LABELLED = Look(0, 1, current=False, selected=False, cursor=False)


def ratio(style: Style) -> float:
    assert style.color
    assert style.bgcolor
    colours = (style.color.get_truecolor(), style.bgcolor.get_truecolor())
    return contrast(*(Color(*each) for each in colours))


async def test_labelled_text_reads_in_every_theme_that_is_readable_itself(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            themes = [each for each in desk.app.available_themes if "ansi" not in each]
            for theme in themes:
                desk.app.theme = theme
                await desk.pilot.pause()
                looks = Looks(desk.reader.pane)
                limit = min(READABLE, ratio(looks.style(PLAIN)))
                for label in LABELS:
                    labelled = looks.style(LABELLED._replace(label=label))
                    assert ratio(labelled) >= limit - 0.05, (theme, label)
                    assert ratio(looks.letter(label)) >= READABLE - 0.05, (theme, label)
    assert len(themes) > 15


async def test_a_theme_that_is_changed_is_seen_at_once(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            dark = desk.reader.pane.render_line(0)
            desk.app.theme = "textual-light"
            await desk.pilot.pause()

            assert list(desk.reader.pane.render_line(0)) != list(dark)


@pytest.mark.parametrize("no_color", ["", "1"])
async def test_marks_differ_by_more_than_colour(
    tmp_path: Path, no_color: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            looks = Looks(desk.reader.pane)
            nested, current = (
                LABELLED._replace(depth=2),
                LABELLED._replace(current=True),
            )
            styles = [looks.style(each) for each in (PLAIN, LABELLED, nested, current)]

    marks = [(each.underline, each.bold, each.reverse) for each in styles]
    assert len(set(marks)) == 4


async def test_without_colour_no_cell_of_the_screen_has_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with newsroom(tmp_path) as project:
        async with reading(project, "port", size=(140, 40)) as desk:
            desk.select("The embassy")
            await desk.press("s", "enter")
            desk.select("two ships")
            await desk.press("shift+right")
            looks = Looks(desk.reader.pane)
            selected = looks.style(PLAIN._replace(selected=True))
            styles = [each.style for strip in strips(desk.app) for each in strip]

    colours = [
        each for style in styles if style for each in (style.color, style.bgcolor)
    ]
    assert all(each is None or each.is_default for each in colours)
    assert any(style.underline for style in styles if style)
    assert selected.reverse


async def test_the_cursor_shows_on_whatever_it_stands(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            looks = Looks(desk.reader.pane)
            for look in (PLAIN, LABELLED, LABELLED._replace(current=True)):
                on = looks.style(look._replace(cursor=True))
                assert on.reverse != looks.style(look).reverse
