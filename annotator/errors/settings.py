"""Settings with faults."""

from typing import NamedTuple

from annotator.errors.base import AnnotatorError


class SettingsFault(NamedTuple):
    """One thing that is wrong in what was set."""

    place: str
    """The settings file, or the environment's variable."""
    line: int
    """Counted from 1; 0 where there are no lines."""
    said: str

    def __str__(self) -> str:
        at = f"{self.place}, line {self.line}" if self.line else self.place
        return f"{at}: {self.said}{'' if self.said.endswith('?') else '.'}"


class SettingsError(AnnotatorError):
    """What a person set, or where it is kept."""


class SettingsInvalid(SettingsError):
    """Settings with faults: `faults` has each with its place."""

    def __init__(self, faults: tuple[SettingsFault, ...]) -> None:
        self.faults = faults
        self.sentences = tuple(map(str, faults))
        super().__init__(" ".join(map(str, faults)))


class SettingsUnreadable(SettingsError):
    """A settings file that does not open, or is no text."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"The settings cannot be read: {reason}, in {place}.")


class SettingsUnwritable(SettingsError):
    """A settings file that does not take what is to be kept."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"The settings cannot be written: {reason}, in {place}.")
