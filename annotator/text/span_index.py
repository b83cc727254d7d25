"""The entries of a text that overlap a stretch, among a hundred thousand.

Entries lie in lists by length, each sorted by start, so that a look-up reads no more
of a list than its longest entry reaches back.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar

Entry = tuple[int, int, str, *tuple[object, ...]]
"""Start, end and id, in this order, and whatever else is to be found with them."""

T = TypeVar("T", bound=Entry)

_LONGEST: Final = (64, 256, 1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 20, 1 << 62)
"""Code points of the longest entry of each list."""


class SpanIndex(Generic[T]):
    """Entries (start, end, id, …), half-open, found by place.

    The order of the text is by start, then the longer first, then id.
    """

    def __init__(self, entries: Iterable[T] = ()) -> None:
        self._lists: list[list[T]] = [[] for _ in _LONGEST]
        for entry in entries:
            self._list_of(entry).append(entry)
        for each in self._lists:
            each.sort()

    def __len__(self) -> int:
        return sum(map(len, self._lists))

    def __iter__(self) -> Iterator[T]:
        """All entries in the order of the text."""
        everything = (entry for each in self._lists for entry in each)
        return iter(sorted(everything, key=_order))

    def add(self, entry: T) -> None:
        """Take one more entry."""
        insort(self._list_of(entry), entry)

    def remove(self, entry: T) -> None:
        """Drop an entry.

        Raises:
            KeyError: if it is not there.
        """
        entries = self._list_of(entry)
        place = bisect_left(entries, entry)
        if entries[place : place + 1] != [entry]:
            raise KeyError(entry)
        del entries[place]

    def touching(self, start: int, end: int) -> list[T]:
        """The entries that overlap text[start:end], in the order of the text."""
        found: list[T] = []
        edge = (end,)
        for longest, entries in zip(_LONGEST, self._lists, strict=True):
            if entries:
                low = bisect_left(entries, (start - longest,))
                high = bisect_left(entries, edge, low)
                found += [each for each in entries[low:high] if each[1] > start]
        return sorted(found, key=_order)

    def at(self, offset: int) -> list[T]:
        """The entries that cover the code point at the offset, outermost first."""
        return self.touching(offset, offset + 1)

    def next_start(self, offset: int, entry_id: str = "") -> T | None:
        """The entry behind the one with this id that starts at the offset.

        Without such an entry, the first that starts behind the offset.
        """
        peers = self._starting_at(offset)
        places = [place for place, each in enumerate(peers) if each[2] == entry_id]
        if places and places[-1] + 1 < len(peers):
            return peers[places[-1] + 1]
        start = min(self._starts_behind(offset), default=None)
        return None if start is None else self._starting_at(start)[0]

    def previous_start(self, offset: int, entry_id: str = "") -> T | None:
        """The entry before the one with this id that starts at the offset.

        Without such an entry, the last that starts before the offset.
        """
        peers = self._starting_at(offset)
        places = [place for place, each in enumerate(peers) if each[2] == entry_id]
        if places and places[0]:
            return peers[places[0] - 1]
        start = max(self._starts_before(offset), default=None)
        return None if start is None else self._starting_at(start)[-1]

    def _list_of(self, entry: T) -> list[T]:
        return self._lists[bisect_left(_LONGEST, entry[1] - entry[0])]

    def _starting_at(self, offset: int) -> list[T]:
        found = []
        for entries in self._lists:
            low = bisect_left(entries, (offset,))
            found += entries[low : bisect_left(entries, (offset + 1,), low)]
        return sorted(found, key=_order)

    def _starts_behind(self, offset: int) -> Iterator[int]:
        for entries in self._lists:
            place = bisect_left(entries, (offset + 1,))
            if place < len(entries):
                yield entries[place][0]

    def _starts_before(self, offset: int) -> Iterator[int]:
        for entries in self._lists:
            place = bisect_right(entries, (offset,))
            if place:
                yield entries[place - 1][0]


def _order(entry: Entry) -> tuple[int, int, str]:
    return entry[0], -entry[1], entry[2]
