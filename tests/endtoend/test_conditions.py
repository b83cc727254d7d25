"""The app on terminals that lack something, and when something goes wrong outside it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.endtoend.desk import Desk, Hand, pressed
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

TEXT = "Port shut\n\n" + "The port is shut, said the harbour master Ulric. " * 20
STYLES = re.compile(rb"\x1b\[([0-9;]*)m")
LOCKED_SECONDS = 3.0
REACTION = 0.1
"""Seconds by which a locked store may delay the screen."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.write("port.txt", TEXT)
    return desk


@contextmanager
def reading(desk: Desk) -> Iterator[Terminal]:
    with desk.read("port.txt") as terminal:
        terminal.wait_for("0 saved")
        yield terminal


def styles(raw: bytes) -> set[str]:
    """Every set of styles that the app asked for."""
    return {each.decode() for each in STYLES.findall(raw)}


# --- terminals --------------------------------------------------------------------------


def test_a_terminal_that_is_too_small_is_told_and_nothing_else_is_drawn(
    desk: Desk,
) -> None:
    with desk.read("port.txt", columns=59, rows=15) as terminal:
        assert terminal.wait() == 1
        said = " ".join(terminal.text())

        assert "60 × 16 cells are needed, this terminal has 59 × 15" in said
        assert b"\x1b[?1049h" not in terminal.raw


def test_without_a_terminal_the_app_says_so_and_takes_nothing_in(desk: Desk) -> None:
    done = desk.run("read", "port.txt")

    assert done.returncode == 1
    assert "needs a terminal" in done.stderr
    assert done.stdout == ""
    assert not desk.store.exists()


def test_no_color_means_no_colour_at_all(desk: Desk) -> None:
    plain = Desk(desk.folder, env={"NO_COLOR": "1"})
    asked = " ".join(styles(show_all(plain)))
    codes = {int(code or 0) for code in re.split(r"[ ;]", asked)}

    assert codes <= {0, 1, 2, 3, 4, 7, 9, 22, 23, 24, 27, 29, 39, 49}
    assert 4 in codes


def test_a_terminal_of_16_colours_gets_no_others(desk: Desk) -> None:
    asked = styles(show_all(Desk(desk.folder, env={"TERM": "xterm"})))

    assert not any("38;" in each or "48;" in each for each in asked)
    assert any("97;" in each for each in asked)


def test_without_colorterm_a_terminal_gets_256_colours(desk: Desk) -> None:
    asked = styles(show_all(desk))

    assert any("38;5;" in each for each in asked)
    assert not any("38;2;" in each or "48;2;" in each for each in asked)


def show_all(desk: Desk) -> bytes:
    """What the app sends while one labels, reads the help and quits."""
    with reading(desk) as terminal:
        Hand(terminal).search("harbour", "c", "enter", "escape")
        terminal.send(pressed("?"))
        terminal.press("escape", "ctrl+q")
        assert terminal.wait() == 0
        return terminal.raw


def test_a_new_size_of_the_window_keeps_the_place_in_the_text(desk: Desk) -> None:
    with reading(desk) as terminal:
        Hand(terminal).search("Ulric", *["n"] * 14)
        for columns, rows in ((140, 40), (60, 16), (80, 24)):
            terminal.resize(columns, rows)
            offset = TEXT.replace("Ulric", "-----", 14).index("Ulric")

            assert f"{offset}–{offset + 5} selected" in "\n".join(terminal.text())
            assert any("Ulric" in row for row in terminal.text())
        terminal.press("c")
        terminal.wait_for("1 saved")


# --- endings ----------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_note_being_written_is_kept_when_the_terminal_is_lost(
    desk: Desk, number: signal.Signals
) -> None:
    with reading(desk) as terminal:
        Hand(terminal).search("Ulric", "s", "enter", "up", "up", "enter")
        terminal.type("asked twi")
        terminal.signal(number)
        terminal.wait()

    (source,) = desk.exported()["annotations"]
    assert (source["text"], source["note"]) == ("Ulric", "asked twi")


# --- stores -----------------------------------------------------------------------------


def test_what_cannot_be_saved_is_told_kept_and_saved_later(desk: Desk) -> None:
    with reading(Desk(desk.folder, wrapper=unprivileged())) as terminal:
        with unwritable(desk.folder):
            Hand(terminal).search("Ulric", "s")
            terminal.wait_for("NOT SAVED 1")
            assert "source “Ulric”" in "\n".join(terminal.text())
        terminal.wait_for("1 saved")
        Hand(terminal).quit()

    assert [row["text"] for row in desk.exported()["annotations"]] == ["Ulric"]


def unprivileged() -> tuple[str, ...]:
    """What takes from root the power to write what is read-only."""
    if os.geteuid():
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("root writes everywhere, and setpriv is not installed")
    return ("setpriv", "--bounding-set=-all", "--inh-caps=-all")


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """The folder and what is in it read-only for a while."""
    places = (folder, *folder.iterdir())
    modes = [place.stat().st_mode for place in places]
    for place in places:
        place.chmod(0o555)
    try:
        yield
    finally:
        for place, mode in zip(places, modes, strict=True):
            place.chmod(mode)


def test_another_programs_lock_does_not_hold_up_the_screen(desk: Desk) -> None:
    with reading(desk) as terminal:
        Hand(terminal).search("Ulric")
        free = terminal.send(pressed("s", "n"))
        terminal.wait_for("1 saved")
        with locked(desk.store):
            held = terminal.send(pressed("s"))
            moved = terminal.send(pressed("n"))
            terminal.wait_for("saving 1")
        terminal.wait_for("2 saved")

    usual = free.frame_seconds[0] + REACTION
    assert held.frame_seconds[0] < usual
    assert moved.frame_seconds[0] < usual
    assert len(desk.exported()["annotations"]) == 2


@contextmanager
def locked(store: Path) -> Iterator[None]:
    """Another process keeps the store locked for some seconds."""
    program = (
        "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1]);"
        "c.execute('BEGIN EXCLUSIVE'); print('locked', flush=True);"
        "time.sleep(float(sys.argv[2]))"
    )
    command = [sys.executable, "-c", program, str(store), str(LOCKED_SECONDS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"locked\n"
        yield


# --- rest -------------------------------------------------------------------------------


def test_an_open_app_at_rest_sends_nothing_and_does_next_to_nothing(desk: Desk) -> None:
    with reading(desk) as terminal:
        Hand(terminal).search("Ulric", "s")
        terminal.wait_for("1 saved")
        sent, spent, began = (
            terminal.bytes_out,
            terminal.cpu_seconds(),
            time.monotonic(),
        )
        terminal.send(b"", pause=3.0)
        seconds = time.monotonic() - began

        assert terminal.bytes_out == sent
        assert (terminal.cpu_seconds() - spent) / seconds < 0.01
