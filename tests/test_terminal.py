"""The terminal of the tests, driven with tiny programs."""

import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from tests.terminal import Terminal, TerminalFault

pytestmark = pytest.mark.terminal

Start = Callable[..., Terminal]

RAW = """
import os, sys, time, tty
tty.setraw(0)
def say(data):
    os.write(1, data if isinstance(data, bytes) else data.encode())
say("ready\\r\\n")
"""
ECHOING = "while key := os.read(0, 1000): say(repr(key.decode()) + '\\r\\n')"
NAMING_APP = """
from textual.app import App
from textual.widgets import Static

class Naming(App):
    def compose(self):
        yield Static("ready", markup=False)
    def say(self, words):
        self.query_one(Static).update(words)
    def on_key(self, event):
        self.say(f"key {event.key}")
    def on_mouse_down(self, event):
        self.say(f"down {event.button} at {event.x},{event.y}")
    def on_mouse_move(self, event):
        self.say(f"move {event.button} at {event.x},{event.y}")
    def on_mouse_up(self, event):
        self.say(f"up at {event.x},{event.y}")
    def on_click(self, event):
        self.say(f"click {event.chain} at {event.x},{event.y}")
    def on_mouse_scroll_up(self, event):
        self.say("wheel up")
    def on_mouse_scroll_down(self, event):
        self.say("wheel down")
    def on_paste(self, event):
        self.say(f"pasted {event.text}")

Naming().run()
"""
NAMED_KEYS = """
up down left right home end pageup pagedown insert delete
shift+up shift+down shift+left shift+right shift+home shift+end
shift+pageup shift+pagedown shift+delete
ctrl+up ctrl+down ctrl+left ctrl+right ctrl+home ctrl+end ctrl+pageup ctrl+delete
ctrl+shift+up ctrl+shift+down ctrl+shift+left ctrl+shift+right
ctrl+shift+home ctrl+shift+end
tab shift+tab enter space backspace escape
a N 0 ctrl+r ctrl+s f1 f2 f5 f12
left_square_bracket right_curly_bracket quotation_mark slash plus at minus
question_mark exclamation_mark apostrophe less_than_sign
"""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    opened: list[Terminal] = []

    def started(source: str, **options: object) -> Terminal:
        script = tmp_path / "program.py"
        script.write_text(dedent(source))
        terminal = Terminal([sys.executable, script], **options)  # type: ignore[arg-type] # passed through
        opened.append(terminal)
        return terminal

    yield started
    for terminal in opened:
        terminal.close()


def shell(script: str) -> Terminal:
    return Terminal(["sh", "-c", f"stty -echo; {script}; cat >/dev/null"])


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


def test_styles_are_a_letter_a_cell() -> None:
    marks = "p-4u-1b-7r-1;4B-4;7U-1;7R-1;4;7A"
    drawn = "".join(f"\\033[0;{m[:-1]}m{m[-1]}" for m in marks.split("-"))
    with shell(f"printf '{drawn}\\033[0m'") as terminal:
        terminal.wait_for("pubrBURA")
        assert terminal.styles(0) == ".ubrBURA" + "." * 72


def test_a_cell_knows_its_colours() -> None:
    with shell(r"printf '\033[31;48;2;1;2;3mx\033[0;3my'") as terminal:
        terminal.wait_for("xy")
        coloured, plain = terminal.cell(0, 0), terminal.cell(1, 0)
    assert (coloured.foreground, coloured.background) == ("red", "010203")
    assert (plain.foreground, plain.italic) == ("default", True)


def test_wide_and_joined_characters_keep_their_code_points_and_cells() -> None:
    family, accented = "👨\u200d👩\u200d👧", "e\u0301"
    with shell(f"printf '漢{accented}|'; printf '{family}|'") as terminal:
        terminal.wait_for("|")
        assert terminal.row(0) == f"漢{accented}|{family}|"
        cells = [terminal.cell(x, 0).character for x in range(4)]
    assert cells == ["漢", "", accented, "|"]


def test_sequences_that_draw_nothing_leave_no_trace() -> None:
    silent = (
        r"\033]0;title\007",
        r"\033]52;c;QUJD\033\\",
        r"\033[>1u\033[<u\033[?u",
        r"\033[?2048$p",
        r"\033P+q544e\033\\",
        r"\033[4:3m",
        r"\033[2 q\033[22;0;0t",
        r"\033=\033>\033(B",
    )
    with shell(f"printf 'a{'b'.join(silent)}c'") as terminal:
        terminal.wait_for("c")
        assert terminal.text()[0] == "a" + "b" * (len(silent) - 1) + "c"


def test_a_sequence_written_in_two_halves_is_one() -> None:
    with shell(r"printf 'a\033[3'; sleep 0.1; printf '1mb'") as terminal:
        terminal.wait_for("ab")
        assert terminal.cell(1, 0).foreground == "red"


def test_a_character_written_in_two_halves_is_one() -> None:
    with shell(r"printf '\342\200'; sleep 0.1; printf '\234x'") as terminal:
        terminal.wait_for("“x")


def test_the_raw_bytes_are_kept() -> None:
    with shell(r"printf '\033]52;c;QUJD\007x'") as terminal:
        terminal.wait_for("x")
        assert terminal.raw == b"\x1b]52;c;QUJD\x07x"
        assert terminal.bytes_out == len(terminal.raw)


def test_the_main_screen_comes_back_after_the_alternate_one(start: Start) -> None:
    program = RAW + (
        "say('\\x1b[?1049h\\x1b[Hother')\nos.read(0, 1)\nsay('\\x1b[?1049l')\n"
    )
    terminal = start(program)
    terminal.wait_for("other")
    assert "ready" not in terminal.text()
    terminal.press("q")
    assert terminal.text()[:2] == ["ready", ""]


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("[?2026$p", "[?2026;2$y"),
        ("[?2048$p", "[?2048;0$y"),
        ("[6n", "[2;4R"),
        ("[5n", "[0n"),
        ("]11;?\\x07", "]11;rgb:0000/0000/0000\\x1b\\\\"),
    ],
)
def test_queries_are_answered_as_by_xterm(
    start: Start, query: str, answer: str
) -> None:
    terminal = start(f"{RAW}say('abc\\x1b{query}')\n{ECHOING}")
    terminal.wait_for(f"abc'\\x1b{answer}'")


def test_every_key_reaches_a_textual_program_under_its_name(start: Start) -> None:
    terminal = start(NAMING_APP)
    terminal.wait_for("ready")
    seen = []
    for key in NAMED_KEYS.split():
        terminal.press(key)
        seen.append(terminal.row(0).removeprefix("key "))
    assert seen == NAMED_KEYS.split()


def test_a_key_that_is_no_key_is_refused(start: Start) -> None:
    terminal = start(RAW + ECHOING)
    for key in ("ctrl+shift+a", "hyperspace"):
        with pytest.raises(ValueError, match=re.escape(key)):
            terminal.press(key)


def test_the_mouse_reaches_a_textual_program(start: Start) -> None:
    terminal = start(NAMING_APP)
    terminal.wait_for("ready")
    seen = []
    for kind in ("press", "drag", "release", "wheel up", "wheel down", "move"):
        terminal.mouse(kind, 7, 0)
        seen.append(terminal.row(0))
    terminal.mouse("double click", 3, 0)
    assert [*seen, terminal.row(0)] == [
        "down 1 at 7,0",
        "move 1 at 7,0",
        "click 1 at 7,0",
        "wheel up",
        "wheel down",
        "move 0 at 7,0",
        "click 2 at 3,0",
    ]


def test_a_paste_is_bracketed(start: Start) -> None:
    terminal = start(NAMING_APP)
    terminal.wait_for("ready")
    terminal.paste("two words")
    assert terminal.row(0) == "pasted two words"


def test_typed_text_arrives_in_utf_8(start: Start) -> None:
    terminal = start(RAW + ECHOING)
    terminal.wait_for("ready")
    terminal.type("né “漢”")
    assert terminal.row(1) == "'né “漢”'"


def test_input_longer_than_the_line_holds_arrives_whole(start: Start) -> None:
    slow = """
total = 0
while total < 200_000:
    total += len(os.read(0, 1000))
    say(".")
say(f"\\r\\nread {total}")
"""
    terminal = start(RAW + slow)
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


def test_a_press_waits_for_a_frame_that_takes_long(start: Start) -> None:
    slow = """
while os.read(0, 1):
    end = time.process_time() + 0.3
    while time.process_time() < end:
        pass
    say("drawn ")
"""
    terminal = start(RAW + slow)
    terminal.wait_for("ready")
    terminal.press("a", "b")
    assert terminal.row(1) == "drawn drawn"


def test_a_press_without_effect_does_not_wait_long(start: Start) -> None:
    terminal = start(RAW + "while os.read(0, 1): pass")
    terminal.wait_for("ready")
    begun = time.monotonic()
    terminal.press("a")
    assert time.monotonic() - begun < 2


def test_a_program_that_never_rests_is_a_fault(start: Start) -> None:
    terminal = start(RAW + "os.read(0, 1)\nwhile True: pass")
    terminal.wait_for("ready")
    with pytest.raises(TerminalFault, match=r"still busy after 0.2 s(.|\n)*\|ready"):
        terminal.send(b"a", timeout=0.2)


def test_waiting_in_vain_ends_and_says_what_the_screen_shows(start: Start) -> None:
    terminal = start(RAW + ECHOING)
    terminal.wait_for("ready")
    with pytest.raises(TerminalFault, match=r"waited 0.2 s for 'more'(.|\n)*\|ready"):
        terminal.wait_for("more", timeout=0.2)
    with pytest.raises(TerminalFault, match="to end"):
        terminal.wait(timeout=0.2)


def test_a_pattern_may_span_rows(start: Start) -> None:
    terminal = start("print('one'); print('two'); input()")
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


def test_a_reaction_says_what_a_key_cost(start: Start) -> None:
    program = RAW + "while os.read(0, 1): say('\\x1b[?2026hab\\x1b[?2026l')"
    terminal = start(program)
    terminal.wait_for("ready")
    reaction = terminal.send(b"a")
    assert (reaction.bytes_out, reaction.frames) == (18, 1)
    assert 0 < reaction.seconds < 1
    assert 0 < reaction.cpu_seconds < 1
