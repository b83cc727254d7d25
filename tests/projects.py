"""Projects on a real store, for the tests of what works with them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from annotator.model.annotation import Annotation, Layer, Link, LinkEnd
from annotator.model.edit import Action, Edit, Subject
from annotator.model.reading import Reading
from annotator.model.span import Span
from annotator.workflow.project import Project, open_project

START = datetime(2031, 2, 3, 12, tzinfo=UTC)


@dataclass
class SteppingClock:
    """A clock that goes on by a second each time it is asked."""

    now: datetime = field(default=START)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def project_at(folder: Path, annotator: str = "ana") -> Project:
    """The project in the folder, made if it is not there; who makes it leads it."""
    place = str(folder / "annotator.db")
    return open_project(place, annotator, create=True, clock=SteppingClock())


def label(
    project: Project,
    article: str,
    bounds: tuple[tuple[int, int], ...],
    name: str = "claim",
    layer: Layer = Layer.PRIMARY,
) -> Annotation:
    """An annotation of the project's annotator, saved."""
    span = Span.of(*bounds)
    text = project.store.articles.get(article).text
    made = Annotation(
        id=str(uuid4()),
        article=article,
        annotator=project.annotator,
        label=name,
        span=span,
        words=span.words(text),
        created_at=START,
        updated_at=START,
        attributes=project.scheme.label(name).defaults,
        layer=layer,
    )
    _save(project, article, made)
    return made


def link(project: Project, name: str, tail: Annotation, head: Annotation) -> Link:
    """A link of the project's annotator, saved."""
    made = Link(
        id=str(uuid4()),
        type=name,
        annotator=project.annotator,
        tail=LinkEnd(tail.article, tail.id),
        head=LinkEnd(head.article, head.id),
        created_at=START,
    )
    _save(project, tail.article, made)
    return made


def finish(project: Project, article: str) -> None:
    """The project's annotator finishes the article."""
    _save(project, article, Reading(article, project.annotator, finished_at=START))


def _save(project: Project, article: str, subject: Subject) -> None:
    action = Action("test", article, (Edit(None, subject),))
    project.store.history.perform(action, project.annotator)
