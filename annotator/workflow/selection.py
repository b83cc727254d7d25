"""The part of a corpus that was asked for."""

from dataclasses import replace

from annotator.model.annotation import Annotation, Layer, Link
from annotator.model.corpus import Corpus
from annotator.workflow.reports import ExportRequest


def selected(corpus: Corpus, request: ExportRequest) -> Corpus:
    """The layers and annotators of the request, with the links among them.

    Names choose among annotators' own annotations; gold and suggestions are
    nobody's, and the layers choose them.
    """
    chosen = tuple(each for each in corpus.annotations if _is_asked_for(each, request))
    ids = {each.id for each in chosen}
    return replace(
        corpus,
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
            if not request.annotators or each.reading.annotator in request.annotators
        ),
    )


def _is_asked_for(each: Annotation | Link, request: ExportRequest) -> bool:
    if each.layer not in request.layers:
        return False
    by_name = bool(request.annotators) and each.layer is Layer.PRIMARY
    return not by_name or each.annotator in request.annotators
