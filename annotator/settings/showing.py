"""The settings in force as a settings file, every setting with what it does."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.settings.options import KEYS, KEYS_ABOUT, OPTIONS
from annotator.settings.values import Settings
from annotator.settings.vocabulary import Keys, Vocabulary


class CommandLine(NamedTuple):
    """A command as the table of keys lists it."""

    name: str
    keys: Keys
    """Its usual ones."""
    title: str


def as_toml(
    settings: Settings, vocabulary: Vocabulary, commands: Sequence[CommandLine]
) -> str:
    """The settings as TOML that reads back as they are."""
    return "\n".join([*_options(settings, vocabulary), *_keys(settings, commands), ""])


def _options(settings: Settings, vocabulary: Vocabulary) -> Iterator[str]:
    for option in OPTIONS:
        yield f"# {option.about}"
        if allowed := vocabulary.allowed(option):
            yield f"# One of: {', '.join(allowed)}."
        yield f"# In the environment: {', else '.join(option.variables)}."
        yield f"{option.name} = {_text(str(getattr(settings, option.name)))}"
        yield ""


def _keys(settings: Settings, commands: Sequence[CommandLine]) -> Iterator[str]:
    given: Mapping[str, Keys] = {each.command: each.keys for each in settings.keys}
    yield f"# {KEYS_ABOUT}"
    yield "# What begins with # has its usual key."
    yield f"[{KEYS}]"
    for name, usual, title in commands:
        keys = given.get(name, usual)
        mark = "" if name in given else "# "
        yield f"{mark}{name} = {_written(keys)}  # {title}"


def _written(keys: Keys) -> str:
    if len(keys) == 1:
        return _text(keys[0])
    return f"[{', '.join(map(_text, keys))}]"


def _text(text: str) -> str:
    """A TOML text; JSON writes what both have alike."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
