"""What an annotator says of an article: annotations, and links between them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from annotator.model.span import Span


class Layer(StrEnum):
    """Whose word an annotation is."""

    PRIMARY = "primary"
    """An annotator's own."""
    GOLD = "gold"
    """What a reviewer settled."""
    SUGGESTED = "suggested"
    """A machine's, not accepted yet."""


class Confidence(StrEnum):
    """How sure the annotator is."""

    CERTAIN = "certain"
    UNSURE = "unsure"


class Flag(StrEnum):
    """What should still happen to an annotation."""

    NONE = ""
    DISCUSS = "discuss"
    DISCARD = "discard"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A labelled span of one article, by one annotator."""

    id: str
    """A UUID that survives export, import and merge."""
    article: str
    """The article's key."""
    annotator: str
    label: str
    span: Span
    words: str
    """What the span covered when it was made, fragments joined with one space."""
    created_at: datetime
    updated_at: datetime
    attributes: tuple[tuple[str, str], ...] = ()
    """Name and value of each attribute that is set, in the scheme's order."""
    confidence: Confidence = Confidence.CERTAIN
    flag: Flag = Flag.NONE
    note: str = ""
    origin: str = "human"
    layer: Layer = Layer.PRIMARY
    unlinked: tuple[str, ...] = ()
    """Link types of which the annotator said: there is none."""

    def attribute(self, name: str) -> str:
        """The attribute's value, empty when it is not set."""
        return dict(self.attributes).get(name, "")

    @property
    def order(self) -> tuple[int, int, str]:
        """Sorts by place: start, then the longer first, then id."""
        return (self.span.start, -self.span.end, self.id)


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One end of a link: an annotation of an article."""

    article: str
    annotation: str


@dataclass(frozen=True, slots=True)
class Link:
    """A typed link from one annotation (tail) to another (head)."""

    id: str
    type: str
    annotator: str
    tail: LinkEnd
    head: LinkEnd
    created_at: datetime
    layer: Layer = Layer.PRIMARY

    def other_end(self, annotation: str) -> LinkEnd:
        """The end that is not this annotation."""
        return self.head if self.tail.annotation == annotation else self.tail

    def joins(self, annotation: str) -> bool:
        """Whether the annotation is one of its ends."""
        return annotation in (self.tail.annotation, self.head.annotation)
