"""Colours of labels: a light tint that leaves the text readable in every theme."""

from collections.abc import Sequence

from textual.color import Color

# Derived from the Okabe-Ito palette, which colour-blind people tell apart best; the
# letter in the gutter says it without any colour.
DARK = ("#56b4e9", "#e69f00", "#2fbf8f", "#e08cc0", "#f0e442", "#8fa8ff")
LIGHT = ("#005a9c", "#8a5a00", "#00664a", "#8c2f6b", "#6b6400", "#3b3fa8")

READABLE = 4.5
"""Contrast that text needs (WCAG 2.2, level AA)."""
STRONGEST = 0.35
"""The most of a label's colour that a tint may hold."""


def palette(*, dark: bool) -> Sequence[Color]:
    """A colour for each label, in the scheme's order; they repeat after six."""
    return [Color.parse(each) for each in (DARK if dark else LIGHT)]


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def tint(background: Color, foreground: Color, colour: Color) -> Color:
    """The background tinted as far as the text on it stays readable."""
    for hundredths in range(round(STRONGEST * 100), 0, -5):
        tinted = background.blend(colour, hundredths / 100)
        if contrast(tinted, foreground) >= READABLE:
            return tinted
    return background


def readable(background: Color, colour: Color) -> Color:
    """The colour, moved towards black or white until it reads on the background."""
    towards = Color.parse("white" if _luminance(background) < 0.5 else "black")  # noqa: PLR2004 - half way
    for tenths in range(11):
        moved = colour.blend(towards, tenths / 10)
        if contrast(background, moved) >= READABLE:
            return moved
    return towards


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(part / 255) for part in (colour.r, colour.g, colour.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB's own numbers
