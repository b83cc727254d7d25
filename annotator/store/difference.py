"""What lies between two states of some subjects, one kind at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from annotator.model.edit import Identity, Subject

Kind = TypeVar("Kind", bound=Subject)


@dataclass(frozen=True, slots=True)
class Difference(Generic[Kind]):
    """The subjects of one kind that went, came or changed."""

    removed: tuple[Kind, ...]
    added: tuple[Kind, ...]
    changed: tuple[tuple[Kind, Kind], ...]
    """Before and after."""

    @property
    def written(self) -> tuple[Kind, ...]:
        """What stands there now and didn't before: added and changed."""
        return (*self.added, *(after for _, after in self.changed))


def difference(
    kind: type[Kind],
    before: Mapping[Identity, Subject],
    after: Mapping[Identity, Subject],
) -> Difference[Kind]:
    """What lies between the two states, for one kind of subject."""
    old = {key: each for key, each in before.items() if isinstance(each, kind)}
    new = {key: each for key, each in after.items() if isinstance(each, kind)}
    return Difference(
        removed=tuple(old[key] for key in old if key not in new),
        added=tuple(new[key] for key in new if key not in old),
        changed=tuple(
            (old[key], new[key]) for key in new if key in old and old[key] != new[key]
        ),
    )
