"""The tutorial: an article that is annotated while it is read, and what is left of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, text_sha256
from annotator.model.edit import Edit
from annotator.model.history import Event, EventKind
from annotator.model.reading import Progress, Reading
from annotator.workflow.project import Project

_FILE = "tutorial.md"
EVENTS = 2000
"""The most events of the tutorial that are looked at."""
SENTENCE = 120
"""Code points that the longest sentence to label has at most."""


@dataclass(frozen=True, slots=True)
class Trail:
    """What one annotator has done in the tutorial."""

    events: tuple[Event, ...] = ()
    progress: Progress = field(default_factory=Progress)

    @property
    def edits(self) -> Iterator[Edit]:
        """The edits that were done, also those that were taken back later."""
        for event in self.events:
            if event.kind is not EventKind.UNDO:
                yield from event.action.edits

    def has(self, kind: EventKind) -> bool:
        """Whether there is an event of this kind."""
        return any(event.kind is kind for event in self.events)


Tried = Callable[[Trail], bool]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the tutorial asks for; its paragraph has its number."""

    title: str
    command: str
    """The command that does it; empty where `key` does."""
    is_tried: Tried
    key: str = ""
    """The key, where no command has it."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The steps, and which of them were tried."""

    tried: tuple[bool, ...]

    @property
    def count(self) -> int:
        """How many were tried."""
        return sum(self.tried)

    @property
    def next(self) -> Step | None:
        """The first that was not; None when all were."""
        return next(
            (step for step, done in zip(STEPS, self.tried, strict=True) if not done),
            None,
        )


def lesson(trail: Trail) -> Lesson:
    """Which steps were tried, from what was done in the article."""
    return Lesson(tuple(step.is_tried(trail) for step in STEPS))


def lesson_of(project: Project, article: str) -> Lesson:
    """Which steps this annotator has tried in the article of this key.

    Raises:
        StoreError: if the store cannot be read.
    """
    name = project.annotator
    events = project.store.history.events(EVENTS, annotator=name, article=article)
    progress = project.store.readings.get(article, name).progress
    return lesson(Trail(events, progress))


def tutorial_path() -> str:
    """The file with the tutorial."""
    return str(files("annotator.workflow") / "lessons" / _FILE)


@cache
def _text() -> str:
    source = files("annotator.workflow") / "lessons" / _FILE
    return source.read_text(encoding="utf-8")


def is_tutorial(article: Article) -> bool:
    """Whether the article is the tutorial."""
    return article.text == _text()


def tutorial_key(project: Project) -> str | None:
    """The key that the tutorial has in the store; None if it was not taken in."""
    return project.store.articles.key_of(text_sha256(_text()))


def _made(words: str) -> Tried:
    """An annotation of a sentence at most, with these among its words."""
    return lambda trail: any(
        edit.before is None
        and isinstance(edit.after, Annotation)
        and words in edit.after.words
        and len(edit.after.words) <= SENTENCE
        for edit in trail.edits
    )


def _linked(link_type: str) -> Tried:
    return lambda trail: any(
        isinstance(edit.after, Link) and edit.after.type == link_type
        for edit in trail.edits
    )


def _changed(is_it: Callable[[Annotation, Annotation], bool]) -> Tried:
    """An annotation that was one thing before and is another after."""
    return lambda trail: any(
        isinstance(edit.before, Annotation)
        and isinstance(edit.after, Annotation)
        and is_it(edit.before, edit.after)
        for edit in trail.edits
    )


def _moved_boundary(before: Annotation, after: Annotation) -> bool:
    counts = len(before.span.fragments), len(after.span.fragments)
    return before.span != after.span and counts[0] == counts[1]


def _deleted(trail: Trail) -> bool:
    return any(
        isinstance(edit.before, Annotation) and edit.after is None
        for edit in trail.edits
    )


def _read(is_it: Callable[[Reading], object]) -> Tried:
    return lambda trail: any(
        isinstance(edit.after, Reading) and bool(is_it(edit.after))
        for edit in trail.edits
    )


STEPS = (
    Step(
        "move by sentences and paragraphs",
        "paragraph-right",
        lambda trail: trail.progress.position > 0 or bool(trail.events),
    ),
    Step("search for a name and label it", "search", _made("Adela Marrow")),
    Step("select a word, grow it, label it", "select-word", _made("flooded twice")),
    Step("select a quotation and label it", "select-quotation", _made("over the wall")),
    Step("take the source that is offered", "", _linked("attributed_to"), "enter"),
    Step(
        "say that there is no source",
        "",
        _changed(lambda before, after: len(after.unlinked) > len(before.unlinked)),
        "0",
    ),
    Step(
        "choose a value in the form",
        "edit",
        _changed(lambda before, after: before.attributes != after.attributes),
    ),
    Step(
        "add a fragment",
        "add-fragment",
        _changed(
            lambda before, after: len(after.span.fragments) > len(before.span.fragments)
        ),
    ),
    Step("change a boundary", "boundaries", _changed(_moved_boundary)),
    Step("link a denial to its claim", "link", _linked("denies")),
    Step(
        "flag an annotation",
        "flag",
        _changed(lambda before, after: bool(after.flag) and not before.flag),
    ),
    Step(
        "write a note, in the form",
        "edit",
        _changed(lambda before, after: bool(after.note) and after.note != before.note),
    ),
    Step("delete an annotation", "delete", _deleted),
    Step("undo", "undo", lambda trail: trail.has(EventKind.UNDO)),
    Step("redo", "redo", lambda trail: trail.has(EventKind.REDO)),
    Step("set a bookmark", "bookmark", _read(lambda reading: reading.bookmarks)),
    Step("finish the article", "finish", _read(lambda reading: reading.finished_at)),
)
"""What the tutorial asks for, a numbered paragraph each."""
