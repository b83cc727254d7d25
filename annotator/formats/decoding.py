"""Bytes of a file to text: what the file says of itself first, a guess last."""

import codecs
import hashlib
import re
from typing import NamedTuple

from annotator.errors.files import (
    BytePlace,
    BytesUndecodable,
    FileBinary,
    FileEmpty,
)
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
_FEW = 3
"""Fewer bytes that are no UTF-8 tell one encoding from another too badly."""
_MOST_MESS = 10.0
"""Per cent of a text that may look garbled; right guesses stayed below 7."""
_LINE_END = re.compile("\r\n|\r|\n")


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
        BytesUndecodable: if no encoding fits well, or it is UTF-8 with damaged places.
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


def byte_place(data: bytes, offset: int, encoding: str) -> BytePlace:
    """Where the first byte stands that is no text in the encoding."""
    before = _LINE_END.split(data[:offset].decode(encoding, "replace"))
    return BytePlace(offset, len(before), len(before[-1].encode(encoding)) + 1)


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
        place = byte_place(data, error.start, encoding)
        raise BytesUndecodable(path, encoding, place) from error


def _guessed(data: bytes, path: str, bad: int) -> Decoded:
    encoding = "" if _is_damaged_utf8(data) else _best_guess(data)
    if not encoding:
        raise BytesUndecodable(path, "utf-8", byte_place(data, bad, "utf-8"))
    return Decoded(_strictly(data, encoding, path), encoding)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether little is wrong in it, or less than is right beyond ASCII."""
    lenient = data.decode(errors="replace")
    wrong = lenient.count("\ufffd")
    beyond_ascii = sum(not character.isascii() for character in lenient)
    return wrong < _FEW or beyond_ascii - wrong >= wrong


def _best_guess(data: bytes) -> str:
    """The encoding that is likely enough, and likelier than others; else empty."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 30 ms, rarely needed

    matches = tuple(from_bytes(data, cp_isolation=list(_GUESSED)))
    if not matches or matches[0].percent_chaos > _MOST_MESS:
        return ""
    best, *others = matches
    # In no language that is known: as clean a rival may be as right.
    rivals = [each for each in others if each.percent_chaos <= best.percent_chaos]
    if rivals and not best.percent_coherence:
        return ""
    return _WESTERN if _WESTERN in best.could_be_from_charset else best.encoding
