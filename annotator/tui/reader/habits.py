"""What the reader did last, to be done again: a label, and its attribute values."""

from annotator.model.annotation import Annotation
from annotator.model.edit import Action
from annotator.model.scheme import Scheme, in_order


class Habits:
    """The label made last, and the values last chosen for each label."""

    def __init__(self) -> None:
        self.label = ""
        """The label made last; empty before the first."""
        self._values: dict[str, tuple[tuple[str, str], ...]] = {}

    def note(self, action: Action) -> None:
        """Remember what an action made or changed."""
        for edit in action.edits:
            if not isinstance(edit.after, Annotation):
                continue
            if edit.before is None:
                self.label = edit.after.label
            else:
                self._values[edit.after.label] = edit.after.attributes

    def values(self, label: str, scheme: Scheme) -> tuple[tuple[str, str], ...]:
        """The values last chosen for a label; at first its defaults."""
        found = scheme.label(label)
        used = dict(self._values.get(label, found.defaults))
        return in_order(found.attributes, used)
