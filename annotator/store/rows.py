"""The tables; rows never leave `store`.

Texts are `Text` and flags are 0 or 1: STRICT tables of SQLite know no other names.
Moments are ISO 8601 in UTC with six decimals, so that they sort as text.
"""

from typing import Any, ClassVar

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel

_STRICT = {"sqlite_strict": True}
_VERSION = Column("version", Integer, nullable=False)


class ArticleRow(SQLModel, table=True):
    """An article; its text comes last, so that lists read past it."""

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("sha256", name="one_article_a_text"),
        CheckConstraint("key <> ''", name="article_has_key"),
        CheckConstraint("characters >= 0", name="article_has_length"),
        CheckConstraint("length(sha256) = 64", name="article_has_hash"),
        _STRICT,
    )
    key: str = Field(sa_type=Text, primary_key=True)
    sha256: str = Field(sa_type=Text)
    characters: int
    imported_at: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    outlet: str = Field(sa_type=Text)
    author: str = Field(sa_type=Text)
    published: str = Field(sa_type=Text)
    url: str = Field(sa_type=Text)
    language: str = Field(sa_type=Text)
    source_file: str = Field(sa_type=Text)
    encoding: str = Field(sa_type=Text)
    changes: str = Field(sa_type=Text)
    file_sha256: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)


class AnnotationRow(SQLModel, table=True):
    """An annotation; `version` makes a change of a stale row fail."""

    __tablename__ = "annotation"
    __table_args__ = (
        UniqueConstraint(
            "annotator",
            "layer",
            "article",
            "fragments",
            "label",
            name="one_label_a_span",
        ),
        CheckConstraint("id <> '' AND label <> ''", name="annotation_has_label"),
        CheckConstraint('0 <= start AND start < "end"', name="annotation_has_span"),
        CheckConstraint(
            "layer IN ('primary', 'gold', 'suggested')", name="annotation_layer"
        ),
        CheckConstraint(
            "confidence IN ('certain', 'unsure')", name="annotation_confidence"
        ),
        CheckConstraint("flag IN ('', 'discuss', 'discard')", name="annotation_flag"),
        Index("annotation_of_article", "article", "start", "end"),
        _STRICT,
    )
    __mapper_args__: ClassVar[dict[str, Any]] = {"version_id_col": _VERSION}
    id: str = Field(sa_type=Text, primary_key=True)
    article: str = Field(sa_type=Text, foreign_key="article.key")
    layer: str = Field(sa_type=Text)
    annotator: str = Field(sa_type=Text)
    label: str = Field(sa_type=Text)
    start: int
    end: int
    fragments: str = Field(sa_type=Text)
    words: str = Field(sa_type=Text)
    attributes: str = Field(sa_type=Text)
    confidence: str = Field(sa_type=Text)
    flag: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)
    origin: str = Field(sa_type=Text)
    unlinked: str = Field(sa_type=Text)
    created_at: str = Field(sa_type=Text)
    updated_at: str = Field(sa_type=Text)
    version: int = Field(sa_column=_VERSION, default=1)


class LinkRow(SQLModel, table=True):
    """A link; an annotation that has one cannot go before it."""

    __tablename__ = "link"
    __table_args__ = (
        CheckConstraint("id <> '' AND type <> ''", name="link_has_type"),
        CheckConstraint("layer IN ('primary', 'gold', 'suggested')", name="link_layer"),
        Index("link_from", "from_annotation"),
        Index("link_to", "to_annotation"),
        Index("link_of_article", "from_article"),
        Index("link_to_article", "to_article"),
        _STRICT,
    )
    id: str = Field(sa_type=Text, primary_key=True)
    type: str = Field(sa_type=Text)
    layer: str = Field(sa_type=Text)
    annotator: str = Field(sa_type=Text)
    from_article: str = Field(sa_type=Text, foreign_key="article.key")
    from_annotation: str = Field(sa_type=Text, foreign_key="annotation.id")
    to_article: str = Field(sa_type=Text, foreign_key="article.key")
    to_annotation: str = Field(sa_type=Text, foreign_key="annotation.id")
    created_at: str = Field(sa_type=Text)


class ReadingRow(SQLModel, table=True):
    """An annotator's standing with an article: what was said, and where they are."""

    __tablename__ = "reading"
    __table_args__ = (
        CheckConstraint("position >= 0 AND top >= 0", name="reading_has_place"),
        CheckConstraint("active_seconds >= 0", name="reading_has_time"),
        CheckConstraint("opened IN (0, 1)", name="reading_opened"),
        _STRICT,
    )
    article: str = Field(sa_type=Text, primary_key=True, foreign_key="article.key")
    annotator: str = Field(sa_type=Text, primary_key=True)
    finished_at: str = Field(sa_type=Text)
    bookmarks: str = Field(sa_type=Text)
    position: int
    top: int
    active_seconds: int
    opened: int


class SchemeRow(SQLModel, table=True):
    """A scheme that was in use, from when on; the one with the highest seq is now."""

    __tablename__ = "scheme"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64", name="scheme_has_hash"),
        _STRICT,
    )
    seq: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text)
    version: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    guidelines: str = Field(sa_type=Text)
    sha256: str = Field(sa_type=Text)
    used_from: str = Field(sa_type=Text)


class PersonRow(SQLModel, table=True):
    """Someone who has worked with the store."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("name <> ''", name="person_has_name"),
        CheckConstraint(
            "role IN ('leader', 'reviewer', 'annotator')", name="person_role"
        ),
        _STRICT,
    )
    name: str = Field(sa_type=Text, primary_key=True)
    role: str = Field(sa_type=Text)
    joined_at: str = Field(sa_type=Text)


class EventRow(SQLModel, table=True):
    """One action; `undo_top`, `redo_top` and `below` are ids of events or empty."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("id", name="one_event_an_id"),
        UniqueConstraint("annotator", "previous_hash", name="one_chain_an_annotator"),
        CheckConstraint("kind IN ('do', 'undo', 'redo')", name="event_kind"),
        CheckConstraint("length(hash) = 64", name="event_has_hash"),
        Index("event_of_annotator", "annotator", "seq"),
        _STRICT,
    )
    seq: int | None = Field(default=None, primary_key=True)
    id: str = Field(sa_type=Text)
    annotator: str = Field(sa_type=Text, foreign_key="person.name")
    article: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    what: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    undo_top: str = Field(sa_type=Text)
    redo_top: str = Field(sa_type=Text)
    below: str = Field(sa_type=Text)
    previous_hash: str = Field(sa_type=Text)
    hash: str = Field(sa_type=Text)
    edits: str = Field(sa_type=Text)


class StoreRow(SQLModel, table=True):
    """The store itself, in a single row."""

    __tablename__ = "store"
    __table_args__ = (
        CheckConstraint("id <> ''", name="store_has_id"),
        _STRICT,
    )
    id: str = Field(sa_type=Text, primary_key=True)
    made_at: str = Field(sa_type=Text)
    made_by: str = Field(sa_type=Text)


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class, for statements over columns."""
    return row.metadata.tables[str(row.__tablename__)]


ARTICLE = table_of(ArticleRow)
ANNOTATION = table_of(AnnotationRow)
LINK = table_of(LinkRow)
READING = table_of(ReadingRow)
SCHEME = table_of(SchemeRow)
PERSON = table_of(PersonRow)
EVENT = table_of(EventRow)
STORE = table_of(StoreRow)
