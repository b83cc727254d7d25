import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.span_index import SpanIndex
from tests.strategies import Bounds, spans

LENGTH = 3_000_000
Entry = tuple[int, int, str]


def near() -> st.SearchStrategy[Bounds]:
    return spans(40)


def anywhere() -> st.SearchStrategy[Bounds]:
    return spans(LENGTH)


def entries() -> st.SearchStrategy[list[Entry]]:
    bounds = st.one_of(near(), anywhere())
    ids = st.sampled_from("abcdefgh")
    entry = st.builds(lambda pair, id_: (*pair, id_), bounds, ids)
    return st.lists(entry, max_size=40, unique=True)


def in_order(found: list[Entry]) -> list[Entry]:
    return sorted(found, key=lambda each: (each[0], -each[1], each[2]))


@given(entries(), st.one_of(near(), anywhere()))
def test_a_look_up_finds_what_overlaps_and_nothing_else(
    everything: list[Entry], place: Bounds
) -> None:
    start, end = place
    found = SpanIndex(everything).touching(start, end)
    overlapping = [each for each in everything if each[0] < end and each[1] > start]
    assert found == in_order(overlapping)


@given(entries(), st.integers(0, 45))
def test_the_entries_at_an_offset_cover_it_outermost_first(
    everything: list[Entry], offset: int
) -> None:
    covering = [each for each in everything if each[0] <= offset < each[1]]
    assert SpanIndex(everything).at(offset) == in_order(covering)


@given(entries(), st.data())
def test_what_was_added_and_removed_leaves_no_trace(
    everything: list[Entry], data: st.DataObject
) -> None:
    gone = (
        data.draw(st.lists(st.sampled_from(everything), unique=True))
        if everything
        else []
    )
    index: SpanIndex[Entry] = SpanIndex()
    for each in everything:
        index.add(each)
    for each in gone:
        index.remove(each)
    left = [each for each in everything if each not in gone]
    assert list(index) == in_order(left)
    assert len(index) == len(left)


def test_an_entry_that_is_not_there_cannot_be_removed() -> None:
    index = SpanIndex([(1, 5, "a")])
    with pytest.raises(KeyError):
        index.remove((1, 5, "b"))
    with pytest.raises(KeyError):
        index.remove((9, 12, "a"))
    assert len(index) == 1


@given(entries())
def test_walking_on_visits_every_place_once_in_order(everything: list[Entry]) -> None:
    everything = list({(each[0], each[2]): each for each in everything}.values())
    index = SpanIndex(everything)
    walked = []
    entry = index.next_start(-1)
    while entry:
        walked.append(entry)
        entry = index.next_start(entry[0], entry[2])
    assert walked == in_order(everything)


@given(entries())
def test_walking_back_visits_every_place_once_in_reverse(
    everything: list[Entry],
) -> None:
    everything = list({(each[0], each[2]): each for each in everything}.values())
    index = SpanIndex(everything)
    walked = []
    entry = index.previous_start(LENGTH + 1)
    while entry:
        walked.append(entry)
        entry = index.previous_start(entry[0], entry[2])
    assert walked == in_order(everything)[::-1]


def test_identical_extents_are_walked_one_by_one() -> None:
    index = SpanIndex([(3, 9, "a"), (3, 9, "b"), (3, 9, "c"), (3, 20, "z")])
    assert index.next_start(2) == (3, 20, "z")
    assert index.next_start(3, "z") == (3, 9, "a")
    assert index.next_start(3, "a") == (3, 9, "b")
    assert index.next_start(3, "c") is None
    assert index.previous_start(3, "a") == (3, 20, "z")
    assert index.previous_start(3, "z") is None


def test_without_an_entry_the_next_one_starts_strictly_behind() -> None:
    index = SpanIndex([(3, 9, "a"), (5, 6, "b")])
    assert index.next_start(3) == (5, 6, "b")
    assert index.next_start(4, "a") == (5, 6, "b")
    assert index.previous_start(5) == (3, 9, "a")
    assert index.previous_start(3) is None


def test_entries_keep_what_they_carry() -> None:
    index = SpanIndex([(3, 9, "a", 2), (4, 9, "b", None)])
    assert index.at(5) == [(3, 9, "a", 2), (4, 9, "b", None)]
