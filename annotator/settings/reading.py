"""Settings from a file and the environment; every fault of theirs is named at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from annotator.errors.files import TomlUnreadable
from annotator.errors.settings import SettingsFault, SettingsInvalid
from annotator.settings.clashes import between_commands
from annotator.settings.keys import read_key, why_not
from annotator.settings.options import KEYS, NAMES, OPTIONS, Option, overriding
from annotator.settings.values import STANDARD, KeyChoice, Settings
from annotator.settings.vocabulary import Vocabulary
from annotator.toml.document import Document, nearest, read_toml

NAME_LIMIT = 100
"""Code points of an annotator's name."""

Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """A settings file as it was read."""

    place: str
    """Its path."""
    text: str = ""


def read_settings(
    source: Source, environment: Environment, vocabulary: Vocabulary
) -> Settings:
    """The settings: of the environment, else of the file, else the usual ones.

    Raises:
        SettingsInvalid: with every fault, and its line where there is one.
    """
    try:
        document = read_toml(source.text)
    except TomlUnreadable as error:
        fault = SettingsFault(source.place, error.line, error.said)
        raise SettingsInvalid((fault,)) from error
    reader = _Reader(source.place, document, vocabulary)
    settings = reader.settings(environment)
    if reader.faults:
        raise SettingsInvalid(tuple(sorted(reader.faults)))
    return settings


class _Reader:
    """Turns texts into settings and collects what is wrong with them."""

    def __init__(self, place: str, document: Document, vocabulary: Vocabulary) -> None:
        self.faults: list[SettingsFault] = []
        self._place = place
        self._document = document
        self._vocabulary = vocabulary

    def settings(self, environment: Environment) -> Settings:
        """What is set in the file, and over it in the environment."""
        self._known(tuple(self._document.table), NAMES, ())
        values: dict[str, Any] = {}
        for option in OPTIONS:
            values |= self._written(option) | self._exported(option, environment)
        return replace(STANDARD, **values, keys=self._keys())

    def _written(self, option: Option) -> dict[str, Any]:
        if option.name not in self._document.table:
            return {}
        value = self._document.table[option.name]
        line = self._document.lines.of(option.name)
        return self._read(option, value, (self._place, line))

    def _exported(self, option: Option, environment: Environment) -> dict[str, Any]:
        variable = overriding(option.name, environment)
        if not variable:
            return {}
        return self._read(option, environment[variable], (variable, 0))

    def _read(
        self, option: Option, value: object, where: tuple[str, int]
    ) -> dict[str, Any]:
        """The option's value by its name; nothing where it has a fault."""
        said = self._why_refused(option, value)
        if said:
            self.faults.append(SettingsFault(*where, said))
            return {}
        made: str | StrEnum = str(value)
        return {option.name: option.choices(made) if option.choices else made}

    def _why_refused(self, option: Option, value: object) -> str:
        known = self._vocabulary.allowed(option)
        if not isinstance(value, str):
            what = f"one of {', '.join(known)}" if known else "a text"
            return f"{option.name} must be {what}, in quotation marks"
        if option.name == "name":
            return _why_no_name(value)
        if not known or value in known:
            return ""
        said = f"{option.name} is {value!r}; it may be {', '.join(known)}"
        return said + nearest(value, known)

    def _keys(self) -> tuple[KeyChoice, ...]:
        table = self._document.table.get(KEYS, {})
        if not isinstance(table, dict):
            self._fault((KEYS,), f"write {KEYS} as a table, [{KEYS}]")
            return ()
        names = self._vocabulary.commands
        self._known(tuple(table), names, (KEYS,))
        choices = tuple(
            self._choice(name, table[name]) for name in names if name in table
        )
        for line, said in between_commands(self._vocabulary, choices):
            self.faults.append(SettingsFault(self._place, line, said))
        return choices

    def _choice(self, command: str, value: object) -> KeyChoice:
        at = (KEYS, command)
        line = self._document.lines.of(*at)
        written = [value] if isinstance(value, str) else value
        if not isinstance(written, list) or not all(
            isinstance(each, str) and each for each in written
        ):
            self._fault(at, f"{command} must be a key or a list of keys, as texts")
            return KeyChoice(command, (), line)
        if not written and command in self._vocabulary.kept:
            self._fault(at, f"{command} must keep a key")
        keys = tuple(dict.fromkeys(map(read_key, written)))
        for said in filter(None, map(why_not, keys)):
            self._fault(at, f"{command}: {said}")
        return KeyChoice(command, keys, line)

    def _known(
        self, found: tuple[str, ...], names: tuple[str, ...], at: tuple[str, ...]
    ) -> None:
        what = "is no command" if at else "is no setting"
        for name in found:
            if name not in names:
                self._fault((*at, name), f"{name!r} {what}{nearest(name, names)}")

    def _fault(self, at: tuple[str, ...], said: str) -> None:
        line = self._document.lines.of(*at)
        self.faults.append(SettingsFault(self._place, line, said))


def _why_no_name(name: str) -> str:
    if len(name) <= NAME_LIMIT and name.isprintable() and (not name or name.strip()):
        return ""
    return f"name {name!r} must be up to {NAME_LIMIT} visible characters"
