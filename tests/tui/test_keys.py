"""A key press becomes the name of a key, and that a label or a command."""

import pytest
from textual.events import Key

from annotator.model.scheme import Label
from annotator.tui.commands import EVERYWHERE
from annotator.tui.keys import Keymap, pressed
from annotator.tui.reader_commands import READER


@pytest.mark.parametrize(
    ("key", "character", "expected"),
    [
        ("left_square_bracket", "[", "["),
        ("quotation_mark", '"', '"'),
        ("space", " ", "space"),
        ("N", "N", "N"),
        ("upper_n", "N", "N"),
        ("ё", "ё", "ё"),
        ("ctrl+r", "\x12", "ctrl+r"),
        ("ctrl+a", "a", "ctrl+a"),
        ("enter", "\r", "enter"),
        ("tab", "\t", "tab"),
        ("shift+left", None, "shift+left"),
        ("delete", None, "delete"),
    ],
)
def test_printable_keys_go_by_their_character_and_others_by_their_name(
    key: str, character: str | None, expected: str
) -> None:
    assert pressed(Key(key, character)) == expected


def test_a_command_is_found_by_each_of_its_keys() -> None:
    keymap = Keymap.of((*READER, *EVERYWHERE))

    assert keymap.commands["x"] is keymap.commands["delete"]


def test_a_labels_key_is_kept_beside_a_command_that_has_it_too() -> None:
    weapon = Label("weapon", "w")

    keymap = Keymap.of(READER, (weapon,))

    assert keymap.labels["w"] is weapon
    assert keymap.commands["w"].name == "select-word"
