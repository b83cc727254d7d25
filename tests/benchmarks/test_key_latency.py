"""The comparison of two programs, from its command line to its exit status."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.key_latency import main
from tests.benchmarks.subjects import minimal_reader, small_sample
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

BURNING = """
import os, time, tty
tty.setraw(0)
os.write(1, b"ready")
while key := os.read(0, 1):
    end = time.thread_time() + {milliseconds} / 1000
    while time.thread_time() < end:
        pass
    os.write(1, b"x" * {size})
"""


def program(folder: Path, milliseconds: int, size: int) -> str:
    script = folder / f"burn_{milliseconds}_{size}.py"
    script.write_text(BURNING.format(milliseconds=milliseconds, size=size))
    return f"{sys.executable} {script}"


def compare(subject: str, beside: str, *options: str) -> int:
    commands = ("--command", subject, "--beside", beside, "--ready", "ready")
    few = ("--presses", "5", "--rounds", "2", "--keys", "any=a,b")
    return main(("compare", *commands, *few, *options))


def test_a_program_over_a_limit_fails_and_the_fault_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dear, cheap = program(tmp_path, 20, 60), program(tmp_path, 2, 20)
    assert compare(dear, cheap, "--limit-cpu", "3", "--limit-bytes", "2") == 1
    out = capsys.readouterr().out
    assert "over the limit: any: CPU" in out
    assert "over the limit: any: bytes 3.00 times, limit 2" in out


def test_a_program_within_its_limits_passes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dear, cheap = program(tmp_path, 20, 60), program(tmp_path, 2, 20)
    assert compare(cheap, dear, "--limit-cpu", "1", "--limit-bytes", "1") == 0
    assert "over the limit" not in capsys.readouterr().out


def test_burnt_cpu_time_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dear, cheap = program(tmp_path, 20, 60), program(tmp_path, 2, 20)
    compare(dear, cheap)
    lines = capsys.readouterr().out.splitlines()
    medians = {line.split()[1]: float(line.split()[3]) for line in lines[1:3]}
    assert 20 <= medians["subject"] < 24
    assert 2 <= medians["beside"] < 4


def test_the_minimal_reader_moves_its_cursor_over_the_text(tmp_path: Path) -> None:
    sample = small_sample()
    subject = minimal_reader(sample, tmp_path)
    with Terminal(subject.argv, cwd=subject.cwd) as terminal:
        terminal.wait_for(subject.ready)
        terminal.press("right", "ctrl+right", "down")
        second_word = sample.article.text.index(" ") + 1
        assert terminal.styles(0) == "." * 80
        assert terminal.styles(1).index("r") == second_word
        shown = " ".join(terminal.text()).split()
    assert shown == sample.article.text.split()[: len(shown)]


def test_a_program_that_never_gets_ready_fails_with_what_it_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare("echo sorry", program(tmp_path, 2, 20)) == 1
    assert "|sorry" in capsys.readouterr().err
