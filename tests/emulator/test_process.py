"""How busy a program is, read from the system."""

import os
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from tests.emulator.process import Process

pytestmark = pytest.mark.terminal

SPIN = "while True: pass"
SLEEP = "import time; time.sleep(60)"


@pytest.fixture
def run() -> Iterator[Callable[[str], Process]]:
    ours, theirs = os.openpty()
    started: list[Process] = []

    def running(source: str) -> Process:
        argv = [sys.executable, "-c", source]
        started.append(Process(argv, os.ttyname(theirs), {}, None))
        return started[-1]

    yield running
    for process in started:
        process.signal_group(9)
        assert comes_true(process.reap)
    os.close(ours)
    os.close(theirs)


def comes_true(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    deadline = time.monotonic() + seconds
    while not (reached := condition()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return reached


def test_a_spinning_program_is_running(run: Callable[[str], Process]) -> None:
    process = run(SPIN)
    assert comes_true(lambda: process.activity().cpu_seconds > 0.1)
    assert all(process.activity().is_running for _ in range(20))


def test_a_sleeping_program_is_not(run: Callable[[str], Process]) -> None:
    process = run(SLEEP)
    assert comes_true(lambda: not process.activity().is_running)
    time.sleep(0.1)
    assert not any(process.activity().is_running for _ in range(20))


def test_a_living_child_counts_as_the_program(run: Callable[[str], Process]) -> None:
    source = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{SPIN}'])"
    process = run(source)
    assert comes_true(lambda: process.activity().cpu_seconds > 0.5)
    assert process.activity().is_running


def test_an_ended_program_keeps_what_it_has_spent(
    run: Callable[[str], Process],
) -> None:
    process = run("import time\nwhile time.process_time() < 0.2: pass")
    assert comes_true(process.reap)
    assert process.exit_status == 0
    assert 0.2 <= process.activity().cpu_seconds < 2
