"""Article files into the store: the same text twice is one article."""

from collections.abc import Callable, Iterator
from functools import partial

from annotator.errors.stores import StoreMissing
from annotator.formats.base import ArticleDraft
from annotator.model.article import Article, text_sha256
from annotator.model.library import Taken
from annotator.workflow.project import Project, open_project
from annotator.workflow.reports import IntakeReport, TakenIn
from annotator.workflow.sources import (
    Batch,
    Progress,
    SourceFile,
    read_files,
    unwatched,
)


def take_in(project: Project, paths: tuple[str, ...]) -> IntakeReport:
    """Take in the articles in these files and folders.

    Raises:
        StoreError: if the store cannot be written.
    """
    return keep(project, read_files(paths))


def keep(
    project: Project, batch: Batch, progress: Progress = unwatched
) -> IntakeReport:
    """Take in articles that were read, one transaction a file.

    A file that changed since it was taken in makes a new article; the annotations of
    the old one stay where they are.

    Raises:
        StoreError: if the store cannot be written.
    """
    taken: list[TakenIn] = []
    for number, file in enumerate(batch.files, start=1):
        taken += _keep_file(project, file)
        progress(number, len(batch.files))
    return IntakeReport(tuple(taken), batch.problems)


def foresee(place: str, annotator: str, batch: Batch) -> IntakeReport:
    """What `keep` would do, without a store being made or changed.

    Raises:
        NameUnusable: if the name cannot be kept.
        StoreError: if there is a store, and it does not open.
    """
    try:
        with open_project(place, annotator) as project:
            keys = partial(_known_key, project)
            return _foreseen(batch, keys)
    except StoreMissing:
        return _foreseen(batch, lambda _draft: None)


def _foreseen(
    batch: Batch, known_key: Callable[[ArticleDraft], str | None]
) -> IntakeReport:
    taken = []
    for file in batch.files:
        for draft in file.drafts:
            key = known_key(draft)
            taken.append(_taken_in(file.path, draft, Taken(key or draft.key, not key)))
    return IntakeReport(tuple(taken), batch.problems)


def _known_key(project: Project, draft: ArticleDraft) -> str | None:
    return project.store.articles.key_of(text_sha256(draft.text))


def _keep_file(project: Project, file: SourceFile) -> Iterator[TakenIn]:
    articles = [_article(project, draft) for draft in file.drafts]
    kept = project.store.articles.add_all(articles)
    for draft, taken in zip(file.drafts, kept, strict=True):
        remark = _why_another_key(project, draft, taken)
        yield _taken_in(file.path, draft, taken, remark)


def _taken_in(
    path: str, draft: ArticleDraft, taken: Taken, remark: str = ""
) -> TakenIn:
    return TakenIn(
        path=path,
        key=taken.key,
        is_new=taken.is_new,
        encoding=draft.provenance.encoding,
        changes=draft.provenance.changes,
        remark=remark,
    )


def _article(project: Project, draft: ArticleDraft) -> Article:
    return Article(
        key=draft.key,
        text=draft.text,
        imported_at=project.clock(),
        metadata=draft.metadata,
        provenance=draft.provenance,
    )


def _why_another_key(project: Project, draft: ArticleDraft, taken: Taken) -> str:
    if not taken.is_new or taken.key == draft.key:
        return ""
    first = project.store.articles.get(draft.key)
    if first.provenance.source_file == draft.provenance.source_file:
        return f"the file changed since {draft.key} was taken in; both are kept"
    return f"another article is called {draft.key}"
