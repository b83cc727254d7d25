"""Look whether a store still holds what was saved in it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, select

from annotator.errors.stores import RowDamaged
from annotator.errors.values import SpanBeyondText, WordsDiffer
from annotator.model.annotation import Annotation
from annotator.model.article import text_sha256
from annotator.model.edit import Identity, Subject, identity
from annotator.model.store_report import Problem
from annotator.store.bulk import collector_paused
from annotator.store.chain import entries
from annotator.store.mapping import (
    ANNOTATION_COLUMNS,
    LINK_COLUMNS,
    READING_COLUMNS,
    Fetched,
    annotation_of,
    link_of,
    reading_of,
    values,
)
from annotator.store.refusals import check_words
from annotator.store.replay import Replay
from annotator.store.rows import ARTICLE, EVENT
from annotator.store.store import Store
from annotator.store.subjects import is_blank

_TABLES: tuple[tuple[Sequence[Column[Any]], Callable[[Fetched], Subject]], ...] = (
    (ANNOTATION_COLUMNS, annotation_of),
    (LINK_COLUMNS, link_of),
    (READING_COLUMNS, reading_of),
)
_Subjects = dict[Identity, Subject]


def check_store(store: Store) -> tuple[Problem, ...]:
    """Everything in the store that is not as it was saved; empty when all is well.

    Raises:
        StoreBusy, StoreUnopenable: if it cannot be read at all.
    """
    with collector_paused(), store.database.reading() as connection:
        problems = list(_database_problems(connection))
        subjects = _subjects(connection, problems)
        problems += _article_problems(connection, subjects)
        replay = _replay(connection)
    return (*problems, *replay.problems, *_differences(replay.subjects, subjects))


def _database_problems(connection: Connection) -> Iterator[Problem]:
    """What SQLite itself finds wrong; servers look after their own files."""
    if connection.dialect.name != "sqlite":
        return
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield Problem("database", said)
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(f"table {table}", f"row {row} has nothing in {parent}")


def _subjects(connection: Connection, problems: list[Problem]) -> _Subjects:
    """What the tables hold; rows that cannot be read are added to the problems."""
    found: _Subjects = {}
    for columns, make in _TABLES:
        for row in connection.execute(select(*columns)):
            try:
                subject = next(values(make, (row,)))
            except RowDamaged:
                problems.append(Problem(f"row {row[0]}", "it cannot be read"))
            else:
                found[identity(subject)] = subject
    return {key: each for key, each in found.items() if not is_blank(each)}


def _article_problems(
    connection: Connection, subjects: Mapping[Identity, Subject]
) -> Iterator[Problem]:
    annotations = _by_article(subjects)
    columns = (ARTICLE.c.key, ARTICLE.c.text, ARTICLE.c.sha256, ARTICLE.c.characters)
    articles = select(*columns).execution_options(yield_per=100)
    for key, text, sha256, characters in connection.execute(articles):
        if text_sha256(text) != sha256:
            yield Problem(f"article {key}", "its text is not what was taken in")
        if len(text) != characters:
            yield Problem(f"article {key}", "its text has another length")
        for annotation in annotations[key]:
            yield from _word_problems(annotation, text)


def _by_article(
    subjects: Mapping[Identity, Subject],
) -> Mapping[str, list[Annotation]]:
    found: defaultdict[str, list[Annotation]] = defaultdict(list)
    for each in subjects.values():
        if isinstance(each, Annotation):
            found[each.article].append(each)
    return found


def _word_problems(annotation: Annotation, text: str) -> Iterator[Problem]:
    try:
        check_words(annotation, text)
    except (WordsDiffer, SpanBeyondText) as error:
        yield Problem(f"annotation {annotation.id}", str(error).rstrip("."))


def _replay(connection: Connection) -> Replay:
    replay = Replay()
    try:
        for entry in entries(connection, select(EVENT).order_by(EVENT.c.seq)):
            replay.take(entry)
    except RowDamaged as error:
        replay.problems.append(Problem("history", str(error)))
    return replay


def _differences(
    told: Mapping[Identity, Subject], held: Mapping[Identity, Subject]
) -> Iterator[Problem]:
    for key in sorted(told.keys() | held.keys()):
        if told.get(key) != held.get(key):
            yield Problem(" ".join(key), "it is not what the history makes of it")
