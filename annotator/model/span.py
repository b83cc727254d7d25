"""Where an annotation lies in a text: one or more fragments, in code points."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from annotator.errors.values import FragmentOutside, FragmentsOverlap, SpanUnreadable

_FRAGMENTS = re.compile(r"\d{1,15}:\d{1,15}(?:;\d{1,15}:\d{1,15})*", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Fragment:
    """A half-open stretch of code points, `text[start:end]`, never empty.

    Raises:
        FragmentOutside: if not 0 <= start < end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise FragmentOutside(self.start, self.end)

    def contains(self, other: "Fragment") -> bool:
        """Whether every code point of the other lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Fragment") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def touches(self, other: "Fragment") -> bool:
        """Whether the two overlap or meet without a gap."""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        return f"{self.start}:{self.end}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One or more fragments of a text, in reading order, none overlapping another.

    Raises:
        FragmentsOverlap: if two fragments share a code point or there is none.
    """

    fragments: tuple[Fragment, ...]

    def __post_init__(self) -> None:
        if not self.fragments:
            raise FragmentsOverlap(self.fragments)
        if len(self.fragments) > 1:
            self._put_in_order()

    def _put_in_order(self) -> None:
        object.__setattr__(self, "fragments", tuple(sorted(self.fragments)))
        if any(right.start < left.end for left, right in pairwise(self.fragments)):
            raise FragmentsOverlap(self.fragments)

    @classmethod
    def of(cls, *bounds: tuple[int, int]) -> Self:
        """The span of these (start, end) pairs."""
        return cls(tuple(Fragment(start, end) for start, end in bounds))

    @classmethod
    def parse(cls, written: str) -> Self:
        """The span that `str()` wrote: `start:end;start:end`.

        Raises:
            SpanUnreadable: if it is not written so.
            FragmentOutside: if a fragment is empty or turned round.
            FragmentsOverlap: if two share a code point.
        """
        if not _FRAGMENTS.fullmatch(written):
            raise SpanUnreadable(written)
        bounds = (part.split(":") for part in written.split(";"))
        return cls.of(*((int(start), int(end)) for start, end in bounds))

    @property
    def start(self) -> int:
        """Offset of the first code point."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """Offset behind the last code point."""
        return self.fragments[-1].end

    @property
    def length(self) -> int:
        """Code points covered, gaps left out."""
        return sum(part.end - part.start for part in self.fragments)

    def words(self, text: str) -> str:
        """The covered words, fragments joined with one space."""
        return " ".join(text[part.start : part.end] for part in self.fragments)

    def covers(self, offset: int) -> bool:
        """Whether the code point at this offset belongs to the span."""
        return any(part.start <= offset < part.end for part in self.fragments)

    def contains(self, other: "Span") -> bool:
        """Whether every code point of the other belongs to this span."""
        return all(
            any(mine.contains(theirs) for mine in self._merged())
            for theirs in other.fragments
        )

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        if self.end <= other.start or other.end <= self.start:
            return False
        return any(
            mine.overlaps(theirs)
            for mine in self.fragments
            for theirs in other.fragments
        )

    def crosses(self, other: "Span") -> bool:
        """Whether the two overlap and neither contains the other."""
        return (
            self.overlaps(other)
            and not self.contains(other)
            and not other.contains(self)
        )

    def with_fragment(self, added: Fragment) -> "Span":
        """This span and one more fragment, joined with those that it touches."""
        near = [part for part in self.fragments if part.touches(added)]
        far = [part for part in self.fragments if not part.touches(added)]
        low = min(part.start for part in [added, *near])
        high = max(part.end for part in [added, *near])
        return Span((*far, Fragment(low, high)))

    def without_fragment(self, gone: Fragment) -> "Span | None":
        """This span less one of its fragments; None when it was the only one."""
        left = tuple(part for part in self.fragments if part != gone)
        return Span(left) if left else None

    def fragment_at(self, offset: int) -> Fragment:
        """The fragment that covers the offset, else the one nearest to it."""
        return min(self.fragments, key=lambda part: _distance(part, offset))

    def _merged(self) -> tuple[Fragment, ...]:
        merged: list[Fragment] = []
        for part in self.fragments:
            if merged and merged[-1].end == part.start:
                part = Fragment(merged.pop().start, part.end)  # noqa: PLW2901 - folds
            merged.append(part)
        return tuple(merged)

    def __str__(self) -> str:
        return ";".join(map(str, self.fragments))


def _distance(part: Fragment, offset: int) -> int:
    return max(part.start - offset, offset - part.end + 1, 0)
