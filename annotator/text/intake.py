"""What is done to a text once, when it is taken in, and never again."""

from dataclasses import dataclass

from annotator.errors.files import CharacterRefused

_MARK = "\ufeff"
_NUL = "NUL (U+0000)"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text as it will be stored, and what was changed to get there."""

    text: str
    changes: tuple[str, ...] = ()
    """A phrase each, with how often: `CRLF to LF: 12`."""


def clean(text: str) -> Cleaned:
    """The text without a leading byte order mark, its lines ended by LF alone.

    Nothing else changes: no normalisation, no trimming.

    Raises:
        CharacterRefused: at the first NUL or lone surrogate; its offset is in the
            text as given.
    """
    _refuse_nul(text)
    _refuse_surrogates(text)
    marks = int(text.startswith(_MARK))
    pairs = text.count("\r\n")
    lone = text.count("\r") - pairs
    changes = (
        ("byte order mark dropped", marks),
        ("CRLF to LF", pairs),
        ("CR to LF", lone),
    )
    unmarked = text.removeprefix(_MARK)
    return Cleaned(
        unmarked.replace("\r\n", "\n").replace("\r", "\n"),
        tuple(f"{what}: {times}" for what, times in changes if times),
    )


def _refuse_nul(text: str) -> None:
    offset = text.find("\0")
    if offset >= 0:
        raise CharacterRefused(_NUL, offset, _line(text, offset))


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        name = f"a lone surrogate (U+{ord(text[error.start]):04X})"
        line = _line(text, error.start)
        raise CharacterRefused(name, error.start, line) from error


def _line(text: str, offset: int) -> int:
    before = text[:offset]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")
