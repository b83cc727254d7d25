"""The articles' texts, as often as a write needs them."""

from collections import OrderedDict
from threading import Lock

from sqlalchemy import Connection, select

from annotator.errors.stores import NoSuchArticle, TextDamaged
from annotator.model.article import text_sha256
from annotator.store.refusals import TextOf
from annotator.store.rows import ARTICLE

_KEPT = 8
"""Texts kept at hand; a text never changes once it is in."""


class Texts:
    """Reads texts, checks their hashes and keeps those used last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._lock = Lock()

    def within(self, connection: Connection) -> TextOf:
        """Gives texts by key, in the transaction of this connection.

        What it returns raises NoSuchArticle, or TextDamaged if a text has not the
        hash that it had when it came in.
        """
        used: dict[str, str] = {}

        def text_of(key: str) -> str:
            if key not in used:
                used[key] = self._text(connection, key)
            return used[key]

        return text_of

    def _text(self, connection: Connection, key: str) -> str:
        with self._lock:
            text = self._kept.get(key)
        if text is None:
            text = read_text(connection, key)
        self._keep(key, text)
        return text

    def _keep(self, key: str, text: str) -> None:
        with self._lock:
            self._kept[key] = text
            self._kept.move_to_end(key)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)


def read_text(connection: Connection, key: str) -> str:
    """The text of an article.

    Raises:
        NoSuchArticle: if there is none of that key.
        TextDamaged: if the text has not the hash that it had when it came in.
    """
    found = select(ARTICLE.c.text, ARTICLE.c.sha256).where(ARTICLE.c.key == key)
    row = connection.execute(found).first()
    if row is None:
        raise NoSuchArticle(key)
    return checked_text(key, row[0], row[1])


def checked_text(key: str, text: str, sha256: str) -> str:
    """The text, if it has this hash.

    Raises:
        TextDamaged: if not.
    """
    if text_sha256(text) != sha256:
        raise TextDamaged(key)
    return text
