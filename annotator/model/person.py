"""Who works on a project."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a person may see and settle."""

    LEADER = "leader"
    """Leads the project: the first who joined its store."""
    REVIEWER = "reviewer"
    """Settles differences into the gold layer."""
    ANNOTATOR = "annotator"
    """Reads and labels, blind to the others."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who has worked with a store."""

    name: str
    role: Role
    joined_at: datetime

    @property
    def sees_all(self) -> bool:
        """Whether the person may see what others labelled, outside of reading."""
        return self.role is not Role.ANNOTATOR
