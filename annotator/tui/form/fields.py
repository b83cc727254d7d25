"""The fields of the form, for one annotation: what can be chosen and what is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from annotator.model.annotation import Annotation, Confidence, Flag, Link
from annotator.model.scheme import Attribute, Scheme

DIGITS = "1234567890"


class Kind(Enum):
    """What a field holds."""

    LABEL = auto()
    ATTRIBUTE = auto()
    CONFIDENCE = auto()
    FLAG = auto()
    NOTE = auto()
    LINK = auto()
    UNLINKED = auto()


_KEYS = {
    Kind.NOTE: "enter write",
    Kind.LINK: "enter go there · x unlink · v look",
    Kind.UNLINKED: "x take back",
    Kind.LABEL: "digits relabel",
    Kind.ATTRIBUTE: "digits choose · ←→",
    Kind.CONFIDENCE: "digits choose · ←→",
    Kind.FLAG: "digits choose · ←→",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a field can have."""

    key: str
    """The key that chooses it while its field is the focused one."""
    value: str
    shown: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link of the current annotation, as its form shows it."""

    link: Link
    outgoing: bool
    label: str
    """Of the annotation at the other end; empty when it is not known."""
    words: str
    article: str
    """Name of the other end's article when it is another one."""


@dataclass(frozen=True, slots=True)
class Field:
    """One row of the form."""

    kind: Kind
    name: str
    options: tuple[Option, ...] = ()
    text: str = ""
    """What it says, where there is nothing to choose."""
    about: str = ""
    missing: bool = False
    """A required value that is not set."""
    optional: bool = False
    """Whether it may be left open."""
    view: LinkView | None = None

    @property
    def keys(self) -> str:
        """The keys that work while it is the focused one."""
        return _KEYS[self.kind]

    @property
    def is_link(self) -> bool:
        """Whether it tells of a link, or that there is none."""
        return self.kind in (Kind.LINK, Kind.UNLINKED)

    @property
    def chosen(self) -> str:
        """The chosen value as it is shown; empty when none is."""
        return next((each.shown for each in self.options if each.chosen), "")

    def option(self, key: str) -> Option | None:
        """The option that a key chooses."""
        return next((each for each in self.options if each.key == key), None)

    def beside(self, step: int) -> Option | None:
        """The option that many places from the chosen one, going round."""
        if not self.options:
            return None
        places = [index for index, each in enumerate(self.options) if each.chosen]
        start = places[0] if places else (-1 if step > 0 else 0)
        return self.options[(start + step) % len(self.options)]


def fields_of(
    annotation: Annotation, scheme: Scheme, views: Sequence[LinkView]
) -> tuple[Field, ...]:
    """Label, attributes, confidence, flag, note and links of an annotation."""
    label = scheme.label(annotation.label)
    names = [(each.name, each.name) for each in scheme.labels]
    return (
        Field(Kind.LABEL, "label", _options(names, annotation.label)),
        *(_attribute(each, annotation) for each in label.attributes),
        Field(
            Kind.CONFIDENCE,
            "confidence",
            _options([(each, each) for each in Confidence], annotation.confidence),
        ),
        Field(
            Kind.FLAG,
            "flag",
            _options([(each, each or "none") for each in Flag], annotation.flag),
        ),
        Field(Kind.NOTE, "note", text=annotation.note),
        *(Field(Kind.LINK, view.link.type, view=view) for view in views),
        *(Field(Kind.UNLINKED, each, text="none") for each in annotation.unlinked),
    )


def _attribute(attribute: Attribute, annotation: Annotation) -> Field:
    value = annotation.attribute(attribute.name)
    return Field(
        Kind.ATTRIBUTE,
        attribute.name,
        _options([(each, each) for each in attribute.values], value),
        about=attribute.about,
        missing=not value and not attribute.optional,
        optional=attribute.optional,
    )


def _options(pairs: Sequence[tuple[str, str]], chosen: str) -> tuple[Option, ...]:
    keys = DIGITS.ljust(len(pairs))
    return tuple(
        Option(key.strip(), str(value), str(shown), value == chosen)
        for key, (value, shown) in zip(keys, pairs, strict=False)
    )
