"""Nothing that a terminal would obey passes the last gate."""

import pytest
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from annotator.text.visible import is_visible
from annotator.tui.gate import ControlGate

PAYLOADS = {
    "colour": "\x1b[31mred\x1b[0m",
    "clear the screen": "\x1b[2J\x1b[H",
    "copy to the clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "set the title": "\x1b]0;title\x07",
    "a hidden link": "\x1b]8;;http://example.org\x1b\\here\x1b]8;;\x1b\\",
    "report the cursor": "\x1b[6n",
    "device attributes": "\x1b[c",
    "device control": "\x1bP$q q\x1b\\",
    "eight-bit sequence": "\x9b31mred",
    "eight-bit command": "\x9d52;c;ZXZpbA==\x9c",
    "other screen": "\x1b[?1049l",
    "bracketed paste": "\x1b[200~rm\x1b[201~",
    "bell": "ding\x07",
    "backspace": "good\x08\x08\x08\x08evil",
    "carriage return": "good\revil",
    "null": "a\x00b",
    "delete": "a\x7fb",
    "turned round": "\u202egnp.exe\u2066\u2069",
}


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_no_control_character_passes_and_every_cell_stays(payload: str) -> None:
    style = Style(bold=True)

    (segment,) = ControlGate().apply([Segment(payload, style)], Color(0, 0, 0))

    assert is_visible(segment.text)
    assert "\x1b" not in segment.text
    assert len(segment.text) == len(payload)
    assert segment.style == style


def test_only_the_segments_of_a_row_that_need_it_differ() -> None:
    segments = [Segment("plain"), Segment("\x1b[31m"), Segment("漢字")]

    gated = ControlGate().apply(segments, Color(0, 0, 0))

    assert [each.text for each in gated] == ["plain", "␛[31m", "漢字"]


def test_a_row_without_any_is_handed_on_as_it_is() -> None:
    segments = [Segment("plain"), Segment("👨\u200d👩\u200d👧 é נִ")]

    assert ControlGate().apply(segments, Color(0, 0, 0)) is segments


def test_what_the_app_itself_tells_the_terminal_passes() -> None:
    own = Segment("\x1b[H", None, [(ControlType.HOME,)])

    gated = ControlGate().apply([own, Segment("\x07")], Color(0, 0, 0))

    assert gated[0] is own
    assert gated[1].text == "␇"
