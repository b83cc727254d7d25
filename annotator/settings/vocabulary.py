"""What settings may name that only the app knows: themes, commands, keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.settings.options import Option

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Commands that work at the same time, so that none may share a key."""

    commands: Mapping[str, Keys]
    """Name and usual keys of each."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The themes and commands that there are."""

    places: tuple[Place, ...]
    themes: tuple[str, ...] = ()
    """None of them: a theme is not checked."""
    kept: frozenset[str] = frozenset()
    """Commands that must not be left without a key."""

    @property
    def commands(self) -> tuple[str, ...]:
        """The name of each command, once."""
        names = (name for place in self.places for name in place.commands)
        return tuple(dict.fromkeys(names))

    def allowed(self, option: Option) -> tuple[str, ...]:
        """The texts that the option may be, as far as they are known."""
        return self.themes if option.name == "theme" else option.allowed

    def given(self, choices: Mapping[str, Keys]) -> Iterator[Mapping[str, Keys]]:
        """The keys of each place's commands, with these instead of the usual ones."""
        for place in self.places:
            yield {
                name: choices.get(name, keys) for name, keys in place.commands.items()
            }
