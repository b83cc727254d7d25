"""An article as it is kept: its text never changes after intake."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article besides its text; empty where unknown."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    """The date as the source gives it, ISO 8601 where it does."""
    url: str = ""
    language: str = ""
    """A BCP 47 code such as `en`."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article came from and what intake changed in it."""

    source_file: str = ""
    encoding: str = "utf-8"
    changes: tuple[str, ...] = ()
    """What intake did to the text, a phrase each, such as `CRLF to LF: 12`."""
    file_sha256: str = ""
    """Of the file's bytes."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article: a key unique in its store, the text, and what is known of it."""

    key: str
    text: str = field(repr=False)
    imported_at: datetime
    metadata: Metadata = Metadata()
    provenance: Provenance = Provenance()

    @property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8, in hexadecimal."""
        return text_sha256(self.text)

    @property
    def name(self) -> str:
        """What to call it on a screen: its title, else its key."""
        return self.metadata.title or self.key


def text_sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
