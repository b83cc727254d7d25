"""Bytes become text by what the file says of itself, and by a guess last."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.files import BytesUndecodable, FileBinary, FileEmpty
from annotator.formats.decoding import decode, provenance

FRENCH = (
    "Le ministère a démenti l'accord signé à Genève. « Rien n'a été décidé », "
    "a répété le porte-parole, précisant que les négociations dureraient l'été. "
) * 3


def test_utf8_needs_no_mark() -> None:
    assert decode("Über 12 €".encode(), "a.txt") == ("Über 12 €", "utf-8")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_left_for_intake_to_drop(
    mark: bytes, encoding: str
) -> None:
    data = mark + "Minister 😀 said".encode(encoding)

    assert decode(data, "a.txt") == ("\ufeffMinister 😀 said", encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        ("The minister’s office said: “We reject this” – and no more. " * 3, "cp1252"),
        (
            "Minister powiedział, że rząd nie zmieni zdania. Źródła mówią, że część posłów żąda wyjaśnień. "
            * 3,
            "cp1250",
        ),
        ("Министр заявил, что правительство не изменит решения. " * 4, "cp1251"),
        ("Министр заявил, что правительство не изменит решения. " * 4, "koi8_r"),
        ("Χθες είπαν πως η κυβέρνηση δεν θα αλλάξει γνώμη. " * 4, "cp1253"),
        ("نفت وزارة الخارجية التقرير يوم الثلاثاء. " * 4, "cp1256"),
        ("外交部周二否认了这一报道。消息人士称,谈判仍在继续。" * 4, "gb18030"),
    ],
)
def test_other_encodings_are_guessed_and_named(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == (text, encoding)


def test_damaged_utf8_is_refused_with_its_place_instead_of_guessed() -> None:
    data = FRENCH.encode()
    place = data.index("é".encode(), 60)
    data = data[:place] + b"\xff" + data[place + 2 :]

    with pytest.raises(BytesUndecodable, match=f"byte {place} "):
        decode(data, "a.txt")


ENGLISH = "The minister's office said it would reject this, and no more.\n" * 9


@pytest.mark.parametrize(
    "damage", [b"\xff", b"\xe2\x80", b"\xc3", b"\x80\x81", b"\xfe\xff"]
)
def test_english_with_a_few_bytes_that_are_no_utf8_is_refused(damage: bytes) -> None:
    data = ENGLISH.encode()

    for damaged in (data + damage, data[:80] + damage + data[80:]):
        with pytest.raises(BytesUndecodable):
            decode(damaged, "a.txt")


def test_as_much_right_as_wrong_is_damage_too() -> None:
    said = "He said “no” in the café. " * 3
    data = (ENGLISH + said).encode() + said.encode("cp1252")

    with pytest.raises(BytesUndecodable, match="line 10, byte 102 of the line"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        "משרד החוץ הכחיש את הדיווח.".encode("cp1255"),
        "The minister’s office said: “We reject”".encode()[:14],
        bytes(range(128, 256)),
    ],
)
def test_a_guess_that_is_no_better_than_another_is_none(data: bytes) -> None:
    with pytest.raises(BytesUndecodable):
        decode(data, "a.txt")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_place_is_told_by_offset_line_and_byte_in_the_line(end: str) -> None:
    first = f"Ünderstood.{end}".encode()

    with pytest.raises(BytesUndecodable) as caught:
        decode(first + "Né ".encode() + b"\xff.", "a.txt")

    assert str(caught.value) == (
        f"a.txt is not utf-8: byte {len(first) + 4} does not belong there "
        "(line 2, byte 5 of the line). Save it as UTF-8."
    )


def test_the_place_counts_bytes_in_utf16_as_well() -> None:
    data = codecs.BOM_UTF16_LE + "ab\ncd".encode("utf-16-le") + b"\x00\xdc"

    with pytest.raises(BytesUndecodable, match=r"byte 12 .* \(line 2, byte 5 of"):
        decode(data, "a.txt")


def test_a_mark_that_lies_is_refused_with_the_place() -> None:
    with pytest.raises(BytesUndecodable, match="utf-8: byte 5 "):
        decode(codecs.BOM_UTF8 + b"ab\xff", "a.txt")


def test_a_nul_byte_means_that_it_is_no_text() -> None:
    with pytest.raises(FileBinary, match="byte 3 is NUL"):
        decode(b"abc\0def", "a.bin")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8])
def test_a_file_without_a_word_is_empty(data: bytes) -> None:
    with pytest.raises(FileEmpty, match=r"a\.txt is empty"):
        decode(data, "a.txt")


@given(st.text(st.characters(exclude_characters="\0", codec="utf-8")))
def test_whatever_was_written_as_utf8_comes_back(text: str) -> None:
    if text.lstrip("\ufeff").strip():
        assert decode(text.encode(), "a.txt").text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_one_of_three_faults(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except (BytesUndecodable, FileBinary, FileEmpty):
        return
    assert decoded.text.strip()


def test_a_path_that_is_no_unicode_is_mended_so_that_it_can_be_kept() -> None:
    kept = provenance(b"abc", "caf\udce9.txt", "utf-8", ("CRLF to LF: 2",))

    assert kept.source_file == "caf\ufffd.txt"
    assert kept.changes == ("CRLF to LF: 2",)
    assert kept.file_sha256.startswith("ba7816bf")
