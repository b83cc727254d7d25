"""The articles of a store."""

from collections.abc import Iterable, Mapping
from itertools import count

from sqlalchemy import Connection, insert, select

from annotator.errors.stores import NoSuchArticle
from annotator.model.article import Article
from annotator.model.library import Taken
from annotator.store.database import Database
from annotator.store.mapping import (
    ARTICLE_COLUMNS,
    article_columns,
    article_of,
    refuse_unstorable,
    storable,
)
from annotator.store.rows import ARTICLE, STORE
from annotator.store.texts import checked_text


class Articles:
    """Takes articles in and gives them back; what is in never changes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, article: Article) -> Taken:
        """Take an article in, once: the same text is the same article.

        A key that another text has gets `-2`, `-3` and so on.

        Raises:
            CharacterUnstorable: if the text has a NUL or a lone surrogate.
            StoreBusy, StoreReplaced, StoreUnwritable: if it cannot be saved.
        """
        return self.add_all((article,))[0]

    def add_all(self, articles: Iterable[Article]) -> tuple[Taken, ...]:
        """Take several articles in, all of them or none.

        Raises:
            As `add`.
        """
        with self._database.writing() as connection:
            connection.execute(select(STORE.c.id).with_for_update()).all()
            return tuple(_add(connection, each) for each in articles)

    def get(self, key: str) -> Article:
        """The article of that key.

        Raises:
            NoSuchArticle: if there is none.
            StoreDamaged: if its text is not the one that was taken in.
        """
        with self._database.reading() as connection:
            return read_article(connection, key)

    def keys(self) -> tuple[str, ...]:
        """All keys, sorted."""
        with self._database.reading() as connection:
            return tuple(sorted(connection.execute(select(ARTICLE.c.key)).scalars()))

    def source_files(self) -> Mapping[str, str]:
        """The file that each article came from, by key; read without the texts."""
        columns = (ARTICLE.c.key, ARTICLE.c.source_file)
        with self._database.reading() as connection:
            rows = connection.execute(select(*columns))
            return {row.key: row.source_file for row in rows}

    def key_of(self, sha256: str) -> str | None:
        """The key of the article whose text has this hash, if there is one."""
        with self._database.reading() as connection:
            return _key_of(connection, sha256)


def read_article(connection: Connection, key: str) -> Article:
    """The article of that key.

    Raises:
        NoSuchArticle: if there is none.
        StoreDamaged: if its text is not the one that was taken in.
    """
    found = select(*ARTICLE_COLUMNS).where(ARTICLE.c.key == key)
    row = connection.execute(found).first()
    if row is None:
        raise NoSuchArticle(key)
    checked_text(key, row.text, row.sha256)
    return article_of(row)


def _add(connection: Connection, article: Article) -> Taken:
    refuse_unstorable("text", article.text)
    known = _key_of(connection, article.sha256)
    if known:
        return Taken(known, is_new=False)
    key = _free_key(connection, article.key)
    connection.execute(insert(ARTICLE), storable(article_columns(article, key)))
    return Taken(key, is_new=True)


def _key_of(connection: Connection, sha256: str) -> str | None:
    found = select(ARTICLE.c.key).where(ARTICLE.c.sha256 == sha256)
    return connection.execute(found).scalar_one_or_none()


def _free_key(connection: Connection, wanted: str) -> str:
    """The wanted key, or with the first number that makes it free."""
    if not _is_taken(connection, wanted):
        return wanted
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(key for key in numbered if not _is_taken(connection, key))


def _is_taken(connection: Connection, key: str) -> bool:
    found = select(ARTICLE.c.key).where(ARTICLE.c.key == key)
    return connection.execute(found).first() is not None
