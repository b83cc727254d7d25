"""Figures of key presses: medians, tails, and how one program compares to another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.sampling import Round
from tests.terminal import Reaction

_HEADINGS = (
    f"{'keys':<12}{'program':<20}{'n':>5}{'CPU ms':>9}{'p95':>8}"
    f"{'ms':>9}{'p95':>8}{'bytes':>8}{'p95':>8}{'silent':>8}"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A median and the 95th percentile."""

    median: float
    p95: float

    @classmethod
    def of(cls, values: Iterable[float]) -> "Figure":
        """The figure of some values, interpolated between neighbours."""
        ranked = sorted(values)
        place = (len(ranked) - 1) * 0.95
        low = int(place)
        high = min(low + 1, len(ranked) - 1)
        p95 = ranked[low] + (ranked[high] - ranked[low]) * (place - low)
        return cls(median(ranked), p95)


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
    cpu = Figure.of(press.cpu_seconds * 1000 for press in presses)
    answered = [press.seconds * 1000 for press in presses if press.bytes_out]
    wall = Figure.of(answered or [0.0])
    sent = Figure.of(press.bytes_out for press in presses)
    silent = len(presses) - len(answered)
    return (
        f"{group:<12}{name:<20}{len(presses):>5}{cpu.median:>9.2f}{cpu.p95:>8.2f}"
        f"{wall.median:>9.2f}{wall.p95:>8.2f}{sent.median:>8.0f}{sent.p95:>8.0f}"
        f"{silent:>8}"
    )
