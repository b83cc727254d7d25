"""Standard output that takes nothing is bad input: one sentence, no crash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.cli.faults import Exit
from tests.cli.program import ROOT, Ended, Program

PROGRAM = (sys.executable, "-m", "annotator")
FULL = Path("/dev/full")
NO_SPACE = "standard output cannot be written: No space left on device."
CLOSED = "standard output cannot be written: it is closed."

pytestmark = pytest.mark.skipif(not FULL.exists(), reason="the system has no /dev/full")


def run(annotator: Program, redirection: str, *arguments: str, **env: str) -> Ended:
    """The program with an output sent elsewhere by the shell."""
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" "$@" {redirection}', *PROGRAM, *arguments],
        cwd=annotator.folder,
        env={
            "PYTHONPATH": str(ROOT),
            "ANNOTATOR_NAME": "ana",
            **env,
            "TMPDIR": str(annotator.folder),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def newsroom(annotator: Program) -> None:
    annotator.write("a.txt", "Words.")
    annotator("import", "a.txt")


@pytest.mark.parametrize(
    "command",
    [
        ("export", "-"),
        ("status",),
        ("status", "--json"),
        ("--help",),
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_standard_output_is_one_sentence(
    annotator: Program, command: tuple[str, ...], unbuffered: str
) -> None:
    newsroom(annotator)
    before = annotator.files

    ended = run(annotator, ">/dev/full", *command, PYTHONUNBUFFERED=unbuffered)

    assert ended.code == Exit.FAILED
    assert ended.err.splitlines()[-1] == NO_SPACE
    assert ended.err.count("standard output") == 1
    assert annotator.files == before


@pytest.mark.parametrize("command", [("export", "-"), ("status",)])
def test_standard_output_that_is_closed_is_one_sentence(
    annotator: Program, command: tuple[str, ...]
) -> None:
    newsroom(annotator)

    ended = run(annotator, ">&-", *command)

    assert ended.code == Exit.FAILED
    assert ended.err.splitlines()[-1] == CLOSED


@pytest.mark.parametrize(
    "command",
    [("import", "b.txt"), ("export", "labels.csv"), ("scheme", "use", "s.toml")],
)
def test_what_is_done_is_not_said_to_have_failed(
    annotator: Program, command: tuple[str, ...]
) -> None:
    newsroom(annotator)
    annotator.write("b.txt", "Other words.")
    annotator.write("s.toml", 'name = "s"\n[[label]]\nname = "x"\nkey = "c"\n')

    ended = run(annotator, ">/dev/full", *command)

    assert ended.code == Exit.IN_PART
    assert f"{NO_SPACE} What was asked for is done.\n" in ended.err


@pytest.mark.parametrize("redirection", ["2>/dev/full", "2>&-"])
def test_standard_error_that_takes_nothing_changes_no_exit_code(
    annotator: Program, redirection: str
) -> None:
    newsroom(annotator)

    assert run(annotator, redirection, "bogus").code == Exit.USAGE
    assert run(annotator, redirection, "export", "-").code == Exit.DONE


def test_an_input_fault_leaves_standard_output_out_of_it(annotator: Program) -> None:
    ended = run(annotator, ">/dev/full", "import", "gone.txt")

    assert ended.code == Exit.FAILED
    assert ended.err == f"gone.txt cannot be read: {os.strerror(2)}.\n"
