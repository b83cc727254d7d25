"""Bytes of a file to text: what the file says of itself first, a guess last."""

import codecs
import hashlib
from typing import NamedTuple

from annotator.errors.files import BytesUndecodable, FileBinary, FileEmpty
from annotator.model.article import Provenance

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: the one mark begins with the other."""

_WESTERN = "cp1252"
_GUESSED = (
    *(_WESTERN, "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("cp1258", "cp874", "koi8_r", "iso8859_2", "iso8859_5", "iso8859_6"),
    *("iso8859_7", "iso8859_8", "iso8859_15"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)
"""What text files are really in. With those of DOS and old Macs among them, French
was taken for Latvian and English for Russian."""


class Decoded(NamedTuple):
    """A file's text, a leading BOM still in it."""

    text: str
    encoding: str
    """As Python calls it."""


def decode(data: bytes, path: str) -> Decoded:
    """The text that the bytes are.

    Args:
        data: the whole file.
        path: what to call it in messages.

    Raises:
        FileEmpty: if there is not a word in it.
        FileBinary: if it has a NUL byte.
        BytesUndecodable: if no encoding fits, or it is UTF-8 with a damaged place.
    """
    decoded = _decode(data, path)
    if not decoded.text.lstrip("\ufeff").strip():
        raise FileEmpty(path)
    return decoded


def provenance(
    data: bytes, path: str, encoding: str, changes: tuple[str, ...]
) -> Provenance:
    """Where an article came from, fit to be kept: an undecodable path is mended."""
    kept = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Provenance(kept, encoding, changes, hashlib.sha256(data).hexdigest())


def _decode(data: bytes, path: str) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data, encoding, path), encoding)
    if (nul := data.find(0)) >= 0:
        raise FileBinary(path, nul)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        return _guessed(data, path, error.start)


def _strictly(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BytesUndecodable(path, encoding, error.start) from error


def _guessed(data: bytes, path: str, bad: int) -> Decoded:
    if _is_damaged_utf8(data):
        raise BytesUndecodable(path, "utf-8", bad)
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 30 ms, rarely needed

    best = from_bytes(data, cp_isolation=list(_GUESSED)).best()
    if best is None:
        raise BytesUndecodable(path, "utf-8", bad)
    fits = best.could_be_from_charset
    encoding = _WESTERN if _WESTERN in fits else best.encoding
    return Decoded(_strictly(data, encoding, path), encoding)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether more characters of several bytes are right in it than wrong."""
    lenient = data.decode(errors="replace")
    wrong = lenient.count("\ufffd")
    beyond_ascii = sum(not character.isascii() for character in lenient)
    return beyond_ascii - wrong > wrong
