"""Any history of doing, undoing, redoing and reopening is what a dictionary says."""

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)

from annotator.errors.stores import NothingToRedo, NothingToUndo
from annotator.model.annotation import Annotation, Link
from annotator.model.edit import Action, Edit, Identity, Subject, applied, identity
from annotator.model.reading import Reading
from annotator.store.check import check_store
from annotator.store.store import Store
from tests.store.samples import (
    NOON,
    action,
    annotation,
    article,
    contents,
    link,
    open_at,
)

MEMORY = Path("/dev/shm")  # noqa: S108 - the folder made in it is private
ANNOTATORS = ("ada", "bob")
names = st.sampled_from("123")
annotators = st.sampled_from(ANNOTATORS)


@cache
def new_store() -> bytes:
    """The file of a store with one article in it."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "annotator.db"
        with open_at(place, create=True) as store:
            store.articles.add(article())
        return place.read_bytes()


@dataclass
class Told:
    """What one annotator has, and could undo and redo."""

    subjects: dict[Identity, Subject] = field(default_factory=dict)
    done: list[Action] = field(default_factory=list)
    undone: list[Action] = field(default_factory=list)

    def apply(self, action: Action) -> None:
        after = applied(action.edits, self.subjects)
        self.subjects = {
            key: each
            for key, each in after.items()
            if not isinstance(each, Reading) or each.finished_at or each.bookmarks
        }

    def of(self, kind: type[Subject]) -> list[Subject]:
        return [each for each in self.subjects.values() if isinstance(each, kind)]


class Histories(RuleBasedStateMachine):
    """A store beside what it should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
        self.place = self.folder / "annotator.db"
        self.place.write_bytes(new_store())
        self.store: Store = open_at(self.place)
        self.told = {name: Told() for name in ANNOTATORS}

    def teardown(self) -> None:
        assert check_store(self.store) == ()
        self.store.close()
        shutil.rmtree(self.folder)

    def do(self, annotator: str, *edits: Edit) -> None:
        done = action(*edits)
        self.store.history.perform(done, annotator)
        told = self.told[annotator]
        told.apply(done)
        told.done.append(done)
        told.undone.clear()

    @rule(annotator=annotators, name=names, note=st.text(max_size=3))
    def put(self, annotator: str, name: str, note: str) -> None:
        """Add an annotation or change it."""
        start = int(name)
        new = annotation(f"{annotator}{name}", (start, 20), annotator=annotator)
        note = note.replace("\0", "").encode(errors="ignore").decode()
        before = self.told[annotator].subjects.get(identity(new))
        self.do(annotator, Edit(before, replace(new, note=note)))

    @rule(annotator=annotators, at=st.integers(0, 9))
    def remove(self, annotator: str, at: int) -> None:
        """Remove an annotation, and its links with it."""
        told = self.told[annotator]
        there = told.of(Annotation)
        if there:
            gone = there[at % len(there)]
            links = [each for each in told.of(Link) if _joins(each, gone)]
            self.do(annotator, *(Edit(each, None) for each in [*links, gone]))

    @rule(annotator=annotators, at=st.integers(0, 9), name=names)
    def join(self, annotator: str, at: int, name: str) -> None:
        """Add a link, or turn it round."""
        there = self.told[annotator].of(Annotation)
        if len(there) > 1:
            tail, head = there[at % len(there)], there[at % len(there) - 1]
            new = link(f"{annotator}{name}", identity(tail)[1], identity(head)[1])
            new = replace(new, annotator=annotator)
            before = self.told[annotator].subjects.get(identity(new))
            self.do(annotator, Edit(before, new))

    @rule(annotator=annotators, mark=st.integers(0, 3), finished=st.booleans())
    def read(self, annotator: str, mark: int, *, finished: bool) -> None:
        """Set a bookmark, finish, or take all that back."""
        blank = Reading("harbour", annotator)
        before = self.told[annotator].subjects.get(identity(blank))
        after = Reading(
            "harbour", annotator, NOON if finished else None, (mark,) if mark else ()
        )
        if before or after != blank:
            self.do(annotator, Edit(before, after))

    @rule(annotator=annotators)
    def undo(self, annotator: str) -> None:
        told = self.told[annotator]
        try:
            back = self.store.history.undo(annotator).action
        except NothingToUndo:
            assert not told.done
            return
        assert back == told.done[-1].inverse
        told.undone.append(told.done.pop())
        told.subjects = _without_blanks(back, told)

    @rule(annotator=annotators)
    def redo(self, annotator: str) -> None:
        told = self.told[annotator]
        try:
            again = self.store.history.redo(annotator).action
        except NothingToRedo:
            assert not told.undone
            return
        assert again == told.undone[-1]
        told.done.append(told.undone.pop())
        told.subjects = _without_blanks(again, told)

    @precondition(lambda self: any(told.done for told in self.told.values()))
    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = open_at(self.place)

    @invariant()
    def holds_what_was_told(self) -> None:
        ada, bob = (told.subjects for told in self.told.values())
        assert contents(self.store, *ANNOTATORS) == ada | bob


def _joins(link: Subject, annotation: Subject) -> bool:
    return isinstance(link, Link) and link.joins(identity(annotation)[1])


def _without_blanks(action: Action, told: Told) -> dict[Identity, Subject]:
    """The subjects after the action, where a blank reading may stand for none."""
    blanks = {
        identity(edit.before): edit.before
        for edit in action.edits
        if isinstance(edit.before, Reading)
    }
    told.subjects = blanks | told.subjects
    told.apply(action)
    return told.subjects


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=50,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
