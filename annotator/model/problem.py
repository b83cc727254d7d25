"""What was wrong with one thing among many: a value, so that the rest goes on."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that was left out, with the place it stands at."""

    place: str
    """A path as a rule."""
    line: int
    """Counted from 1; 0 when the problem is not of one line."""
    said: str
    """What is wrong; it may name the place itself, at its start."""

    def __str__(self) -> str:
        if self.said.startswith(self.place):
            return self.said
        where = f"{self.place}, line {self.line}" if self.line else self.place
        return f"{where}: {self.said}"
