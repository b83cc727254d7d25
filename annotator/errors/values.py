"""Values that cannot be."""

from annotator.errors.base import AnnotatorError


class ModelError(AnnotatorError):
    """A value that cannot be."""


class FragmentOutside(ModelError):
    """A fragment that is empty, turned round or starts before the text."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(f"{start}:{end} is no fragment: it needs 0 <= start < end.")


class FragmentsOverlap(ModelError):
    """A span without fragments, or with two that share a code point."""

    def __init__(self, fragments: tuple[object, ...]) -> None:
        written = ";".join(map(str, fragments)) or "no fragment at all"
        super().__init__(f"{written} is no span: fragments must not overlap.")


class SpanUnreadable(ModelError):
    """Text that does not describe a span."""

    def __init__(self, written: str) -> None:
        super().__init__(f"{written!r} is no span: write start:end;start:end.")


class SpanBeyondText(ModelError):
    """A span that ends behind its text."""

    def __init__(self, span: str, length: int) -> None:
        super().__init__(f"{span} leaves the text, which has {length} characters.")


class OffsetBeyondText(ModelError):
    """An offset that no place in the text has."""

    def __init__(self, unit: str, offset: int, length: int) -> None:
        super().__init__(
            f"There is no {unit} {offset}: the text has {length}, counted from 0."
        )


class OffsetInsideCharacter(ModelError):
    """An offset that would cut a character in two."""

    def __init__(self, unit: str, offset: int) -> None:
        super().__init__(
            f"{unit} {offset} lies inside of a character; offsets must lie between two."
        )


class WordsDiffer(ModelError):
    """Recorded words that are not what stands at the offsets."""

    def __init__(self, article: str, span: str, recorded: str, found: str) -> None:
        super().__init__(
            f"{article} {span}: the annotation says {_short(recorded)}, "
            f"the text says {_short(found)}."
        )


class MomentWithoutZone(ModelError):
    """A point in time that does not say in which time zone."""

    def __init__(self, moment: str) -> None:
        super().__init__(f"{moment} has no time zone; write it in UTC.")


class EditNeedsASide(ModelError):
    """An edit that is of nothing, or of two different things."""

    def __init__(self) -> None:
        super().__init__("An edit needs one subject, before or after or both.")


class EditOutOfDate(ModelError):
    """An edit of something that has changed in the meantime."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            f"This {kind} was changed elsewhere in the meantime; look at it again."
        )


def _short(words: str, limit: int = 40) -> str:
    return repr(words if len(words) <= limit else words[: limit - 1] + "…")
