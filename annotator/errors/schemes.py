"""Schemes with faults, and what a scheme does not allow."""

from typing import NamedTuple

from annotator.errors.base import AnnotatorError


class SchemeFault(NamedTuple):
    """One thing that is wrong in a scheme file."""

    line: int
    """Counted from 1."""
    said: str


class SchemeError(AnnotatorError):
    """A scheme, or something it does not allow."""


class SchemeInvalid(SchemeError):
    """A scheme file with faults: `faults` has each with its line."""

    def __init__(self, place: str, faults: tuple[SchemeFault, ...]) -> None:
        self.faults = faults
        self.sentences = tuple(
            f"{place}, line {each.line}: {each.said}." for each in faults
        )
        first = faults[0]
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(f"{place}, line {first.line}: {first.said}{more}.")


class NoSuchLabel(SchemeError):
    """A label that the scheme does not have."""

    def __init__(self, label: str, scheme: str) -> None:
        super().__init__(f"The scheme {scheme!r} has no label {label!r}.")


class SchemeInUse(SchemeError):
    """A new scheme that would leave annotations without a label or link type."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        names = ", ".join(missing)
        super().__init__(
            f"The store has annotations that this scheme does not know: {names}. "
            "Add them to the scheme, or use another store."
        )


class SameSpanTwice(SchemeError):
    """A label on a span that has it already."""

    def __init__(self, label: str, span: str) -> None:
        super().__init__(f"{span} is a {label} already.")


class SpanCrossesItself(SchemeError):
    """A label that would cross another span of the same label."""

    def __init__(self, label: str, span: str) -> None:
        super().__init__(
            f"It would cross the {label} at {span}: nest them, or keep them apart."
        )


class LinkNotAllowed(SchemeError):
    """Two annotations that no link type joins."""

    def __init__(self, tail: str, head: str) -> None:
        super().__init__(f"The scheme has no link from a {tail} to this {head}.")


class SameLinkTwice(SchemeError):
    """A link that is there already."""

    def __init__(self, link_type: str) -> None:
        super().__init__(f"These two are joined by {link_type} already.")


class NothingSelected(SchemeError):
    """A selection without a word in it."""

    def __init__(self) -> None:
        super().__init__("Select some words first.")
