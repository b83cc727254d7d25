"""Who has done how much."""

from annotator.model.library import ArticleEntry
from annotator.workflow.project import Project
from annotator.workflow.reports import Standing, StatusReport


def status(project: Project) -> StatusReport:
    """How far each annotator is with each article.

    An annotator learns their own standing only; the leader and reviewers learn
    everybody's.

    Raises:
        StoreError: if the store cannot be read.
    """
    names = [project.annotator]
    if project.person.sees_all:
        names = [person.name for person in project.store.people.all()]
    standings = [
        _standing(entry, name)
        for name in names
        for entry in project.store.library(name)
    ]
    return StatusReport(
        standings=tuple(
            sorted(standings, key=lambda each: (each.article, each.annotator))
        ),
        labels=tuple(label.name for label in project.scheme.labels),
    )


def _standing(entry: ArticleEntry, annotator: str) -> Standing:
    return Standing(
        article=entry.key,
        title=entry.metadata.title,
        annotator=annotator,
        state=entry.state,
        counts=entry.counts,
        active_seconds=entry.active_seconds,
        finished_at=entry.finished_at,
    )
