"""Which lane each annotation is drawn in, kept for one stretch of text at a time."""

from collections.abc import Mapping

from annotator.text.lanes import assigned, lane_count
from annotator.tui.widgets.row_marks import marks_on
from annotator.workflow.reading import OpenArticle

STRETCH = 1 << 13
"""Code points over which an annotation keeps its lane."""


class LaneBook:
    """The lanes of an article, worked out where they are looked at."""

    def __init__(self, opened: OpenArticle) -> None:
        self._opened = opened
        self._lanes: dict[int, Mapping[str, int]] = {}

    def forget(self) -> None:
        """The annotations changed."""
        self._lanes.clear()

    def lanes_at(self, offset: int) -> Mapping[str, int]:
        """The lane of each annotation near an offset."""
        number = offset // STRETCH
        if number not in self._lanes:
            start = number * STRETCH
            self._lanes[number] = assigned(
                marks_on(self._opened, start, start + STRETCH)
            )
        return self._lanes[number]

    def count(self, start: int, end: int) -> int:
        """How many lane rows the row text[start:end] has."""
        marks = marks_on(self._opened, start, end)
        return lane_count(start, end, marks, self.lanes_at(start)) if marks else 0
