"""Readable article keys, made of file names and titles."""

import unicodedata
from pathlib import PurePath

LIMIT = 100
"""Code points of a key."""

_SLUG_LIMIT = 60


def safe_key(name: str) -> str:
    """The name with whatever cannot be seen as a hyphen; empty if nothing is left."""
    seen = "".join("-" if _unseen(character) else character for character in name)
    return seen.strip("-")[:LIMIT].rstrip("-")


def slug(title: str) -> str:
    """The words of a title in lower case, joined by hyphens."""
    kept = "".join(_slug_character(character) for character in title.lower())
    words = kept.split()
    while len("-".join(words)) > _SLUG_LIMIT and len(words) > 1:
        words.pop()
    return "-".join(words)[:_SLUG_LIMIT]


def file_key(path: str) -> str:
    """The file's name without its suffix, made safe."""
    return safe_key(PurePath(path).stem) or "article"


def _unseen(character: str) -> bool:
    return unicodedata.category(character)[0] in "CZ"


def _slug_character(character: str) -> str:
    """Letters, marks and digits stay, apostrophes go, the rest parts words."""
    if character in "'\u2019":
        return ""
    return character if unicodedata.category(character)[0] in "LMN" else " "
