"""Presses keys in programs on a terminal, and keeps what each press cost."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import Random  # noqa: TID251 - the type of an argument

from tests.emulator.keys import key_bytes
from tests.emulator.reaction import Reaction
from tests.terminal import Terminal

_WARMING_UP = 3
_SHORTEST_GAP, _LONGEST_GAP = 0.02, 0.07
"""Seconds between presses; random, so that they meet no beat of the program's."""
_START_TIMEOUT = 60.0


@dataclass(frozen=True, slots=True)
class Subject:
    """A program to measure."""

    name: str
    argv: tuple[str, ...]
    ready: str
    """What its screen shows when it takes keys."""
    cwd: Path | None = None


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that are pressed in turn and reported together."""

    name: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is pressed how often, on how large a screen."""

    groups: tuple[KeyGroup, ...]
    presses: int = 24
    """Of each group in a round."""
    rounds: int = 3
    columns: int = 80
    rows: int = 24


Round = dict[str, list[Reaction]]
"""The reactions to each group's presses."""


def run_rounds(
    subjects: Sequence[Subject], plan: Plan, chance: Random
) -> Iterator[dict[str, Round]]:
    """Round by round, each subject's reactions by name; every second one backwards."""
    for number in range(plan.rounds):
        order = subjects if number % 2 == 0 else subjects[::-1]
        yield {subject.name: run_round(subject, plan, chance) for subject in order}


def run_round(subject: Subject, plan: Plan, chance: Random) -> Round:
    """Start the subject once and press every group's keys.

    Raises:
        TerminalFault: if it does not get ready, or does not come to rest.
    """
    with Terminal(
        subject.argv, columns=plan.columns, rows=plan.rows, cwd=subject.cwd
    ) as terminal:
        terminal.wait_for(subject.ready, _START_TIMEOUT)
        return {
            group.name: _press(terminal, group, plan.presses, chance)
            for group in plan.groups
        }


def _press(
    terminal: Terminal, group: KeyGroup, presses: int, chance: Random
) -> list[Reaction]:
    reactions = []
    for key in islice(cycle(group.keys), _WARMING_UP + presses):
        time.sleep(chance.uniform(_SHORTEST_GAP, _LONGEST_GAP))
        reactions.append(terminal.send(key_bytes(key)))
    return reactions[_WARMING_UP:]
