"""The last gate before the terminal: no control character of outside text passes it.

`text.visible()` is the first; this one stands behind every widget, Textual's own
included, which let escape sequences through.
"""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from annotator.text.visible import HIDDEN, one_line


class ControlGate(LineFilter):
    """Replaces what a terminal would obey or hide, one cell for one code point."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the base class's signature
        """The segments of a row without control characters."""
        if not any(HIDDEN.search(text) for text, _, control in segments if not control):
            return segments
        return [
            segment
            if segment.control
            else Segment(one_line(segment.text), segment.style)
            for segment in segments
        ]
