"""Changes as values: undo, autosave, import, review, merge and history are these."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.errors.values import EditNeedsASide, EditOutOfDate
from annotator.model.annotation import Annotation, Link
from annotator.model.reading import Reading

Subject = Annotation | Link | Reading
Identity = tuple[str, ...]


def identity(subject: Subject) -> Identity:
    """What stays the same while the subject changes."""
    if isinstance(subject, Reading):
        return ("reading", subject.article, subject.annotator)
    return (type(subject).__name__.lower(), subject.id)


@dataclass(frozen=True, slots=True)
class Edit:
    """One subject before and after: None before adds it, None after removes it.

    Raises:
        EditNeedsASide: if both sides are None or are not the same subject.
    """

    before: Subject | None
    after: Subject | None

    def __post_init__(self) -> None:
        sides = {identity(side) for side in (self.before, self.after) if side}
        if len(sides) != 1:
            raise EditNeedsASide

    @property
    def subject(self) -> Subject:
        """The subject as it is after, or was before it went."""
        side = self.after or self.before
        if side is None:
            raise EditNeedsASide
        return side

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Action:
    """What a person did in one go: edits that are saved, undone and redone as one."""

    what: str
    """The action in words, such as `label as claim`."""
    article: str
    """Key of the article it was done in."""
    edits: tuple[Edit, ...]

    @property
    def inverse(self) -> "Action":
        """The action that takes this one back, last edit first."""
        back = tuple(edit.inverse for edit in reversed(self.edits))
        return Action(self.what, self.article, back)


def applied(
    edits: Iterable[Edit], subjects: Mapping[Identity, Subject]
) -> dict[Identity, Subject]:
    """The subjects after the edits.

    Raises:
        EditOutOfDate: if a subject is not what an edit says it was.
    """
    after = dict(subjects)
    for edit in edits:
        key = identity(edit.subject)
        if after.get(key) != edit.before:
            raise EditOutOfDate(key[0])
        after.pop(key, None)
        if edit.after:
            after[key] = edit.after
    return after
