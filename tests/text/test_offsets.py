"""Offsets in code points, UTF-16 units and UTF-8 bytes."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors.values import OffsetBeyondText, OffsetInsideCharacter
from annotator.text.offsets import Utf8Offsets, Utf16Offsets

TEXTS = st.text(st.sampled_from("aé€😀\n🚀\uffff\u0301"), max_size=30)
FAR = st.sampled_from(["", "a", "é", "€", "😀"]).map(lambda filling: filling * 1_500)
Offsets = Utf16Offsets | Utf8Offsets
BOTH: list[tuple[Callable[[str], Offsets], str, int]] = [
    (Utf16Offsets, "utf-16-le", 2),
    (Utf8Offsets, "utf-8", 1),
]
both = pytest.mark.parametrize(("converter", "encoding", "size"), BOTH)


@both
@given(far=FAR, text=TEXTS)
def test_an_offset_is_the_length_of_what_stands_before_it(
    converter: Callable[[str], Offsets], encoding: str, size: int, far: str, text: str
) -> None:
    whole = far + text
    offsets = converter(whole)
    for offset in range(len(far), len(whole) + 1):
        counted = len(whole[:offset].encode(encoding)) // size
        assert offsets.from_code_point(offset) == counted


@both
@given(far=FAR, text=TEXTS)
def test_back_is_the_inverse_and_every_place_inside_a_character_is_refused(
    converter: Callable[[str], Offsets], encoding: str, size: int, far: str, text: str
) -> None:
    whole = far + text
    offsets = converter(whole)
    starts = {
        offsets.from_code_point(offset): offset
        for offset in range(max(0, len(far) - 3), len(whole) + 1)
    }
    assert max(starts) == len(whole.encode(encoding)) // size
    for unit in range(min(starts), max(starts) + 1):
        if unit in starts:
            assert offsets.to_code_point(unit) == starts[unit]
        else:
            with pytest.raises(OffsetInsideCharacter, match=str(unit)):
                offsets.to_code_point(unit)


@pytest.mark.parametrize("converter", [Utf16Offsets, Utf8Offsets])
@pytest.mark.parametrize("offset", [-1, 3])
def test_an_offset_outside_of_the_text_is_refused(
    converter: Callable[[str], Offsets], offset: int
) -> None:
    with pytest.raises(OffsetBeyondText):
        converter("no").from_code_point(offset)
    with pytest.raises(OffsetBeyondText):
        converter("no").to_code_point(offset)


def test_an_emoji_is_two_units_and_four_bytes() -> None:
    assert Utf16Offsets("a😀b").from_code_point(2) == 3
    assert Utf8Offsets("a😀b").from_code_point(2) == 5
