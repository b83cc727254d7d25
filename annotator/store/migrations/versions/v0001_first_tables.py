"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None

_LAYERS = "layer IN ('primary', 'gold', 'suggested')"
_SQLITE_REFUSALS = (
    (
        "CREATE TRIGGER event_stays BEFORE UPDATE ON event "
        "BEGIN SELECT RAISE(ABORT, 'events stay'); END"
    ),
    (
        "CREATE TRIGGER event_remains BEFORE DELETE ON event "
        "BEGIN SELECT RAISE(ABORT, 'events stay'); END"
    ),
)
_SERVER_REFUSALS = (
    (
        "CREATE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql "
        "AS $$ BEGIN RAISE EXCEPTION 'events stay'; END $$"
    ),
    (
        "CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_event()"
    ),
)


def upgrade() -> None:
    """Make all tables, and the triggers that keep the history."""
    _article()
    _annotation()
    _link()
    _reading()
    _scheme()
    _person()
    _event()
    _store()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for trigger in _SQLITE_REFUSALS if is_sqlite else _SERVER_REFUSALS:
        op.execute(trigger)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _article() -> None:
    op.create_table(
        "article",
        *_texts("key", "sha256"),
        *_numbers("characters"),
        *_texts("imported_at", "title", "outlet", "author", "published", "url"),
        *_texts("language", "source_file", "encoding", "changes", "file_sha256"),
        *_texts("text"),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("sha256", name="one_article_a_text"),
        sa.CheckConstraint("key <> ''", name="article_has_key"),
        sa.CheckConstraint("characters >= 0", name="article_has_length"),
        sa.CheckConstraint("length(sha256) = 64", name="article_has_hash"),
        sqlite_strict=True,
    )


def _annotation() -> None:
    op.create_table(
        "annotation",
        *_texts("id", "article", "layer", "annotator", "label"),
        *_numbers("start", "end"),
        *_texts("fragments", "words", "attributes", "confidence", "flag", "note"),
        *_texts("origin", "unlinked", "created_at", "updated_at"),
        *_numbers("version"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint(
            "annotator",
            "layer",
            "article",
            "fragments",
            "label",
            name="one_label_a_span",
        ),
        sa.CheckConstraint("id <> '' AND label <> ''", name="annotation_has_label"),
        sa.CheckConstraint('0 <= start AND start < "end"', name="annotation_has_span"),
        sa.CheckConstraint(_LAYERS, name="annotation_layer"),
        sa.CheckConstraint(
            "confidence IN ('certain', 'unsure')", name="annotation_confidence"
        ),
        sa.CheckConstraint(
            "flag IN ('', 'discuss', 'discard')", name="annotation_flag"
        ),
        sa.ForeignKeyConstraint(["article"], ["article.key"]),
        sqlite_strict=True,
    )
    op.create_index("annotation_of_article", "annotation", ["article", "start", "end"])


def _link() -> None:
    op.create_table(
        "link",
        *_texts("id", "type", "layer", "annotator", "from_article", "from_annotation"),
        *_texts("to_article", "to_annotation", "created_at"),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("id <> '' AND type <> ''", name="link_has_type"),
        sa.CheckConstraint(_LAYERS, name="link_layer"),
        sa.ForeignKeyConstraint(["from_article"], ["article.key"]),
        sa.ForeignKeyConstraint(["from_annotation"], ["annotation.id"]),
        sa.ForeignKeyConstraint(["to_article"], ["article.key"]),
        sa.ForeignKeyConstraint(["to_annotation"], ["annotation.id"]),
        sqlite_strict=True,
    )
    op.create_index("link_from", "link", ["from_annotation"])
    op.create_index("link_to", "link", ["to_annotation"])
    op.create_index("link_of_article", "link", ["from_article"])
    op.create_index("link_to_article", "link", ["to_article"])


def _reading() -> None:
    op.create_table(
        "reading",
        *_texts("article", "annotator", "finished_at", "bookmarks"),
        *_numbers("position", "top", "active_seconds", "opened"),
        sa.PrimaryKeyConstraint("article", "annotator"),
        sa.CheckConstraint("position >= 0 AND top >= 0", name="reading_has_place"),
        sa.CheckConstraint("active_seconds >= 0", name="reading_has_time"),
        sa.CheckConstraint("opened IN (0, 1)", name="reading_opened"),
        sa.ForeignKeyConstraint(["article"], ["article.key"]),
        sqlite_strict=True,
    )


def _scheme() -> None:
    op.create_table(
        "scheme",
        *_numbers("seq"),
        *_texts("name", "version", "source", "guidelines", "sha256", "used_from"),
        sa.PrimaryKeyConstraint("seq"),
        sa.CheckConstraint("length(sha256) = 64", name="scheme_has_hash"),
        sqlite_strict=True,
    )


def _person() -> None:
    op.create_table(
        "person",
        *_texts("name", "role", "joined_at"),
        sa.PrimaryKeyConstraint("name"),
        sa.CheckConstraint("name <> ''", name="person_has_name"),
        sa.CheckConstraint(
            "role IN ('leader', 'reviewer', 'annotator')", name="person_role"
        ),
        sqlite_strict=True,
    )


def _event() -> None:
    op.create_table(
        "event",
        *_numbers("seq"),
        *_texts("id", "annotator", "article", "kind", "what", "at", "undo_top"),
        *_texts("redo_top", "below", "previous_hash", "hash", "edits"),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("id", name="one_event_an_id"),
        sa.UniqueConstraint(
            "annotator", "previous_hash", name="one_chain_an_annotator"
        ),
        sa.CheckConstraint("kind IN ('do', 'undo', 'redo')", name="event_kind"),
        sa.CheckConstraint("length(hash) = 64", name="event_has_hash"),
        sa.ForeignKeyConstraint(["annotator"], ["person.name"]),
        sqlite_strict=True,
    )
    op.create_index("event_of_annotator", "event", ["annotator", "seq"])


def _store() -> None:
    op.create_table(
        "store",
        *_texts("id", "made_at", "made_by"),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("id <> ''", name="store_has_id"),
        sqlite_strict=True,
    )
