"""From a key press to what it asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textual.events import Key

from annotator.model.scheme import Label
from annotator.tui.command import Command


def pressed(event: Key) -> str:
    """The key as the command registry names it: printable ones by their character."""
    if event.character and event.is_printable and not event.key.startswith("ctrl+"):
        return "space" if event.character == " " else event.character
    return event.key


@dataclass(frozen=True, slots=True)
class Keymap:
    """Which command or label a key stands for in one place of the app."""

    commands: Mapping[str, Command]
    labels: Mapping[str, Label]

    @classmethod
    def of(cls, commands: Iterable[Command], labels: Iterable[Label] = ()) -> "Keymap":
        """The keymap of these commands; a label's key goes before a command's."""
        return cls(
            {key: command for command in commands for key in command.keys},
            {label.key: label for label in labels},
        )
