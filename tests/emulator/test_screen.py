"""What a terminal shows of what a program writes, and what it answers."""

import pytest

from tests.emulator.programs import ECHOING, RAW, python, shell

pytestmark = pytest.mark.terminal


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


def test_the_main_screen_comes_back_after_the_alternate_one() -> None:
    program = RAW + (
        "say('\\x1b[?1049h\\x1b[Hother')\nos.read(0, 1)\nsay('\\x1b[?1049l')\n"
    )
    with python(program) as terminal:
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
def test_queries_are_answered_as_by_xterm(query: str, answer: str) -> None:
    with python(f"{RAW}say('abc\\x1b{query}')\n{ECHOING}") as terminal:
        terminal.wait_for(f"abc'\\x1b{answer}'")
