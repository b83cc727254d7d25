"""The annotations on a row, as marks to paint."""

from annotator.text.marks import NO_LABEL, Mark
from annotator.workflow.reading import OpenArticle


def marks_on(opened: OpenArticle, start: int, end: int) -> list[Mark]:
    """The fragments on text[start:end], in the order of the text."""
    labels = {each.name: at for at, each in enumerate(opened.hand.scheme.labels)}
    return [
        Mark(low, high, annotation, labels.get(found.label, NO_LABEL))
        for low, high, annotation in opened.layer.fragments(start, end)
        if (found := opened.layer.get(annotation))
    ]


def letters_of(opened: OpenArticle) -> list[str]:
    """The letter of each label, one cell wide."""
    return [label.letter for label in opened.hand.scheme.labels]
