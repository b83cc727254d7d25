"""Go through the history from the start: is the chain whole, and what does it make?"""

from dataclasses import dataclass, field

from annotator.errors.stores import EventDamaged
from annotator.errors.values import EditOutOfDate
from annotator.model.edit import Edit, Identity, Subject, applied, identity
from annotator.model.store_report import Problem
from annotator.store.chain import Entry
from annotator.store.subjects import is_blank, with_blanks


@dataclass(slots=True)
class Replay:
    """What the events so far have made, and what was wrong with them."""

    subjects: dict[Identity, Subject] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _hashes: dict[str, str] = field(default_factory=dict)

    def take(self, entry: Entry) -> None:
        """Go on by one event."""
        where = f"event {entry.seq}"
        if entry.hash != entry.right_hash:
            self.problems.append(Problem(where, "its content is not what was saved"))
        if entry.previous_hash != self._hashes.get(entry.annotator, ""):
            self.problems.append(Problem(where, "an event before it is missing"))
        self._hashes[entry.annotator] = entry.hash
        try:
            self._apply(entry.action.edits)
        except EventDamaged:
            self.problems.append(Problem(where, "its edits cannot be read"))
        except EditOutOfDate:
            self.problems.append(Problem(where, "it does not follow from those before"))

    def _apply(self, edits: tuple[Edit, ...]) -> None:
        keys = {identity(edit.subject) for edit in edits}
        before = {key: self.subjects[key] for key in keys if key in self.subjects}
        after = applied(edits, with_blanks(before, edits))
        for key in keys:
            self.subjects.pop(key, None)
        self.subjects |= {
            key: each for key, each in after.items() if not is_blank(each)
        }
