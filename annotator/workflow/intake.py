"""Article files into the store: the same text twice is one article."""

from collections.abc import Callable, Iterator, Mapping
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
    """Take in articles that were read, all of them or none: it is one transaction.

    A file that changed since it was taken in makes a new article; the annotations of
    the old one stay where they are.

    Raises:
        StoreError: if the store cannot be written.
    """
    before = project.store.articles.source_files()
    kept = project.store.articles.add_all(_articles(project, batch, progress))
    drafts = ((file.path, draft) for file in batch.files for draft in file.drafts)
    taken = tuple(
        _taken_in(path, draft, each, _why_another_key(before, draft, each))
        for (path, draft), each in zip(drafts, kept, strict=True)
    )
    return IntakeReport(taken, batch.problems)


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


def _articles(project: Project, batch: Batch, progress: Progress) -> Iterator[Article]:
    """The articles of all files; progress is told once a file's are taken."""
    for number, file in enumerate(batch.files, start=1):
        for draft in file.drafts:
            yield _article(project, draft)
        progress(number, len(batch.files))


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


def _why_another_key(
    before: Mapping[str, str], draft: ArticleDraft, taken: Taken
) -> str:
    """Why it is not called what it would like to be.

    Args:
        before: the file of each article that was there before.
        draft: the article as its file gives it.
        taken: what became of it.
    """
    if not taken.is_new or taken.key == draft.key:
        return ""
    if before.get(draft.key) == draft.provenance.source_file:
        return f"the file changed since {draft.key} was taken in; both are kept"
    return f"another article is called {draft.key}"
