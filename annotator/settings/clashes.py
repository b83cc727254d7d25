"""One key asked to do two things: found before the app opens."""

from collections.abc import Iterator, Mapping

from annotator.errors.settings import SettingsFault, SettingsInvalid
from annotator.settings.values import KeyChoice, Settings
from annotator.settings.vocabulary import Keys, Vocabulary

Clash = tuple[int, str]
"""Line of the settings file, and what clashes there."""


def between_commands(
    vocabulary: Vocabulary, choices: tuple[KeyChoice, ...]
) -> Iterator[Clash]:
    """Each key that two commands of one place would have, once."""
    lines = {each.command: each.line for each in choices}
    chosen = {each.command: each.keys for each in choices}
    told = set()
    for place in vocabulary.given(chosen):
        for key, one, other in _shared(place):
            line = max(lines.get(one, 0), lines.get(other, 0))
            clash = (line, f"key {key!r} is both {one!r} and {other!r}")
            if clash not in told:
                told.add(clash)
                yield clash


def with_labels(
    choices: tuple[KeyChoice, ...], beside: frozenset[str], labels: Mapping[str, str]
) -> Iterator[Clash]:
    """Each key given to a command that is a label's key in the scheme.

    Args:
        choices: the keys that a person gave to commands.
        beside: the commands that work where a label's key does.
        labels: key and name of each label.
    """
    for each in choices:
        for key in each.keys:
            if each.command in beside and key in labels:
                said = f"key {key!r} is both {each.command!r} and the label {labels[key]!r}"
                yield each.line, said


def refuse_label_keys(
    settings: Settings, place: str, beside: frozenset[str], labels: Mapping[str, str]
) -> None:
    """See to it that no command was given a label's key where that works.

    Args:
        settings: the settings.
        place: the settings file.
        beside: the commands that work where a label's key does.
        labels: key and name of each label.

    Raises:
        SettingsInvalid: with each key that was, and its line.
    """
    found = with_labels(settings.keys, beside, labels)
    faults = tuple(sorted(SettingsFault(place, *clash) for clash in found))
    if faults:
        raise SettingsInvalid(faults)


def _shared(place: Mapping[str, Keys]) -> Iterator[tuple[str, str, str]]:
    """Each key of two commands, with the names of both."""
    first: dict[str, str] = {}
    for name, keys in place.items():
        for key in keys:
            owner = first.setdefault(key, name)
            if owner != name:
                yield key, owner, name
