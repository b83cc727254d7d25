"""Every setting, said once: file, environment, help and README come from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.settings.values import Emoji, Hints, Lanes, Snapping


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be set to one text."""

    name: str
    about: str
    variables: tuple[str, ...]
    """Of the environment; the first that is set holds, and goes before the file."""
    choices: type[StrEnum] | None = None
    """What it may be; None where that is not for this package to say."""

    @property
    def allowed(self) -> tuple[str, ...]:
        """The texts that it may be, as far as they are known here."""
        return tuple(each.value for each in self.choices or ())


OPTIONS = (
    Option(
        "name",
        "Who works, unless --as says it. Empty: the login name.",
        ("ANNOTATOR_NAME",),
    ),
    Option(
        "theme",
        "The colours. The command palette changes and keeps them.",
        ("ANNOTATOR_THEME", "TEXTUAL_THEME"),
    ),
    Option(
        "snapping",
        "What a selection keeps to: whole words, or characters as they are.",
        ("ANNOTATOR_SNAPPING",),
        Snapping,
    ),
    Option(
        "emoji",
        "safe draws emoji by what all terminals measure alike, full as they stand.",
        ("ANNOTATOR_EMOJI",),
        Emoji,
    ),
    Option(
        "lanes",
        "Lanes under the rows, when the app starts. auto: where there is no colour.",
        ("ANNOTATOR_LANES",),
        Lanes,
    ),
    Option(
        "hints",
        "Whether the last row of reader and library shows the keys that work now.",
        ("ANNOTATOR_HINTS",),
        Hints,
    ),
)
"""In the order in which they are shown."""


def overriding(name: str, environment: Mapping[str, str]) -> str:
    """The variable that goes before what the file says; empty if none is set."""
    variables = next(each.variables for each in OPTIONS if each.name == name)
    return next((each for each in variables if environment.get(each)), "")


KEYS = "keys"
"""The table that gives commands other keys."""
KEYS_ABOUT = (
    "Other keys for commands: one, or a list; an empty list leaves a command to the "
    "palette."
)
NAMES = (*(each.name for each in OPTIONS), KEYS)
FILE_VARIABLE = "ANNOTATOR_SETTINGS"
"""Of the environment: the settings file, instead of the usual one."""
