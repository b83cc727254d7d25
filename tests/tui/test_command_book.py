"""The commands with a person's keys, and what settings may name of them."""

from annotator.model.scheme import Label
from annotator.settings.clashes import between_commands
from annotator.settings.values import KeyChoice
from annotator.tui.command_book import (
    IN_READER,
    PLACES,
    STANDARD_BOOK,
    WAYS_OUT,
    CommandBook,
    vocabulary,
)
from annotator.tui.commands import COMMANDS, EVERYWHERE
from annotator.tui.keys import Keymap

MINE = CommandBook(
    (
        KeyChoice("search", ("F",)),
        KeyChoice("undo", ("ctrl+z", "U")),
        KeyChoice("flag", ()),
    )
)


def test_every_command_has_a_place_where_clashes_are_looked_for() -> None:
    placed = {command.name for place in PLACES for command in place}

    assert {each.name for each in COMMANDS} == placed


def test_no_two_commands_have_one_name() -> None:
    assert len({each.name for each in COMMANDS}) == len(COMMANDS)


def test_the_usual_keys_do_not_clash() -> None:
    assert list(between_commands(vocabulary(), ())) == []


def test_ways_out_are_commands() -> None:
    assert {each.name for each in COMMANDS} > WAYS_OUT


def test_other_keys_replace_the_usual_ones() -> None:
    keymap = Keymap.of(MINE.of(IN_READER))

    assert keymap.commands["F"].name == "search"
    assert keymap.commands["U"].name == keymap.commands["ctrl+z"].name == "undo"
    assert "u" not in keymap.commands


def test_what_has_its_usual_keys_is_the_same_command() -> None:
    (help_,) = (each for each in EVERYWHERE if each.name == "help")

    assert MINE.named("help") is help_


def test_a_key_is_named_as_it_was_set() -> None:
    assert STANDARD_BOOK.key("undo") == "u"
    assert MINE.key("undo") == "U"
    assert MINE.hint("search") == "F search"


def test_a_command_without_a_key_is_run_from_the_palette() -> None:
    assert MINE.key("flag") == "ctrl+p flag"
    assert MINE.hint("flag") == ""
    assert MINE.hints([MINE.named("flag"), MINE.named("help")]) == ["? help"]


def test_keys_that_a_label_takes_are_told_with_both_names() -> None:
    taken = list(STANDARD_BOOK.taken_by([Label("loss", "L"), Label("claim", "c")]))

    names = {(key, command.name, label.name) for key, command, label in taken}
    assert ("L", "lanes", "loss") in names
    assert {label for _, _, label in names} == {"loss"}
