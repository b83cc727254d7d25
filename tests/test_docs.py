"""The help says everything: every key, every setting, every command."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from annotator.cli.main import app
from annotator.model.scheme import Label
from annotator.settings.options import FILE_VARIABLE, NAMES, OPTIONS, Option
from annotator.settings.values import KeyChoice
from annotator.tui.command import Command, key_name
from annotator.tui.command_book import CommandBook
from annotator.tui.commands import COMMANDS
from annotator.tui.key_table import key_table, setting_table
from annotator.tui.sheets import help_rows
from annotator.workflow.schemes import default_scheme

SCHEME = default_scheme()
README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
ROWS = tuple(help_rows(SCHEME))
KEYS = {key for keys, _ in ROWS for key in keys.split("  ")}
TEXT = "\n".join(text for _, text in ROWS)


def command_lines(command: object, called: str) -> Iterator[tuple[str, str]]:
    """Each command of the command line and its help."""
    if isinstance(command, TyperGroup):
        for name, each in command.commands.items():
            yield from command_lines(each, f"{called} {name}")
    elif isinstance(command, TyperCommand):
        yield called, command.help or ""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_key_and_what_it_does_is_in_the_help(command: Command) -> None:
    assert {key_name(key) for key in command.keys} <= KEYS
    assert command.title.removeprefix("select ") in TEXT
    assert command.about.removesuffix(".") in TEXT


def test_every_label_is_in_the_help() -> None:
    assert {label.key for label in SCHEME.labels} <= KEYS
    assert all(label.about in TEXT for label in SCHEME.labels)


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_in_the_help(name: str) -> None:
    assert name in KEYS


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_a_settings_values_and_variables_are_in_the_help(option: Option) -> None:
    assert option.about in TEXT
    assert ", ".join(option.allowed) in TEXT
    assert all(variable in TEXT for variable in option.variables)


def test_the_help_says_where_the_settings_are() -> None:
    assert "annotator settings path" in TEXT
    assert FILE_VARIABLE in TEXT


def test_the_help_names_the_keys_that_were_set() -> None:
    book = CommandBook((KeyChoice("search", ("F",)), KeyChoice("flag", ())))

    rows = {text.partition(".")[0]: keys for keys, text in help_rows(SCHEME, book)}

    assert rows["search and select"] == "F"
    assert rows["flag for discussion"] == "–"


def test_the_help_says_which_label_took_a_commands_key() -> None:
    scheme = replace(SCHEME, labels=(Label("loss", "L", "What was lost"),))

    rows = [row for row in help_rows(scheme) if "draw lanes" in row[1]]

    assert rows == [("–", "draw lanes under the rows, or not. L is the label loss.")]


@pytest.mark.parametrize(
    ("called", "about"), [*command_lines(get_command(app), "annotator")]
)
def test_every_command_says_what_it_does(called: str, about: str) -> None:
    assert about.rstrip().endswith("."), called


def test_the_readmes_tables_have_every_key_and_every_setting() -> None:
    keys, settings = key_table(), setting_table()

    for command in COMMANDS:
        assert all(f"`{key_name(key)}`" in keys for key in command.keys)
    assert all(f"| `{name}` |" in settings for name in NAMES)
    assert all(f"`{each}`" in settings for o in OPTIONS for each in o.allowed)


def test_the_readme_has_the_tables_of_keys_and_of_settings() -> None:
    assert key_table() in README
    assert setting_table() in README


def test_the_readme_names_every_command() -> None:
    wanted = [called for called, _ in command_lines(get_command(app), "annotator")]
    for called in wanted:
        words = called.split()
        named = re.findall(rf"`annotator {words[1]}[^`]*`", README)
        assert any(set(words[2:]) <= set(re.findall(r"\w+", each)) for each in named)


def test_the_readme_has_no_figure_left_to_fill_in() -> None:
    assert not re.search(r"@[A-Z]+@", README)
