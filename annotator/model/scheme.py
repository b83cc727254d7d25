"""The label scheme: labels with attributes, link types, guidelines."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.errors.schemes import NoSuchLabel
from annotator.model.annotation import Annotation


@dataclass(frozen=True, slots=True)
class Attribute:
    """A closed question about an annotation; the first value is its default."""

    name: str
    values: tuple[str, ...]
    optional: bool = False
    about: str = ""

    @property
    def default(self) -> str:
        """What a new annotation gets: the first value, nothing where optional."""
        return "" if self.optional else self.values[0]


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of span, made with one key."""

    name: str
    key: str
    """The key that makes it, one character."""
    about: str = ""
    attributes: tuple[Attribute, ...] = ()

    @property
    def letter(self) -> str:
        """What stands for it in the gutter."""
        return self.key.upper()

    @property
    def defaults(self) -> tuple[tuple[str, str], ...]:
        """Name and value of the attributes a new annotation starts with."""
        return tuple(
            (each.name, each.default) for each in self.attributes if each.default
        )

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of that name, if the label has one."""
        return next((each for each in self.attributes if each.name == name), None)

    def missing(self, annotation: Annotation) -> tuple[str, ...]:
        """The required attributes that the annotation leaves open."""
        given = {name for name, value in annotation.attributes if value}
        return tuple(
            each.name
            for each in self.attributes
            if not each.optional and each.name not in given
        )


@dataclass(frozen=True, slots=True)
class LinkPoint:
    """What may stand at one end of a link: a label, perhaps with an attribute."""

    label: str
    attribute: str = ""
    values: tuple[str, ...] = ()
    """The attribute's values that are allowed; empty when it does not matter."""

    def takes(self, annotation: Annotation) -> bool:
        """Whether the annotation may stand here."""
        if annotation.label != self.label:
            return False
        return not self.values or annotation.attribute(self.attribute) in self.values

    def __str__(self) -> str:
        if not self.values:
            return self.label
        return f"{self.label}[{self.attribute}={'|'.join(self.values)}]"


@dataclass(frozen=True, slots=True)
class LinkType:
    """A kind of link, with what may stand at its tail and its head."""

    name: str
    tails: tuple[LinkPoint, ...]
    heads: tuple[LinkPoint, ...]
    about: str = ""
    across: bool = False
    """Whether it may lead to another article."""
    directed: bool = True
    same_label: bool = False
    """Whether both ends must have one label."""
    offered: bool = False
    """Whether the app offers the nearest head when a tail was labelled."""
    enabled: bool = True

    def allows(self, tail: Annotation, head: Annotation) -> bool:
        """Whether a link of this type may go from the tail to the head."""
        if not self.across and tail.article != head.article:
            return False
        if self.same_label and tail.label != head.label:
            return False
        return self._joins(tail, head) or (
            not self.directed and self._joins(head, tail)
        )

    def starts_at(self, tail: Annotation) -> bool:
        """Whether the annotation may be a tail of this type."""
        starts = self.tails if self.directed else self.tails + self.heads
        return any(end.takes(tail) for end in starts)

    def _joins(self, tail: Annotation, head: Annotation) -> bool:
        return any(end.takes(tail) for end in self.tails) and any(
            end.takes(head) for end in self.heads
        )


@dataclass(frozen=True, slots=True)
class Scheme:
    """The labels and links of a project, with the guidelines shown in the app."""

    name: str
    version: str
    labels: tuple[Label, ...]
    links: tuple[LinkType, ...] = ()
    guidelines: str = field(default="", repr=False)
    """Markdown."""
    source: str = field(default="", repr=False, compare=False)
    """The TOML that it was read from, comments and all."""

    def label(self, name: str) -> Label:
        """The label of that name.

        Raises:
            NoSuchLabel: if the scheme has none.
        """
        for each in self.labels:
            if each.name == name:
                return each
        raise NoSuchLabel(name, self.name)

    def link(self, name: str) -> LinkType | None:
        """The link type of that name, if there is one."""
        return next((each for each in self.links if each.name == name), None)

    def offers(self, tail: Annotation) -> tuple[LinkType, ...]:
        """The link types whose nearest head is offered once the tail is made."""
        return tuple(
            each
            for each in self.links
            if each.enabled and each.offered and each.starts_at(tail)
        )

    def columns(self) -> tuple[tuple[str, str], ...]:
        """(label, attribute) of every attribute, in the scheme's order."""
        return tuple(
            (label.name, each.name)
            for label in self.labels
            for each in label.attributes
        )


def in_order(
    attributes: Iterable[Attribute], values: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    """Name and value of what is set, in the scheme's order."""
    return tuple(
        (each.name, values[each.name]) for each in attributes if values.get(each.name)
    )
