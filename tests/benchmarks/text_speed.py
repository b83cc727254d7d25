"""Times the view of a text without a screen, each part beside a floor.

A floor does the least that the task needs and none of what makes it right: no wide
or joined characters, no nesting. Run: python -m tests.benchmarks.text_speed
"""

import sys
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random  # noqa: TID251 - made of a seed, handed on as an argument
from time import perf_counter

from annotator.text.clusters import next_cluster, previous_cluster
from annotator.text.lanes import assigned
from annotator.text.layout import Layout
from annotator.text.marks import Focus, Mark, runs
from annotator.text.span_index import SpanIndex
from annotator.text.visible import visible
from tests.benchmarks.article_maker import make_spans, make_text

_WIDTH = 80
_LOOK_UPS = 2000
_ROUNDS = 5

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to time, and the floor under it."""

    name: str
    ours: Work
    floor: Work
    calls: int = 1
    """How often one go does it."""

    def line(self) -> str:
        """The figures of the fastest of some goes."""
        ours, floor = _fastest(self.ours), _fastest(self.floor)
        scale, unit = (1e3, "ms") if self.calls == 1 else (1e6 / self.calls, "µs")
        return (
            f"{self.name:<34}{ours * scale:>10.2f} {unit}"
            f"{floor * scale:>10.2f} {unit}{ours / floor:>8.1f}"
        )


@dataclass(frozen=True, slots=True)
class Material:
    """A long text, marks in it, and places to ask about."""

    text: str
    marks: Sequence[Mark]
    places: Sequence[int]


def material(size: int, marks: int, seed: int) -> Material:
    """A made article of so many code points and marks, in whole copies of a tenth."""
    chance = Random(seed)  # noqa: S311 - made up, not secret
    part = make_text(size // 10, chance)
    spans = list(make_spans(part, marks // 10, chance))
    found = [
        Mark(span.start + shift, span.end + shift, f"{shift + number:036d}", number % 4)
        for shift in range(0, len(part) * 10, len(part))
        for number, span in enumerate(spans)
    ]
    places = [chance.randrange(len(part) * 10) for _ in range(_LOOK_UPS)]
    return Material(part * 10, found, places)


def cases(made: Material) -> Iterator[Case]:
    """Everything that is timed."""
    yield from _layout_cases(made)
    yield from _index_cases(made)
    yield from _row_cases(made)


def _layout_cases(made: Material) -> Iterator[Case]:
    text, places = made.text, made.places
    layout = _settled(text)
    rows = _last_spaces(text)
    ys = [layout.row_of(each) for each in places]
    yield Case("wrap all", lambda: _settled(text), lambda: _last_spaces(text))
    yield Case(
        "open, first row",
        lambda: Layout(text, _WIDTH).row(0),
        lambda: _last_spaces(text[:65536]),
    )
    yield Case(
        "row of an offset",
        lambda: [layout.row_of(each) for each in places],
        lambda: [bisect_right(rows, each) for each in places],
        _LOOK_UPS,
    )
    yield Case(
        "offset at a cell",
        lambda: [layout.offset_at(y, 40) for y in ys],
        lambda: [rows[y % len(rows)] + 40 for y in ys],
        _LOOK_UPS,
    )


def _index_cases(made: Material) -> Iterator[Case]:
    marks, places = made.marks, made.places
    index, starts = SpanIndex(marks), sorted(mark.start for mark in marks)
    yield Case("index all marks", lambda: SpanIndex(marks), lambda: sorted(marks))
    yield Case(
        "marks on a row",
        lambda: [index.touching(each, each + _WIDTH) for each in places],
        lambda: [bisect_right(starts, each) for each in places],
        _LOOK_UPS,
    )
    yield Case(
        "next mark",
        lambda: [index.next_start(each) for each in places],
        lambda: [bisect_right(starts, each) for each in places],
        _LOOK_UPS,
    )


def _row_cases(made: Material) -> Iterator[Case]:
    text, places, index = made.text, made.places, SpanIndex(made.marks)
    rows = [(each, index.touching(each, each + _WIDTH)) for each in places]
    near = index.touching(0, 65536)
    yield Case(
        "runs of a row",
        lambda: [runs(at, at + _WIDTH, marks, Focus()) for at, marks in rows],
        lambda: [sorted({edge for mark in on for edge in mark[:2]}) for _, on in rows],
        _LOOK_UPS,
    )
    yield Case("lanes of 64 Ki", lambda: assigned(near), lambda: sorted(near))
    yield Case(
        "a character on and back",
        lambda: [previous_cluster(text, next_cluster(text, at)) for at in places],
        lambda: [at + 1 - 1 for at in places],
        _LOOK_UPS,
    )
    million = text[:1_000_000]
    yield Case("make 1 M visible", lambda: visible(million), million.encode)


def _settled(text: str) -> Layout:
    layout = Layout(text, _WIDTH)
    layout.settle(len(text))
    return layout


def _last_spaces(text: str) -> "array[int]":
    starts = array("I", [0])
    place, end = 0, len(text)
    while end - place > _WIDTH:
        space = text.rfind(" ", place, place + _WIDTH + 1)
        place = space + 1 if space >= 0 else place + _WIDTH
        starts.append(place)
    return starts


def _fastest(work: Work) -> float:
    return min(_seconds(work) for _ in range(_ROUNDS))


def _seconds(work: Work) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def main() -> None:
    """Print a line for each case."""
    made = material(10_000_000, 100_000, seed=5)
    heading = f"{len(made.text):,} code points, {len(made.marks):,} marks"
    sys.stdout.write(f"{heading:<34}{'ours':>13}{'floor':>13}{'ratio':>8}\n")
    for case in cases(made):
        sys.stdout.write(f"{case.line()}\n")


if __name__ == "__main__":
    main()
