"""Figures of key presses: medians, tails, and how one program compares to another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.sampling import Round
from tests.emulator.reaction import Reaction

_COLUMNS = ("CPU ms", "first ms", "last ms", "bytes", "frames")
_HEADINGS = (
    f"{'keys':<8}{'program':<16}{'n':>4}"
    + "".join(f"{heading:>9}{'p95':>7}" for heading in _COLUMNS)
    + f"{'silent':>7}"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A median and the 95th percentile."""

    median: float
    p95: float

    @classmethod
    def of(cls, values: Iterable[float]) -> "Figure":
        """The figure of some values, interpolated between neighbours; 0 of none."""
        ranked = sorted(values) or [0.0]
        place = (len(ranked) - 1) * 0.95
        low = int(place)
        high = min(low + 1, len(ranked) - 1)
        p95 = ranked[low] + (ranked[high] - ranked[low]) * (place - low)
        return cls(median(ranked), p95)

    def __str__(self) -> str:
        return f"{self.median:>9.4g}{self.p95:>7.4g}"


@dataclass(frozen=True, slots=True)
class Limits:
    """How many times the cost of the other program is too much; None for no limit."""

    cpu: float | None = None
    bytes_out: float | None = None


@dataclass(frozen=True, slots=True)
class Ratio:
    """One program's cost over another's for one group of keys.

    The ratio of the medians is taken within each round; this is the median of those.
    """

    group: str
    cpu: float
    cpu_range: tuple[float, float]
    bytes_out: float

    def exceeded(self, limits: Limits) -> list[str]:
        """What is over its limit, a phrase each."""
        checks = (
            ("CPU", self.cpu, limits.cpu),
            ("bytes", self.bytes_out, limits.bytes_out),
        )
        return [
            f"{self.group}: {what} {value:.2f} times, limit {limit:g}"
            for what, value, limit in checks
            if limit is not None and value > limit
        ]

    def __str__(self) -> str:
        low, high = self.cpu_range
        return (
            f"{self.group:<12}CPU {self.cpu:.2f} [{low:.2f} to {high:.2f}]"
            f"   bytes {self.bytes_out:.2f}"
        )


def ratios(rounds: Sequence[dict[str, Round]], name: str, other: str) -> list[Ratio]:
    """How the program of one name compares to the other, group by group."""
    return [_ratio(rounds, group, name, other) for group in rounds[0][name]]


def _ratio(
    rounds: Sequence[dict[str, Round]], group: str, name: str, other: str
) -> Ratio:
    pairs = [(one[name][group], one[other][group]) for one in rounds]
    cpu = [_median_cpu(mine) / _median_cpu(theirs) for mine, theirs in pairs]
    sent = [_median_bytes(mine) / _median_bytes(theirs) for mine, theirs in pairs]
    return Ratio(group, median(cpu), (min(cpu), max(cpu)), median(sent))


def _median_cpu(reactions: Sequence[Reaction]) -> float:
    return median(reaction.cpu_seconds for reaction in reactions)


def _median_bytes(reactions: Sequence[Reaction]) -> float:
    """Of the presses that were answered at all; 1 if none was."""
    answered = [reaction.bytes_out for reaction in reactions if reaction.bytes_out]
    return median(answered or [1])


def table(rounds: Sequence[dict[str, Round]]) -> str:
    """All rounds together, a line for each group and program."""
    programs = list(rounds[0])
    groups = rounds[0][programs[0]]
    lines = [_line(rounds, group, name) for group in groups for name in programs]
    return "\n".join([_HEADINGS, *lines])


def _line(rounds: Sequence[dict[str, Round]], group: str, name: str) -> str:
    presses = [press for one in rounds for press in one[name][group]]
    answered = [press for press in presses if press.bytes_out]
    figures = (
        Figure.of(press.cpu_seconds * 1000 for press in presses),
        Figure.of(press.first_seconds * 1000 for press in answered),
        Figure.of(press.seconds * 1000 for press in answered),
        Figure.of(press.bytes_out for press in answered),
        Figure.of(len(press.frame_seconds) for press in answered),
    )
    shown = "".join(map(str, figures))
    silent = len(presses) - len(answered)
    return f"{group:<8}{name:<16}{len(presses):>4}{shown}{silent:>7}"
