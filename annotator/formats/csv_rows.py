"""The rows of every table, in an order that depends on the data alone."""

from collections.abc import Iterator

from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article
from annotator.model.corpus import Corpus, ReadingState
from annotator.model.moments import iso_utc

Row = tuple[str, ...]


def annotation_rows(corpus: Corpus) -> Iterator[Row]:
    """By article, start, end and id."""
    hashes = {article.key: article.sha256 for article in corpus.articles}
    columns = corpus.scheme.columns()
    for each in sorted(corpus.annotations, key=_place):
        yield _annotation_row(each, hashes.get(each.article, ""), columns)


def link_rows(corpus: Corpus) -> Iterator[Row]:
    """By tail, head, type and id."""
    return map(_link_row, sorted(corpus.links, key=_ends))


def no_link_rows(corpus: Corpus) -> Iterator[Row]:
    """By the annotation's place, then in the order the types were said in."""
    for each in sorted(corpus.annotations, key=_place):
        for link_type in each.unlinked:
            yield (each.id, link_type)


def article_rows(corpus: Corpus) -> Iterator[Row]:
    """By key."""
    return map(_article_row, sorted(corpus.articles, key=lambda each: each.key))


def reading_rows(corpus: Corpus) -> Iterator[Row]:
    """By article and annotator."""
    return map(_reading_row, sorted(corpus.readings, key=_reader))


def no_rows(_corpus: Corpus) -> Iterator[Row]:
    """None: a table that has its header only."""
    return iter(())


def _place(each: Annotation) -> tuple[str, int, int, str]:
    return (each.article, each.span.start, each.span.end, each.id)


def _ends(each: Link) -> Row:
    tail, head = each.tail, each.head
    return (
        tail.article,
        tail.annotation,
        head.article,
        head.annotation,
        each.type,
        each.id,
    )


def _reader(each: ReadingState) -> Row:
    return (each.reading.article, each.reading.annotator)


def _annotation_row(
    each: Annotation, sha256: str, columns: tuple[tuple[str, str], ...]
) -> Row:
    values = dict(each.attributes)
    return (
        each.article,
        sha256,
        each.id,
        each.layer,
        each.annotator,
        each.label,
        str(each.span.start),
        str(each.span.end),
        str(each.span),
        each.words,
        *(
            values.get(attribute, "") if label == each.label else ""
            for label, attribute in columns
        ),
        each.confidence,
        each.flag,
        each.note,
        each.origin,
        iso_utc(each.created_at),
        iso_utc(each.updated_at),
    )


def _link_row(each: Link) -> Row:
    return (
        each.id,
        each.type,
        each.layer,
        each.annotator,
        each.tail.article,
        each.tail.annotation,
        each.head.article,
        each.head.annotation,
        iso_utc(each.created_at),
    )


def _article_row(each: Article) -> Row:
    known = each.metadata
    return (
        each.key,
        known.title,
        known.outlet,
        known.author,
        known.published,
        known.url,
        known.language,
        each.sha256,
        str(len(each.text)),
        each.provenance.source_file,
        iso_utc(each.imported_at),
    )


def _reading_row(each: ReadingState) -> Row:
    return (
        each.reading.article,
        each.reading.annotator,
        each.state,
        str(each.progress.position),
        str(each.progress.active_seconds),
        iso_utc(each.reading.finished_at),
    )
