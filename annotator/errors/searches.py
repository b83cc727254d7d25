"""Searches that cannot be made."""

from annotator.errors.base import AnnotatorError


class SearchError(AnnotatorError):
    """A search that cannot be made."""


class ExpressionBroken(SearchError):
    """A text that is no regular expression; `place` counts code points from 0."""

    def __init__(self, said: str, place: int | None) -> None:
        where = "" if place is None else f" at character {place + 1}"
        super().__init__(f"This is no regular expression: {said}{where}.")


class ExpressionTooSlow(SearchError):
    """A regular expression that was stopped at the limit of its time."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"This expression was stopped after {seconds:g} seconds; make it simpler, "
            "for instance without one repetition inside of another."
        )
