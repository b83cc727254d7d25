"""Quotation marks: which closes which, and what their neighbours say of them."""

import re

SINGLE = "'‘’\u201a\u201b"
"""Marks that may be apostrophes too."""
CLOSERS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "”": "”",
    "‘": "’",
    "\u201a": "‘’",
    "\u201b": "’",
    '"': '"',
    "'": "'",
    "«": "»",
    "»": "«»",
    "\u2039": "\u203a",
    "\u203a": "\u2039\u203a",
    "「": "」",
    "『": "』",
}
"""For every mark that may open a quotation those that may close it."""
ONE_WAY = ("“”", "„”", "‟”", "«»", "\u2039\u203a", "「」", "『』")
"""Pairs of marks of which the second closes whatever its neighbours are."""

_ALL = "".join({*CLOSERS, *"".join(CLOSERS.values())})
MARKS = re.compile(f"[{re.escape(_ALL)}]")
_DASHES = "-‐‑–—―…/"
_BEFORE_OPENING = f"([{{<:{_DASHES}{_ALL}"
_AFTER_CLOSING = f",.;:!?)]}}>%،؛؟。，、！？：；）{_DASHES}{_ALL}"  # noqa: RUF001 - full width
_DECADE = re.compile(r"\d0s?\b")


def may_open(text: str, offset: int) -> bool:
    """Whether something follows the mark and nothing that goes on stands before it."""
    before, after = _neighbours(text, offset)
    free = not before or before.isspace() or before in _BEFORE_OPENING
    return (
        free and bool(after.strip()) and (after in _ALL or after not in _AFTER_CLOSING)
    )


def may_close(text: str, offset: int) -> bool:
    """Whether something stands before the mark and nothing goes on behind it."""
    before, after = _neighbours(text, offset)
    return bool(before.strip()) and before not in "([{<" and _is_end(after)


def is_apostrophe(text: str, offset: int) -> bool:
    """Whether the mark stands in a word or before a decade, as in Iran’s or ’90s."""
    if text[offset] not in SINGLE:
        return False
    before, after = _neighbours(text, offset)
    return (before.isalnum() and after.isalnum()) or bool(
        _DECADE.match(text, offset + 1)
    )


def ends_plural(text: str, offset: int) -> bool:
    """Whether the mark may be the apostrophe of a plural, as in workers’ rights."""
    before, after = _neighbours(text, offset)
    following = text[offset + 2 : offset + 3]
    return before in ("s", "x", "z") and after.isspace() and following.islower()


def _neighbours(text: str, offset: int) -> tuple[str, str]:
    return text[max(0, offset - 1) : offset], text[offset + 1 : offset + 2]


def _is_end(after: str) -> bool:
    return not after.strip() or after in _AFTER_CLOSING
