"""The part of a corpus that was asked for."""

from dataclasses import replace

from annotator.errors.stores import NoSuchArticle, NoSuchPerson
from annotator.model.annotation import Annotation, Layer, Link
from annotator.model.corpus import Corpus
from annotator.workflow.reports import ExportRequest


def selected(corpus: Corpus, request: ExportRequest) -> Corpus:
    """The articles, layers and annotators of the request, with the links among them.

    Names choose among annotators' own annotations; gold and suggestions are
    nobody's, and the layers choose them.

    Raises:
        NoSuchArticle: if an article was asked for that is not there.
    """
    _check_articles(corpus, request.articles)
    keys = set(request.articles) or {each.key for each in corpus.articles}
    chosen = tuple(
        each
        for each in corpus.annotations
        if each.article in keys and _is_asked_for(each, request)
    )
    ids = {each.id for each in chosen}
    return replace(
        corpus,
        articles=tuple(each for each in corpus.articles if each.key in keys),
        annotations=chosen,
        links=tuple(
            each
            for each in corpus.links
            if _is_asked_for(each, request)
            and {each.tail.annotation, each.head.annotation} <= ids
        ),
        readings=tuple(
            each
            for each in corpus.readings
            if each.reading.article in keys
            and (not request.annotators or each.reading.annotator in request.annotators)
        ),
    )


def check_known(annotators: tuple[str, ...], known: set[str]) -> None:
    """Refuse the name of nobody.

    Raises:
        NoSuchPerson: naming the first.
    """
    for name in annotators:
        if name not in known:
            raise NoSuchPerson(name)


def _check_articles(corpus: Corpus, keys: tuple[str, ...]) -> None:
    known = {each.key for each in corpus.articles}
    for key in keys:
        if key not in known:
            raise NoSuchArticle(key)


def _is_asked_for(each: Annotation | Link, request: ExportRequest) -> bool:
    if each.layer not in request.layers:
        return False
    by_name = bool(request.annotators) and each.layer is Layer.PRIMARY
    return not by_name or each.annotator in request.annotators
