"""What the hint line says: words, which may be cut, and keys, which never are."""

from typing import NamedTuple


class Hint(NamedTuple):
    """A hint in two parts."""

    words: str
    keys: str = ""
