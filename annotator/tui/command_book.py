"""The commands with the keys that they have for whoever reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.model.scheme import Label
from annotator.settings.showing import CommandLine
from annotator.settings.values import KeyChoice
from annotator.settings.vocabulary import Place, Vocabulary
from annotator.tui.command import Command, key_name
from annotator.tui.commands import COMMANDS, EVERYWHERE, LIBRARY
from annotator.tui.reader_commands import ANNOTATIONS, MATCHES, READER, SEARCH_LINE

Commands = tuple[Command, ...]

IN_READER = (*READER, *EVERYWHERE)
IN_LIBRARY = (*LIBRARY, *EVERYWHERE)
PLACES: tuple[Commands, ...] = (
    IN_READER,
    IN_LIBRARY,
    ANNOTATIONS,
    SEARCH_LINE,
    MATCHES,
)
"""What works at the same time; in none of them may two commands have one key."""
BESIDE_LABELS = (*IN_READER, *ANNOTATIONS, *MATCHES)
"""What works where a label's key does something, and goes before it."""

WAYS_OUT = frozenset({"palette", "quit"})
"""Commands that must keep a key: every other one can be run from the palette."""


@dataclass(frozen=True, slots=True)
class CommandBook:
    """The commands with a person's keys; without any, their usual ones."""

    choices: tuple[KeyChoice, ...] = ()

    def of(self, commands: Sequence[Command]) -> Commands:
        """These commands with the keys that they have."""
        keys = {each.command: each.keys for each in self.choices}
        return tuple(
            replace(each, keys=keys[each.name]) if each.name in keys else each
            for each in commands
        )

    def named(self, name: str) -> Command:
        """The command of this name, with its keys."""
        return self.of([each for each in COMMANDS if each.name == name])[0]

    def key(self, name: str) -> str:
        """A command's key as it is written for people; without one, the way to it."""
        keys = self.named(name).keys
        return key_name(keys[-1]) if keys else f"{self.key('palette')} {name}"

    def hint(self, name: str) -> str:
        """A command's key and a word for what it does; empty when it has no key."""
        return next(iter(self.hints([self.named(name)])), "")

    def hints(self, commands: Sequence[Command]) -> list[str]:
        """Key and word of each of these commands that has a key."""
        return [
            f"{key_name(each.keys[-1])} {each.hint or each.title}"
            for each in self.of(commands)
            if each.keys
        ]

    def taken_by(self, labels: Sequence[Label]) -> Iterator[tuple[str, Command, Label]]:
        """Each key that is a label's instead, with command and label."""
        makes = {label.key: label for label in labels}
        for command in self.of(BESIDE_LABELS):
            for key in command.keys:
                if key in makes:
                    yield key, command, makes[key]

    @property
    def lines(self) -> tuple[CommandLine, ...]:
        """Name, usual keys and title of each command, for the settings file."""
        return tuple(CommandLine(each.name, each.keys, each.title) for each in COMMANDS)


STANDARD_BOOK = CommandBook()
"""The commands with their usual keys."""


def vocabulary(themes: tuple[str, ...] = ()) -> Vocabulary:
    """What settings may name; themes are not checked without any."""
    places = (Place({each.name: each.keys for each in place}) for place in PLACES)
    return Vocabulary(tuple(places), themes, WAYS_OUT)
