"""What a command is, and how its keys are written."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.settings.keys import ALIASES


class Group(StrEnum):
    """What a command is about; help lists the commands by it."""

    MOVING = "Moving"
    SELECTING = "Selecting"
    LABELLING = "Labelling"
    LINKING = "Linking"
    FINDING = "Finding"
    SEARCH_LINE = "In the search line"
    MATCHES = "List of matches"
    READING = "Reading"
    HISTORY = "History"
    APP = "App"
    LIBRARY = "Library"
    ANNOTATIONS = "List of annotations"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do."""

    name: str
    keys: tuple[str, ...]
    """As Textual names them; printable ones by their character."""
    title: str
    """What it does, in a few words."""
    group: Group
    hint: str = ""
    """One word for the hint line; empty when it is never shown there."""
    about: str = ""
    """More than the title says, for the help."""


def key_name(key: str) -> str:
    """How a key is written for a person, such as `ctrl+→`."""
    return "+".join(ALIASES.get(part, part) for part in key.split("+")) or key
