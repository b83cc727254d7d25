"""One registry of commands: every key once, and every promised key in it."""

from collections import Counter
from pathlib import Path

import pytest

from annotator.tui.command import Command, Group, key_name
from annotator.tui.commands import COMMANDS, EVERYWHERE, LIBRARY
from annotator.tui.keys import Keymap
from annotator.tui.reader_commands import MOTIONS, READER
from annotator.tui.sheets import help_rows
from annotator.workflow.schemes import default_scheme
from tests.tui.room import newsroom, reading

PROMISED = {
    "left": "left",
    "right": "right",
    "up": "up",
    "down": "down",
    "ctrl+left": "word-left",
    "ctrl+right": "word-right",
    "[": "sentence-left",
    "]": "sentence-right",
    "{": "paragraph-left",
    "}": "paragraph-right",
    "home": "row-start",
    "end": "row-end",
    "pageup": "page-up",
    "pagedown": "page-down",
    "ctrl+home": "article-start",
    "ctrl+end": "article-end",
    "shift+left": "extend-left",
    "shift+right": "extend-right",
    "shift+up": "extend-up",
    "shift+down": "extend-down",
    "ctrl+shift+left": "extend-word-left",
    "ctrl+shift+right": "extend-word-right",
    "shift+home": "extend-row-start",
    "shift+end": "extend-row-end",
    "shift+pageup": "extend-page-up",
    "shift+pagedown": "extend-page-down",
    "ctrl+shift+home": "extend-article-start",
    "ctrl+shift+end": "extend-article-end",
    "v": "select-mode",
    "w": "select-word",
    "space": "grow",
    "backspace": "shrink",
    '"': "select-quotation",
    "/": "search",
    "n": "next-match",
    "N": "previous-match",
    "tab": "next-annotation",
    "shift+tab": "previous-annotation",
    "enter": "edit",
    "escape": "drop",
    "l": "link",
    "+": "add-fragment",
    "e": "boundaries",
    "delete": "delete",
    "x": "delete",
    "u": "undo",
    "ctrl+r": "redo",
    "f": "flag",
    "m": "bookmark",
    "'": "next-bookmark",
    "y": "copy",
    "!": "finish",
    "g": "guidelines",
    "?": "help",
    "ctrl+p": "palette",
    "ctrl+q": "quit",
}
"""The keys of the reader, as they are promised to whoever uses it."""


@pytest.mark.parametrize("place", [(*READER, *EVERYWHERE), (*LIBRARY, *EVERYWHERE)])
def test_no_key_stands_for_two_commands_in_one_place(
    place: tuple[Command, ...],
) -> None:
    keys = Counter(key for command in place for key in command.keys)
    names = Counter(command.name for command in place)

    assert [key for key, count in keys.items() if count > 1] == []
    assert [name for name, count in names.items() if count > 1] == []


def test_every_promised_key_is_in_the_reader() -> None:
    keymap = Keymap.of((*READER, *EVERYWHERE))

    assert {
        key: keymap.commands[key].name for key in PROMISED if key in keymap.commands
    } == PROMISED


def test_no_label_of_the_default_scheme_takes_a_commands_key() -> None:
    keymap = Keymap.of((*READER, *EVERYWHERE), default_scheme().labels)

    assert keymap.labels.keys() == {"c", "d", "q", "s"}
    assert not keymap.labels.keys() & keymap.commands.keys()


def test_every_motion_but_those_of_brackets_has_a_selecting_twin() -> None:
    names = {command.name for command in MOTIONS}
    plain = [each for each in MOTIONS if not each.name.startswith("extend-")]

    without = {each.keys[0] for each in plain if f"extend-{each.name}" not in names}
    assert without == set("[]{}")


def test_a_command_says_what_it_does_in_a_few_words() -> None:
    for command in COMMANDS:
        assert command.title
        assert len(command.title) < 60
        assert not command.title.endswith(".")


async def test_every_command_is_carried_out_where_it_is_offered(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            reader = set(desk.reader._handlers)
            await desk.press("ctrl+o")
            library = set(desk.library._handlers)

    # The app itself carries out the rest.
    assert {each.name for each in READER} - reader == {"library"}
    assert {each.name for each in LIBRARY} - library == {"open"}
    assert not {each.name for each in EVERYWHERE} & (reader | library)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("left", "←"),
        ("ctrl+right", "ctrl+→"),
        ("ctrl+shift+pagedown", "ctrl+shift+pgdn"),
        ("escape", "esc"),
        ("+", "+"),
        ("N", "N"),
        ("delete", "del"),
    ],
)
def test_keys_are_written_for_people(key: str, expected: str) -> None:
    assert key_name(key) == expected


def test_the_help_names_every_key_and_every_label() -> None:
    rows = list(help_rows(default_scheme()))
    told = {key for keys, _ in rows for key in keys.split("  ")}

    assert {key_name(key) for each in COMMANDS for key in each.keys} <= told
    assert {label.key for label in default_scheme().labels} <= told


def test_the_help_has_a_heading_for_each_group() -> None:
    headings = [text for keys, text in help_rows(default_scheme()) if not keys]

    assert headings[0] == "Labels"
    assert {group.value for group in Group} <= set(headings)
