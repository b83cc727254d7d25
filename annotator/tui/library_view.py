"""The articles of the library as they are listed: sorted, filtered, in columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from annotator.model.library import ArticleEntry
from annotator.model.reading import State
from annotator.model.scheme import Scheme
from annotator.tui.widgets.row_list import Column

MARKS = {State.UNREAD: "·", State.READING: "▸", State.FINISHED: "✓"}
WIDE = 100
"""Cells from which on an outlet has room for its whole name."""
ROOM = 76
"""Cells from which on there is room for an outlet beside a title."""
STATE_CELLS = 10
LENGTH_CELLS = 7
LEGEND = " ".join(f"{mark} {state}" for state, mark in MARKS.items())
_STATES = (None, *State)


class Order(Enum):
    """What the articles can be sorted by, with the heading of its column."""

    TITLE = "title"
    OUTLET = "outlet"
    DATE = "date"
    LENGTH = "length"
    LABELS = "labels"
    STATE = "state"
    PROGRESS = "read"


_KEYS: dict[Order, Callable[[ArticleEntry], Any]] = {
    Order.TITLE: lambda entry: entry.name.casefold(),
    Order.OUTLET: lambda entry: entry.metadata.outlet.casefold(),
    Order.DATE: lambda entry: entry.metadata.published,
    Order.LENGTH: lambda entry: entry.characters,
    Order.LABELS: lambda entry: entry.annotations,
    Order.STATE: lambda entry: list(State).index(entry.state),
    Order.PROGRESS: lambda entry: entry.position / max(1, entry.characters),
}


@dataclass(frozen=True, slots=True)
class LibraryView:
    """Which articles are listed, and in which order."""

    order: Order = Order.TITLE
    is_reversed: bool = False
    words: str = ""
    """Only articles with all of these words are listed."""
    state: State | None = None
    """Only articles in this state are listed."""

    def listed(self, entries: Sequence[ArticleEntry]) -> list[ArticleEntry]:
        """The articles to list, in order."""
        wanted = [word.casefold() for word in self.words.split()]
        found = [
            entry
            for entry in entries
            if self.state in (None, entry.state)
            and all(word in _said(entry) for word in wanted)
        ]
        found.sort(key=lambda entry: entry.key)
        found.sort(key=_KEYS[self.order], reverse=self.is_reversed)
        return found

    def with_next_order(self) -> "LibraryView":
        """Sorted by the next column."""
        orders = list(Order)
        after = orders[(orders.index(self.order) + 1) % len(orders)]
        return replace(self, order=after, is_reversed=False)

    def with_next_state(self) -> "LibraryView":
        """Showing the next state only; after the last, all."""
        after = _STATES[(_STATES.index(self.state) + 1) % len(_STATES)]
        return replace(self, state=after)

    def columns(
        self, width: int, scheme: Scheme, entries: Sequence[ArticleEntry]
    ) -> list[Column]:
        """The columns for a width in cells.

        Outlet and date are left out where no article has one, or no room is left.
        """
        outlet = 12 if width < WIDE else 20
        counted = max((len(_labels(each, scheme)) for each in entries), default=0)
        has_outlet = any(each.metadata.outlet for each in entries)
        has_date = any(each.metadata.published for each in entries)
        return [
            self._state_column(width),
            Column(self._heading(Order.TITLE)),
            Column(
                self._heading(Order.OUTLET),
                outlet,
                is_shown=has_outlet and width >= ROOM,
            ),
            Column(self._heading(Order.DATE), 10, is_shown=has_date),
            Column(self._heading(Order.LENGTH), LENGTH_CELLS, right=True),
            Column(self._heading(Order.LABELS), max(7, counted)),
            Column(self._heading(Order.PROGRESS), 5, right=True),
        ]

    @property
    def told(self) -> str:
        """Which filter is on, for the title row."""
        told = [f"“{self.words}”" if self.words else "", self.state or ""]
        return " · ".join(filter(None, told))

    def _state_column(self, width: int) -> Column:
        """Mark and word of the state; where there is no room, the mark alone."""
        if width >= WIDE:
            return Column(self._heading(Order.STATE), STATE_CELLS)
        return Column(self._mark(Order.STATE) or " ", 1)

    def _heading(self, order: Order) -> str:
        return order.value + self._mark(order)

    def _mark(self, order: Order) -> str:
        if order is not self.order:
            return ""
        return "▼" if self.is_reversed else "▲"


def row(entry: ArticleEntry, scheme: Scheme) -> list[str]:
    """The texts of an article's row, a column each."""
    return [
        f"{MARKS[entry.state]} {entry.state}",
        entry.name,
        entry.metadata.outlet,
        entry.metadata.published[:10],
        f"{entry.characters:,}",
        _labels(entry, scheme),
        f"{percent(entry)} %",
    ]


def _labels(entry: ArticleEntry, scheme: Scheme) -> str:
    counts = dict(entry.counts)
    return " ".join(
        f"{label.key}{counts[label.name]}"
        for label in scheme.labels
        if counts.get(label.name)
    )


def percent(entry: ArticleEntry) -> int:
    """How far the article is read; a finished one is read whole."""
    if entry.state is State.FINISHED:
        return 100
    return round(100 * entry.position / max(1, entry.characters))


def _said(entry: ArticleEntry) -> str:
    about = entry.metadata
    words = (entry.key, about.title, about.outlet, about.author, about.published)
    return " ".join(words).casefold()
