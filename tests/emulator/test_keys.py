"""Keys, mouse and paste, as they arrive at a Textual program."""

import re

import pytest

from tests.emulator.programs import ECHOING, NAMING_APP, RAW, python

pytestmark = pytest.mark.terminal

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


def test_every_key_reaches_a_textual_program_under_its_name() -> None:
    with python(NAMING_APP) as terminal:
        terminal.wait_for("ready")
        seen = []
        for key in NAMED_KEYS.split():
            terminal.press(key)
            seen.append(terminal.row(0).removeprefix("key "))
        assert seen == NAMED_KEYS.split()


def test_a_key_that_is_no_key_is_refused() -> None:
    with python(RAW + ECHOING) as terminal:
        for key in ("ctrl+shift+a", "hyperspace"):
            with pytest.raises(ValueError, match=re.escape(key)):
                terminal.press(key)


def test_the_mouse_reaches_a_textual_program() -> None:
    with python(NAMING_APP) as terminal:
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


def test_a_paste_is_bracketed() -> None:
    with python(NAMING_APP) as terminal:
        terminal.wait_for("ready")
        terminal.paste("two words")
        assert terminal.row(0) == "pasted two words"
