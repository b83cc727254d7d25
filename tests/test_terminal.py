"""The terminal of the tests, driven with tiny programs."""

import re
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.emulator.programs import ECHOING, RAW, python, shell
from tests.terminal import Terminal, TerminalFault

pytestmark = pytest.mark.terminal


def test_a_program_gets_a_controlling_terminal_of_the_size_asked_for() -> None:
    with Terminal(["sh", "-c", "stty size </dev/tty"], columns=97, rows=31) as terminal:
        assert terminal.wait() == 0
        assert terminal.row(0) == "31 97"


def test_the_environment_is_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("ANNOTATOR_NAME", "someone")
    with Terminal(["sh", "-c", "env; ls -A ~"], columns=4000) as terminal:
        terminal.wait()
        names = {row.partition("=")[0] for row in terminal.text()}
    shells_own = {"PWD", "OLDPWD", "SHLVL", "_", ""}
    assert names - shells_own == {
        "HOME",
        "LANG",
        "LOGNAME",
        "PATH",
        "TERM",
        "TZ",
        "USER",
    }


def test_variables_asked_for_are_passed(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    asked = {"NO_COLOR": "1", "HOME": str(tmp_path)}
    with Terminal(["sh", "-c", "echo $NO_COLOR; ls ~"], env=asked) as terminal:
        terminal.wait()
        assert terminal.text()[:2] == ["1", "mine"]


def test_a_program_runs_in_the_folder_asked_for(tmp_path: Path) -> None:
    (tmp_path / "here").touch()
    with Terminal(["ls"], cwd=tmp_path) as terminal:
        terminal.wait()
        assert terminal.row(0) == "here"


def test_a_missing_program_is_an_error_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        Terminal(["no-such-program-here"])


def test_typed_text_arrives_in_utf_8() -> None:
    with python(RAW + ECHOING) as terminal:
        terminal.wait_for("ready")
        terminal.type("né “漢”")
        assert terminal.row(1) == "'né “漢”'"


def test_input_longer_than_the_line_holds_arrives_whole() -> None:
    slow = """
total = 0
while total < 200_000:
    total += len(os.read(0, 1000))
    say(".")
say(f"\\r\\nread {total}")
"""
    with python(RAW + slow) as terminal:
        terminal.wait_for("ready")
        terminal.type("x" * 200_000)
        terminal.wait_for("read 200000")


def test_a_program_learns_of_a_new_size() -> None:
    script = "trap 'stty size' WINCH; echo ready; while :; do sleep 0.05; done"
    with Terminal(["sh", "-c", script]) as terminal:
        terminal.wait_for("ready")
        terminal.resize(60, 10)
        terminal.wait_for("10 60")
        assert len(terminal.text()) == 10
        assert len(terminal.styles(0)) == 60


def test_a_press_waits_for_a_frame_that_takes_long() -> None:
    slow = """
while os.read(0, 1):
    end = time.process_time() + 0.3
    while time.process_time() < end:
        pass
    say("drawn ")
"""
    with python(RAW + slow) as terminal:
        terminal.wait_for("ready")
        terminal.press("a", "b")
        assert terminal.row(1) == "drawn drawn"


def test_a_press_without_effect_does_not_wait_long() -> None:
    with python(RAW + "while os.read(0, 1): pass") as terminal:
        terminal.wait_for("ready")
        begun = time.monotonic()
        terminal.press("a")
        assert time.monotonic() - begun < 2


def test_a_program_that_never_rests_is_a_fault() -> None:
    with python(RAW + "os.read(0, 1)\nwhile True: pass") as terminal:
        terminal.wait_for("ready")
        with pytest.raises(
            TerminalFault, match=r"still busy after 0.2 s(.|\n)*\|ready"
        ):
            terminal.send(b"a", timeout=0.2)


def test_waiting_in_vain_ends_and_says_what_the_screen_shows() -> None:
    with python(RAW + ECHOING) as terminal:
        terminal.wait_for("ready")
        with pytest.raises(
            TerminalFault, match=r"in vain 0.2 s for 'more'(.|\n)*\|ready"
        ):
            terminal.wait_for("more", timeout=0.2)
        with pytest.raises(TerminalFault, match="to end"):
            terminal.wait(timeout=0.2)


def test_waiting_for_a_program_that_has_ended_ends_at_once() -> None:
    with (
        Terminal(["echo", "done"]) as terminal,
        pytest.raises(TerminalFault, match=r"until the program ended(.|\n)*\|done"),
    ):
        terminal.wait_for("more", timeout=60)


def test_a_pattern_may_span_rows() -> None:
    with python("print('one'); print('two'); input()") as terminal:
        terminal.wait_for(re.compile(r"^one\n.*two$", re.MULTILINE))


def test_keys_for_a_program_that_has_ended_are_a_fault() -> None:
    with Terminal(["echo", "done"]) as terminal:
        terminal.wait()
        with pytest.raises(TerminalFault, match=r"has ended(.|\n)*\|done"):
            terminal.press("a")


def test_a_program_s_last_words_and_exit_status_are_kept() -> None:
    with Terminal(["sh", "-c", "echo; seq 10000 | tr '\\n' ' '; exit 3"]) as terminal:
        assert terminal.wait() == 3
        assert "10000" in "".join(terminal.text())


def test_a_signal_reaches_the_program() -> None:
    with shell("echo ready") as terminal:
        terminal.wait_for("ready")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == -signal.SIGTERM


def test_closing_ends_a_program_that_ignores_being_hung_up(tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    script = f"trap '' HUP; echo ready; while :; do echo >>{alive}; sleep 0.02; done"
    with Terminal(["sh", "-c", script]) as terminal:
        terminal.wait_for("ready")
    size = alive.stat().st_size
    time.sleep(0.1)
    assert alive.stat().st_size == size


def test_cpu_time_counts_children_and_outlives_the_program() -> None:
    burning = "import time\nwhile time.process_time() < 0.3: pass\n"
    with Terminal(["sh", "-c", f"{sys.executable} -c '{burning}'; :"]) as terminal:
        terminal.wait()
        assert 0.3 <= terminal.cpu_seconds() < 2


def test_a_reaction_says_what_a_key_cost() -> None:
    program = RAW + "while os.read(0, 1): say('\\x1b[?2026hab\\x1b[?2026l')"
    with python(program) as terminal:
        terminal.wait_for("ready")
        reaction = terminal.send(b"a")
        assert reaction.bytes_out == 18
        assert reaction.frame_seconds == (reaction.seconds,)
        assert 0 < reaction.seconds < 1
        assert 0 < reaction.cpu_seconds < 1
