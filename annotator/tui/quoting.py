"""Words of an article named in a sentence of ours."""

from annotator.text.visible import one_line

_OPENING = "“‘\"'«„「『‹"


def quoted(words: str, most: int | None = None) -> str:
    """The words in quotation marks, unless they bring their own; cut when too long."""
    shown = one_line(words)
    if most is not None and len(shown) > most:
        shown = shown[: most - 1].rstrip() + "…"
    return shown if shown[:1] in _OPENING and shown else f"“{shown}”"
