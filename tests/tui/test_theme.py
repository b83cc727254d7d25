"""Text stays readable over every label's tint, in every theme there is."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from annotator.tui.theme import READABLE, contrast, palette, readable, tint

COLOURED = [
    each for each in BUILTIN_THEMES.values() if not each.name.startswith("ansi")
]


def grounds(theme: Theme) -> tuple[Color, Color]:
    """Background and text of the article in a theme, as the app computes them."""
    colours = theme.to_color_system().generate()
    background = Color.parse(colours["surface"])
    return background, background + Color.parse(colours["foreground"])


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_text_over_a_tint_reads_wherever_it_reads_without_one(theme: Theme) -> None:
    background, text = grounds(theme)

    for colour in palette(dark=theme.dark):
        tinted = tint(background, text, colour)
        assert contrast(tinted, text) >= READABLE or tinted == background


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_the_letter_of_every_label_reads_in_the_gutter(theme: Theme) -> None:
    background, _ = grounds(theme)

    for colour in palette(dark=theme.dark):
        assert contrast(background, readable(background, colour)) >= READABLE


def test_most_themes_can_bear_a_tint() -> None:
    tinted = [
        theme.name
        for theme in COLOURED
        for background, text in [grounds(theme)]
        if all(
            tint(background, text, colour) != background
            for colour in palette(dark=theme.dark)
        )
    ]

    assert {"textual-dark", "textual-light", "nord", "gruvbox"} <= set(tinted)
    assert len(tinted) > len(COLOURED) / 2


@pytest.mark.parametrize("dark", [True, False])
def test_the_first_colours_differ_from_one_another(*, dark: bool) -> None:
    assert len({each.hex for each in palette(dark=dark)}) == 6


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#fff", "#fff", 1)],
)
def test_contrast_is_that_of_the_web_guidelines(
    one: str, other: str, expected: float
) -> None:
    found = contrast(Color.parse(one), Color.parse(other))

    assert found == pytest.approx(expected, abs=0.01)
    assert found == contrast(Color.parse(other), Color.parse(one))


def test_a_text_that_does_not_read_without_a_tint_gets_none() -> None:
    grey = Color.parse("#888888")

    assert tint(grey, Color.parse("#999999"), Color.parse("#e69f00")) == grey
