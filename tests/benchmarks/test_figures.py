"""Medians, tails and ratios of key presses."""

import pytest

from tests.benchmarks.figures import Figure, Limits, Ratio, ratios, table
from tests.benchmarks.sampling import Round
from tests.emulator.reaction import Reaction


def presses(*cpu_ms: float, bytes_out: int = 100) -> list[Reaction]:
    return [Reaction(0.02, (0.01, 0.02), ms / 1000, bytes_out) for ms in cpu_ms]


def one_round(mine: list[Reaction], theirs: list[Reaction]) -> dict[str, Round]:
    return {"mine": {"right": mine}, "theirs": {"right": theirs}}


def test_a_figure_is_the_median_and_the_interpolated_95th_percentile() -> None:
    assert Figure.of(range(1, 102)) == Figure(51, 96)
    assert Figure.of([]) == Figure(0, 0)
    assert Figure.of([3.0]) == Figure(3.0, 3.0)
    assert Figure.of([0.0, 1.0]).p95 == pytest.approx(0.95)


def test_a_ratio_is_taken_within_each_round_so_that_drift_does_not_count() -> None:
    rounds = [
        one_round(presses(2, 2, 9), presses(1, 1, 1)),
        one_round(presses(40, 40, 40), presses(10, 20, 30)),
        one_round(presses(6, 6, 6), presses(2, 2, 2)),
    ]
    (ratio,) = ratios(rounds, "mine", "theirs")
    assert ratio.cpu == pytest.approx(2)
    assert ratio.cpu_range == pytest.approx((2, 3))
    assert ratio.bytes_out == 1


def test_presses_without_an_answer_do_not_count_as_cheap() -> None:
    silent = presses(1, bytes_out=0) * 3
    mine = [*silent, *presses(1, bytes_out=300)]
    (ratio,) = ratios([one_round(mine, presses(1))], "mine", "theirs")
    assert ratio.bytes_out == 3


def test_only_ratios_over_their_limit_are_named() -> None:
    ratio = Ratio("right", cpu=2.6, cpu_range=(2.5, 2.7), bytes_out=1.5)
    assert ratio.exceeded(Limits()) == []
    assert ratio.exceeded(Limits(cpu=2.6, bytes_out=1.5)) == []
    assert ratio.exceeded(Limits(cpu=2.5, bytes_out=1.4)) == [
        "right: CPU 2.60 times, limit 2.5",
        "right: bytes 1.50 times, limit 1.4",
    ]


def test_the_table_has_a_line_for_each_program_and_says_how_many_were_silent() -> None:
    mine = [*presses(1, 2, 3), *presses(4, bytes_out=0)]
    lines = table([one_round(mine, presses(1))]).splitlines()
    assert len(lines) == 3
    cells = lines[1].split()
    assert cells[:4] == ["right", "mine", "4", "2.5"]
    assert cells[5:] == ["10", "10", "20", "20", "100", "100", "2", "2", "1"]
