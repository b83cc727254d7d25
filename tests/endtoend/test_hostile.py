"""Hostile texts do nothing to the terminal, and nothing is run by clicking on them."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.emulator.keys import mouse_bytes
from tests.endtoend.desk import ROOT, Desk, Hand, cells
from tests.endtoend.payloads import CONTROLS, MARKUP, MARKUP_NAME, foreign, hostile_desk
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

PATIENCE = 15.0


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return hostile_desk(tmp_path_factory.mktemp("hostile"))


@contextmanager
def reading(desk: Desk) -> Iterator[Terminal]:
    """The hostile article in a wide window."""
    with desk.read("trap.jsonl", columns=140, rows=40) as terminal:
        terminal.wait_for("0 saved")
        yield terminal


def test_what_a_harmless_article_makes_the_app_send_is_its_own(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("a.txt", "Title\n\nHarmless words.")
    with desk.read("a.txt") as terminal:
        terminal.wait_for("0 saved")
        Hand(terminal).quit()

        assert foreign(terminal.raw) == set()
        assert foreign(terminal.raw + b"\x1b]0;x\x07\xe2\x80\xae") == set(
            "\x1b\x07\u202e"
        )


def test_no_control_character_of_any_text_reaches_the_terminal(desk: Desk) -> None:
    with desk.read(desk.folder, columns=120, rows=30) as terminal:
        terminal.wait_for("articles")
        hand = Hand(terminal)
        hand.press("/")
        hand.terminal.paste(" ".join(CONTROLS))
        hand.press("escape")
        hand.open_article("trap")
        walk_through_everything(hand)
        terminal.press("ctrl+q")
        terminal.wait()

        assert foreign(terminal.raw) == set()
        assert "nul.txt" in "\n".join(terminal.text())


def walk_through_everything(hand: Hand) -> None:
    """Form, inspector, note, search, link, copy of the title, sheets, palette."""
    hand.press("tab", "enter")
    hand.press(*["down"] * 6, "escape")
    hand.search("".join(CONTROLS))
    for payload in CONTROLS[::6]:
        hand.search(payload)
    hand.press("tab", "l", "enter", "escape")
    for key in "g?":
        hand.press(key, "pagedown", "end", "escape")
    hand.press("ctrl+p")
    hand.terminal.type("trap")
    hand.terminal.wait_for("read: ")
    hand.press("escape")


def test_markup_is_shown_as_it_is_written(desk: Desk) -> None:
    with reading(desk) as terminal:
        shown = "\n".join(terminal.text())
        hand = Hand(terminal)

        assert all(f"line {markup} end" in shown for markup in MARKUP)
        hand.press("ctrl+home", "tab", "enter")
        for words in ("claim “line [@click=app.quit]A", "○ [/path]"):
            terminal.wait_for(words)
        hand.press("escape")
        words = "".join(MARKUP[:5])
        hand.search(words)
        assert f"“{words}” is not in this article" in hand.hint


def test_nothing_is_run_by_clicking_on_markup(desk: Desk) -> None:
    with reading(desk) as terminal:
        hand = Hand(terminal)
        hand.press("tab")
        click_on_markup(terminal)
        for key in "g?":
            hand.press("escape")
            hand.press(key)
            click_on_markup(terminal)
        hand.press("escape")
        hand.press("ctrl+o")
        terminal.wait_for("articles")
        click_on_markup(terminal)
        hand.press("?")
        terminal.wait_for("Help")

    assert not list(desk.folder.glob("*.svg"))


def click_on_markup(terminal: Terminal) -> None:
    """Click on the end of each tag in sight."""
    clicks = []
    for y, row in enumerate(terminal.text()):
        for markup in MARKUP:
            before, found, _ = row.partition(markup)
            if found:
                x = cells(before + found) - 1
                clicks.append(mouse_bytes("click", x, y))
    assert clicks
    terminal.send(b"".join(clicks))


# --- a terminal that obeys --------------------------------------------------------------


class Tmux:
    """A tmux server that gives its programs everything they ask for."""

    def __init__(self, name: str) -> None:
        self._command = ("tmux", "-L", name, "-f", "/dev/null")

    def __call__(self, *words: str) -> str:
        done = subprocess.run(
            [*self._command, *words], capture_output=True, text=True, check=True
        )
        return done.stdout

    def wait_for(self, words: str) -> None:
        deadline = monotonic() + PATIENCE
        while words not in self("capture-pane", "-p"):
            assert monotonic() < deadline, (words, self("capture-pane", "-p"))
            sleep(0.05)


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    server = Tmux(tmp_path.name)
    server(
        *("set-option", "-g", "exit-empty", "off", ";"),
        *("set-option", "-g", "set-clipboard", "on", ";"),
        *("new-session", "-d", "-x", "140", "-y", "40"),
    )
    try:
        yield server
    finally:
        server("kill-server")


def test_clipboard_and_title_of_a_real_terminal_stay_as_they_are(
    desk: Desk, tmux: Tmux
) -> None:
    tmux("set-buffer", "mine")
    tmux("select-pane", "-T", "my title")
    command = (
        f"cd '{desk.folder}' && PYTHONPATH='{ROOT}' '{sys.executable}' -m annotator"
    )
    tmux("send-keys", f"{command} --as '{MARKUP_NAME}' read trap.jsonl", "Enter")
    tmux.wait_for("0 saved")
    for keys in ("Tab", "Enter", "Escape", "g", "Escape", "?", "Escape", "C-o"):
        tmux("send-keys", keys)
        sleep(0.2)
    tmux.wait_for("Library")

    assert tmux("list-buffers", "-F", "#{buffer_sample}") == "mine\n"
    assert tmux("display-message", "-p", "#{pane_title}") == "my title\n"
