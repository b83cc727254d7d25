"""Measures what a key press costs a program, beside another program in the same run.

    python -m tests.benchmarks.key_latency floor
    python -m tests.benchmarks.key_latency size
    python -m tests.benchmarks.key_latency compare --ready TEXT --command COMMAND

`floor` sets the reader, on 5 KB with 20 annotations, beside the minimal reader on the
same text; `size` sets it on 1 MB with 10,000 annotations beside itself on the 5 KB;
`compare` sets any command beside another, or beside the minimal reader on the 5 KB.

A press is timed from just before its bytes are written to the last byte of the answer;
CPU time is that of all threads until the program rests. The ratios, taken within one
round, are what to trust: milliseconds drift with the machine. Exit status 1 if a ratio
is over its limit or a program does not answer.
"""

import argparse
import shlex
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251 - made here, handed on as an argument

from tests.benchmarks.figures import Limits, ratios, table
from tests.benchmarks.sampling import KeyGroup, Plan, Subject, run_rounds
from tests.benchmarks.subjects import (
    annotator,
    large_sample,
    minimal_reader,
    small_sample,
)
from tests.terminal import TerminalFault

_MOVES = ("right=right", "down=down", "word=ctrl+right")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A program, the one that it is set beside, and what it may cost more."""

    subject: Subject
    other: Subject
    limits: Limits


Compare = Callable[[argparse.Namespace, Path], Comparison]


def measure(comparison: Comparison, plan: Plan, say: Callable[[str], object]) -> bool:
    """Run the plan and say what came out; whether all ratios are within limits."""
    subject, other = comparison.subject, comparison.other
    chance = Random(plan.rounds)  # noqa: S311 - for the gaps between presses
    rounds = list(run_rounds((subject, other), plan, chance))
    say(table(rounds))
    compared = ratios(rounds, subject.name, other.name)
    say(f"\n{subject.name} / {other.name}, median of {plan.rounds} rounds")
    for ratio in compared:
        say(str(ratio))
    exceeded = [fault for one in compared for fault in one.exceeded(comparison.limits)]
    for fault in exceeded:
        say(f"over the limit: {fault}")
    return not exceeded


def main(arguments: Sequence[str]) -> int:
    """Run the comparison that the arguments name; the exit status."""
    options = _parser().parse_args(arguments)
    columns, rows = map(int, options.size.split("x"))
    groups = tuple(map(_group, options.keys or _MOVES))
    plan = Plan(groups, options.presses, options.rounds, columns, rows)
    with tempfile.TemporaryDirectory() as folder:
        comparison = options.compare(options, Path(folder))
        try:
            return 0 if measure(comparison, plan, print) else 1
        except TerminalFault as fault:
            sys.stderr.write(f"{fault}\n")
            return 1


def _beside_the_floor(options: argparse.Namespace, folder: Path) -> Comparison:
    sample = small_sample()
    subject, floor = annotator(sample, folder), minimal_reader(sample, folder)
    return Comparison(subject, floor, _limits(options, Limits(cpu=2.5)))


def _beside_a_small_one(options: argparse.Namespace, folder: Path) -> Comparison:
    subject, small = (
        annotator(make(), folder) for make in (large_sample, small_sample)
    )
    limits = _limits(options, Limits(cpu=1.5, bytes_out=1.5))
    return Comparison(subject, small, limits)


def _beside_another(options: argparse.Namespace, folder: Path) -> Comparison:
    subject = Subject("subject", tuple(shlex.split(options.command)), options.ready)
    if options.beside:
        argv = tuple(shlex.split(options.beside))
        other = Subject("beside", argv, options.beside_ready or options.ready)
    else:
        other = minimal_reader(small_sample(), folder)
    return Comparison(subject, other, _limits(options, Limits()))


def _limits(options: argparse.Namespace, usual: Limits) -> Limits:
    cpu, bytes_out = options.limit_cpu, options.limit_bytes
    return Limits(
        usual.cpu if cpu is None else cpu,
        usual.bytes_out if bytes_out is None else bytes_out,
    )


def _group(written: str) -> KeyGroup:
    name, _, keys = written.partition("=")
    return KeyGroup(name, tuple(keys.split(",")))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="key_latency",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    cases = parser.add_subparsers(required=True)
    _add_case(cases.add_parser("floor"), _beside_the_floor)
    _add_case(cases.add_parser("size"), _beside_a_small_one)
    compare = cases.add_parser("compare")
    _add_case(compare, _beside_another)
    _add_commands(compare)
    return parser


def _add_case(case: argparse.ArgumentParser, compare: Compare) -> None:
    case.set_defaults(compare=compare)
    case.add_argument("--keys", action="append", metavar="NAME=KEY,KEY")
    case.add_argument("--presses", type=int, default=24, help="of a group in a round")
    case.add_argument("--rounds", type=int, default=3)
    case.add_argument("--size", default="80x24", metavar="COLUMNSxROWS")
    case.add_argument("--limit-cpu", type=float, metavar="TIMES")
    case.add_argument("--limit-bytes", type=float, metavar="TIMES")


def _add_commands(case: argparse.ArgumentParser) -> None:
    case.add_argument("--command", required=True)
    case.add_argument("--ready", required=True, help="what its screen shows when ready")
    case.add_argument(
        "--beside", metavar="COMMAND", help="instead of the minimal reader"
    )
    case.add_argument("--beside-ready", metavar="TEXT")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
