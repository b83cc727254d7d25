"""What settings may name in these tests, and settings read from a text."""

from annotator.settings.reading import Source, read_settings
from annotator.settings.values import Settings
from annotator.settings.vocabulary import Place, Vocabulary

READER = {"search": ("/",), "delete": ("delete", "x"), "help": ("?",), "quit": ("Q",)}
LIBRARY = {"filter": ("/",), "open": ("enter",), "help": ("?",), "quit": ("Q",)}
VOCABULARY = Vocabulary(
    (Place(READER), Place(LIBRARY)), ("nord", "dracula"), frozenset({"quit"})
)


def settings_of(text: str, **environment: str) -> Settings:
    """The settings of a file with this text."""
    return read_settings(Source("my.toml", text), environment, VOCABULARY)
