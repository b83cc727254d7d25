"""The frozen snapshot of a store that exporters and statistics get."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from annotator.model.annotation import Annotation, Layer, Link
from annotator.model.article import Article
from annotator.model.corpus import Corpus
from annotator.store.annotations import read_annotations
from annotator.store.bulk import collector_paused
from annotator.store.links import read_links
from annotator.store.mapping import ARTICLE_COLUMNS, article_of
from annotator.store.readings import read_readings
from annotator.store.refusals import check_all_words
from annotator.store.rows import ARTICLE
from annotator.store.schemes import read_current
from annotator.store.scope import Scope
from annotator.store.store import Store
from annotator.store.texts import checked_text


def snapshot(
    store: Store,
    *,
    articles: Collection[str] | None = None,
    annotators: Collection[str] | None = None,
    layers: Collection[Layer] | None = None,
) -> Corpus:
    """One state of the store, in a fixed order.

    Links of which an end is left out are left out too.

    Args:
        store: the store.
        articles: keys of the articles to take; all when None.
        annotators: whose annotations, links and readings to take; all when None.
        layers: which layers to take; all when None.

    Raises:
        NoScheme: if the store has no scheme.
        StoreDamaged: if a text is not the one that was taken in.
        WordsDiffer, SpanBeyondText: if an annotation's words are not in its text.
        StoreBusy, StoreUnopenable: if it cannot be read.
    """
    scope = Scope(articles, annotators, layers)
    with collector_paused(), store.database.reading() as connection:
        annotations = read_annotations(connection, scope)
        taken = _articles(connection, scope)
        texts = {each.key: each.text for each in taken}
        check_all_words(annotations, texts.__getitem__)
        return Corpus(
            scheme=read_current(connection, store.place),
            articles=taken,
            annotations=annotations,
            links=_links_between(read_links(connection, scope), annotations),
            readings=read_readings(connection, scope),
        )


def _articles(connection: Connection, scope: Scope) -> tuple[Article, ...]:
    statement = scope.narrow(select(*ARTICLE_COLUMNS), ARTICLE)
    rows = connection.execute(statement.execution_options(yield_per=100))
    found = []
    for row in rows:
        checked_text(row.key, row.text, row.sha256)
        found.append(article_of(row))
    return tuple(sorted(found, key=lambda each: each.key))


def _links_between(
    links: tuple[Link, ...], annotations: tuple[Annotation, ...]
) -> tuple[Link, ...]:
    ids = {each.id for each in annotations}
    return tuple(
        link for link in links if {link.tail.annotation, link.head.annotation} <= ids
    )
