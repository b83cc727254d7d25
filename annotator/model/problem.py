"""What was wrong with one thing among many: a value, so that the rest goes on."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that was left out, with the place it stands at."""

    place: str
    """A path as a rule."""
    line: int
    """Counted from 1; 0 when the problem is not of one line."""
    said: str
    """What is wrong, without a full stop."""

    def __str__(self) -> str:
        where = f"{self.place}, line {self.line}" if self.line else self.place
        return f"{where}: {self.said}"
