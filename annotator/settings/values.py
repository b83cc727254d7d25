"""What a person may set, as values."""

from dataclasses import dataclass, field
from enum import StrEnum


class Snapping(StrEnum):
    """What a selection keeps to."""

    WORDS = "words"
    CHARACTERS = "characters"


class Emoji(StrEnum):
    """How emoji are drawn of which terminals disagree."""

    SAFE = "safe"
    FULL = "full"


class Lanes(StrEnum):
    """Whether lanes are drawn under the rows at first."""

    AUTO = "auto"
    """Where there is no colour."""
    ON = "on"
    OFF = "off"


class Hints(StrEnum):
    """Whether the hint line shows the keys that work now."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """The keys that a person gave to a command instead of its own."""

    command: str
    keys: tuple[str, ...]
    """As the app names them; none at all leaves the command to the palette."""
    line: int = field(default=0, compare=False)
    """Where it stands in the settings file, counted from 1."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a person may set."""

    name: str = ""
    """Who works, unless told otherwise; empty for the login name."""
    theme: str = "textual-dark"
    snapping: Snapping = Snapping.WORDS
    emoji: Emoji = Emoji.SAFE
    lanes: Lanes = Lanes.AUTO
    hints: Hints = Hints.ON
    keys: tuple[KeyChoice, ...] = ()


STANDARD = Settings()
"""What holds where nothing is set."""
