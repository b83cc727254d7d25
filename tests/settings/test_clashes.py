"""A key that would do two things is found, with both names and the line."""

import pytest

from annotator.errors.settings import SettingsInvalid
from annotator.settings.clashes import between_commands, refuse_label_keys
from annotator.settings.values import KeyChoice, Settings
from tests.settings.words import VOCABULARY

LABELS = {"c": "claim", "d": "denial"}
BESIDE = frozenset({"search", "help"})


def test_the_usual_keys_do_not_clash() -> None:
    assert list(between_commands(VOCABULARY, ())) == []


def test_a_clash_of_commands_that_are_everywhere_is_said_once() -> None:
    choices = (KeyChoice("help", ("Q",), 4),)

    found = list(between_commands(VOCABULARY, choices))

    assert found == [(4, "key 'Q' is both 'help' and 'quit'")]


def test_the_later_line_of_two_is_told() -> None:
    choices = (KeyChoice("search", ("F",), 3), KeyChoice("help", ("F",), 9))

    assert [line for line, _ in between_commands(VOCABULARY, choices)] == [9]


def test_a_command_on_a_labels_key_is_refused_with_both_names() -> None:
    settings = Settings(keys=(KeyChoice("search", ("c",), 7),))

    with pytest.raises(SettingsInvalid) as caught:
        refuse_label_keys(settings, "my.toml", BESIDE, LABELS)

    assert str(caught.value) == (
        "my.toml, line 7: key 'c' is both 'search' and the label 'claim'."
    )


def test_a_command_of_the_library_may_have_a_labels_key() -> None:
    settings = Settings(keys=(KeyChoice("filter", ("c",), 7),))

    refuse_label_keys(settings, "my.toml", BESIDE, LABELS)
