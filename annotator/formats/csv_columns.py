"""The columns of every table, each with its type and what it means."""

from dataclasses import dataclass

from annotator.model.annotation import Confidence, Flag, Layer
from annotator.model.reading import State
from annotator.model.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Column:
    """One column, in the terms of the Frictionless Table Schema."""

    name: str
    type: str
    about: str
    values: tuple[str, ...] = ()
    """The only values it may have; empty if it may have any."""

    @property
    def is_text(self) -> bool:
        """Whether a person's words may stand in it."""
        return self.type == "string"


def _text(name: str, about: str, values: tuple[str, ...] = ()) -> Column:
    return Column(name, "string", about, values)


def _count(name: str, about: str) -> Column:
    return Column(name, "integer", about)


def _time(name: str, about: str) -> Column:
    return Column(name, "datetime", f"{about}, UTC, ISO 8601")


_ARTICLE = _text("article", "Key of the article, unique in its store")
_SHA256 = _text("sha256", "SHA-256 of the article's text in UTF-8, hexadecimal")
_ANNOTATOR = _text("annotator", "Name of the annotator")
_LAYER = _text(
    "layer",
    "Whose word it is: an annotator's, the settled gold standard, a machine's",
    tuple(Layer),
)

ARTICLES = (
    _ARTICLE,
    _text("title", "Headline"),
    _text("outlet", "Who published it"),
    _text("author", "Who wrote it"),
    _text("published", "When it was published, as the source gives it"),
    _text("url", "Where it was published"),
    _text("language", "BCP 47 code of its language"),
    _SHA256,
    _count("characters", "Length of the text in Unicode code points"),
    _text("source_file", "File it was taken in from"),
    _time("imported_at", "When it was taken in"),
)
LINKS = (
    _text("link", "UUID of the link"),
    _text("type", "Link type of the scheme"),
    _LAYER,
    _ANNOTATOR,
    _text("from_article", "Key of the article at the link's tail"),
    _text("from_annotation", "UUID of the annotation at the link's tail"),
    _text("to_article", "Key of the article at the link's head"),
    _text("to_annotation", "UUID of the annotation at the link's head"),
    _time("created_at", "When the link was made"),
)
NO_LINKS = (
    _text("annotation", "UUID of the annotation"),
    _text("type", "Link type of which the annotator said that there is none"),
)
READING = (
    _ARTICLE,
    _ANNOTATOR,
    _text(
        "state",
        "How far the annotator is; finished also if nothing was found",
        (*State,),
    ),
    _count("position", "Where the annotator was last, in code points"),
    _count("active_seconds", "Seconds in which the annotator did something"),
    _time("finished_at", "When the annotator finished the article"),
)
DECISIONS = (
    _text("decision", "UUID of the decision"),
    _ARTICLE,
    _text("reviewer", "Name of the reviewer"),
    _text("kind", "What the annotators differed in"),
    _text("chosen", "UUIDs of the annotations that were right, joined by ;"),
    _text("rejected", "UUIDs of the annotations that were not, joined by ;"),
    _text("result", "UUID of the annotation in the gold layer"),
    _text("reason", "Why"),
    _text("guideline_gap", "Whether the guidelines leave the case open"),
    _text("note", "The reviewer's note"),
    _time("decided_at", "When it was decided"),
)

_ANNOTATION_HEAD = (
    _ARTICLE,
    _SHA256,
    _text("annotation", "UUID of the annotation"),
    _LAYER,
    _ANNOTATOR,
    _text("label", "Label of the scheme"),
    _count("start", "Offset of the first character, in Unicode code points from 0"),
    _count("end", "Offset behind the last character"),
    _text("fragments", "Every stretch of the span as start:end, joined by ;"),
    _text("text", "The words it covers, fragments joined with one space"),
)
_ANNOTATION_TAIL = (
    _text("confidence", "How sure the annotator is", tuple(Confidence)),
    _text("flag", "What should still happen to it", tuple(filter(None, Flag))),
    _text("note", "The annotator's note"),
    _text("origin", "What made it: human, or the name of a program"),
    _time("created_at", "When it was made"),
    _time("updated_at", "When it was last changed"),
)


def annotation_columns(scheme: Scheme) -> tuple[Column, ...]:
    """The columns of the annotations table: one for each attribute of the scheme."""
    attributes = (
        _text(f"{label.name}.{each.name}", each.about, each.values)
        for label in scheme.labels
        for each in label.attributes
    )
    return (*_ANNOTATION_HEAD, *attributes, *_ANNOTATION_TAIL)
