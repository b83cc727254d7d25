"""The styles of the article: label tints, selection, cursor; for the theme at hand."""

from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from annotator.text.marks import NO_LABEL
from annotator.tui.theme import palette, readable, tint

SELECTION = Color.parse("#808080")
STRENGTH = 0.55
"""How much of its grey a selection holds."""


class Look(NamedTuple):
    """What the style of a run depends on."""

    label: int
    """Of the innermost annotation; `NO_LABEL` for none."""
    depth: int
    """How many annotations lie here."""
    current: bool
    selected: bool
    cursor: bool


class Looks:
    """Styles for one widget, kept until its theme changes.

    Underline says annotated, bold two or more, reverse the current one; the tint says
    the label where there is colour, the gutter and the lanes say it anyway.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[Look, Style] = {}
        self._letters: dict[int, Style] = {}
        self._plain: Style | None = None

    def forget(self) -> None:
        """The theme changed."""
        self._styles.clear()
        self._letters.clear()
        self._plain = None

    @property
    def plain(self) -> Style:
        """Of text without any mark."""
        if self._plain is None:
            self._plain = self._widget.rich_style
        return self._plain

    @property
    def lane(self) -> Style:
        """Of the lanes under a row."""
        return self.plain + Style(dim=self._has_colour)

    def style(self, look: Look) -> Style:
        """Of a run of the text."""
        if look not in self._styles:
            self._styles[look] = self._made(look)
        return self._styles[look]

    def letter(self, label: int) -> Style:
        """Of a label's letter in the gutter."""
        if label not in self._letters:
            self._letters[label] = self._lettered(label)
        return self._letters[label]

    @property
    def _has_colour(self) -> bool:
        return not self._widget.app.native_ansi_color

    @property
    def _background(self) -> Color:
        return self._widget.background_colors[1]

    def _colour(self, label: int) -> Color:
        colours = palette(dark=self._widget.app.current_theme.dark)
        return colours[label % len(colours)]

    def _made(self, look: Look) -> Style:
        style = self.plain
        if look.label != NO_LABEL:
            style += Style(underline=True, bold=look.depth > 1)
        if self._has_colour:
            style += Style(bgcolor=self._ground(look).rich_color)
        # Without colour reverse is the only mark that a selection can have.
        is_reversed = look.current or (look.selected and not self._has_colour)
        return style + Style(reverse=is_reversed != look.cursor)

    def _ground(self, look: Look) -> Color:
        if look.selected:
            return self._background.blend(SELECTION, STRENGTH)
        if look.label == NO_LABEL:
            return self._background
        return tint(self._background, self._widget.colors[3], self._colour(look.label))

    def _lettered(self, label: int) -> Style:
        if label == NO_LABEL or not self._has_colour:
            return self.plain + Style(bold=label != NO_LABEL)
        colour = readable(self._background, self._colour(label))
        return self.plain + Style(color=colour.rich_color, bold=True)
