"""The names of the themes that there are."""

from textual.theme import BUILTIN_THEMES


def theme_names() -> tuple[str, ...]:
    """The themes that the app can be shown in, by name."""
    return tuple(sorted(BUILTIN_THEMES))
