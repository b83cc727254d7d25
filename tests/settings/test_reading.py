"""Settings come from the file and the environment, and every fault is named."""

import pytest

from annotator.errors.settings import SettingsFault, SettingsInvalid
from annotator.settings.values import (
    STANDARD,
    Emoji,
    Hints,
    KeyChoice,
    Lanes,
    Settings,
    Snapping,
)
from tests.settings.words import settings_of

EVERYTHING = """
name = "Ana"
theme = "nord"
snapping = "characters"
emoji = "full"
lanes = "on"
hints = "off"
[keys]
search = "F"
delete = []
help = ["f1", "Ctrl+Y"]
"""


def faults_of(text: str, **environment: str) -> list[SettingsFault]:
    with pytest.raises(SettingsInvalid) as caught:
        settings_of(text, **environment)
    return list(caught.value.faults)


def said(text: str, **environment: str) -> list[str]:
    return [each.said for each in faults_of(text, **environment)]


def test_without_a_file_the_usual_settings_hold() -> None:
    assert settings_of("") == STANDARD


def test_every_setting_is_taken_from_the_file() -> None:
    assert settings_of(EVERYTHING) == Settings(
        name="Ana",
        theme="nord",
        snapping=Snapping.CHARACTERS,
        emoji=Emoji.FULL,
        lanes=Lanes.ON,
        hints=Hints.OFF,
        keys=(
            KeyChoice("search", ("F",)),
            KeyChoice("delete", ()),
            KeyChoice("help", ("f1", "ctrl+y")),
        ),
    )


def test_a_key_choice_knows_its_line() -> None:
    assert [each.line for each in settings_of(EVERYTHING).keys] == [9, 10, 11]


def test_the_environment_goes_before_the_file() -> None:
    read = settings_of(EVERYTHING, ANNOTATOR_LANES="off", ANNOTATOR_NAME="Ben")

    assert (read.lanes, read.name, read.theme) == (Lanes.OFF, "Ben", "nord")


def test_an_empty_variable_sets_nothing() -> None:
    assert settings_of(EVERYTHING, ANNOTATOR_THEME="").theme == "nord"


def test_textuals_own_variable_names_the_theme_where_ours_does_not() -> None:
    assert settings_of("", TEXTUAL_THEME="nord").theme == "nord"
    both = settings_of("", TEXTUAL_THEME="nord", ANNOTATOR_THEME="dracula")
    assert both.theme == "dracula"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('nam = "Ana"', "'nam' is no setting; did you mean 'name'?"),
        ("zzz = 1", "'zzz' is no setting"),
        (
            'theme = "norde"',
            "theme is 'norde'; it may be nord, dracula; did you mean 'nord'?",
        ),
        ('lanes = "yes"', "lanes is 'yes'; it may be auto, on, off"),
        ("hints = false", "hints must be one of on, off, in quotation marks"),
        ("name = 3", "name must be a text, in quotation marks"),
        (r'name = "a\u001b"', r"name 'a\x1b' must be up to 100 visible characters"),
        ("keys = 1", "write keys as a table, [keys]"),
        ('[keys]\nserch = "F"', "'serch' is no command; did you mean 'search'?"),
        ("[keys]\nsearch = 3", "search must be a key or a list of keys, as texts"),
        ('[keys]\nsearch = "ctrl+i"', "search: terminals send ctrl+i as tab"),
        ("[keys]\nquit = []", "quit must keep a key"),
        ('[keys]\nsearch = "x"', "key 'x' is both 'search' and 'delete'"),
        ('[keys]\nhelp = "/"', "key '/' is both 'search' and 'help'"),
    ],
)
def test_a_fault_is_said_in_a_sentence(text: str, expected: str) -> None:
    assert expected in said(text)


def test_all_faults_are_named_at_once_in_the_order_of_their_lines() -> None:
    text = 'hints = "maybe"\nnam = "x"\n[keys]\n\nserch = "F"\nquit = []\n'

    faults = faults_of(text)

    assert [each.line for each in faults] == [1, 2, 5, 6]
    assert {each.place for each in faults} == {"my.toml"}


def test_a_fault_of_the_environment_names_its_variable() -> None:
    (fault,) = faults_of("", ANNOTATOR_EMOJI="big")

    assert str(fault) == "ANNOTATOR_EMOJI: emoji is 'big'; it may be safe, full."


def test_what_is_no_toml_is_said_with_its_line() -> None:
    (fault,) = faults_of('name = "a"\nname\n')

    assert fault.line == 2
    assert fault.said.startswith("this is not TOML")


def test_a_sentence_ends_once() -> None:
    assert str(SettingsFault("f", 3, "is it x?")) == "f, line 3: is it x?"
    assert str(SettingsFault("f", 3, "it is x")) == "f, line 3: it is x."


def test_two_commands_of_different_places_may_share_a_key() -> None:
    read = settings_of('[keys]\nopen = "x"')

    assert read.keys == (KeyChoice("open", ("x",)),)


def test_keys_may_change_places() -> None:
    read = settings_of('[keys]\nsearch = "?"\nhelp = "F"\nfilter = "f3"')

    assert [each.keys for each in read.keys] == [("?",), ("F",), ("f3",)]
