"""What there is to say of a store as a whole."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a store that is not as it was saved."""

    where: str
    """The article, annotation, event or table."""
    said: str

    def __str__(self) -> str:
        return f"{self.where}: {self.said}"


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """What a store is and what it holds."""

    place: str
    """The file's path or the database's address, without a password."""
    id: str
    """A UUID given when it was made."""
    made_at: datetime
    made_by: str
    """The leader; empty while nobody has joined."""
    schema: int
    database: str
    """Name and version of the database program."""
    journal: str
    """SQLite's journal mode; empty elsewhere."""
    size: int | None
    """Bytes of the file; None where there is none."""
    counts: tuple[tuple[str, int], ...]
    """Table and number of rows, in a fixed order."""
