import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.text.chunks import chunked
from annotator.text.clusters import clusters, next_cluster
from annotator.text.glyphs import Drawing
from annotator.text.layout import Layout, Row
from tests.strategies import texts, widths


def settled(text: str, width: int, chunk: int = 50) -> Layout:
    layout = Layout(text, width, chunk=chunk)
    while not layout.settle(3):
        pass
    return layout


def rows_of(layout: Layout) -> list[Row]:
    return [layout.row(y) for y in range(layout.height)]


@given(texts(200), widths(), st.integers(1, 300))
@example("", 4, 50)
@example("x" * 500, 7, 64)
@example("漢字。" * 100, 9, 64)
@example("e\u0301" * 100, 5, 3)
@example("🇺🇦" * 60, 7, 1)
@example("a\x0bb\u2028c\n", 80, 2)
def test_rows_tile_the_text_exactly_at_any_width(
    text: str, width: int, chunk: int
) -> None:
    rows = rows_of(settled(text, width, chunk))
    assert "".join(text[row.start : row.stop] for row in rows) == text
    assert [row.start for row in rows[1:]] == [row.stop for row in rows[:-1]]
    assert [row.y for row in rows] == list(range(len(rows)))
    starts = {each.start for each in clusters(text, 0, len(text))} | {len(text)}
    assert {row.start for row in rows} <= starts


@given(texts(200), widths(), st.integers(1, 300), st.sampled_from(Drawing))
@example("\u0301a\u200d\t漢\n", 4, 2, Drawing.SAFE)
def test_from_offset_to_cell_and_back_is_the_identity_on_cluster_starts(
    text: str, width: int, chunk: int, drawing: Drawing
) -> None:
    layout = Layout(text, width, drawing, chunk=chunk)
    starts = [each.start for each in clusters(text, 0, len(text), drawing)]
    for offset in [*starts, len(text)]:
        y, column = layout.row_of(offset), layout.column_of(offset)
        assert layout.offset_at(y, column) == offset
        row = layout.row(y)
        assert row.start <= offset <= row.end


@given(texts(200), widths())
def test_every_cell_of_a_cluster_leads_to_its_start(text: str, width: int) -> None:
    layout = settled(text, width)
    for row in rows_of(layout):
        for each in layout.cells(row.start, row.end):
            for cell in range(each.column, each.column + each.cells):
                assert layout.offset_at(row.y, cell) == each.start


@given(texts(200), widths())
def test_past_the_end_of_a_row_lies_its_last_place(text: str, width: int) -> None:
    layout = settled(text, width)
    for row in rows_of(layout):
        last = layout.offset_at(row.y, 10_000)
        assert layout.row_of(last) == row.y
        assert last == layout.row_end_offset(row.start)
        assert layout.row_start_offset(last) == row.start
        following = next_cluster(text, last)
        assert last == len(text) or layout.row_of(following) > row.y


@given(texts(200), widths(), widths())
def test_a_layout_that_changed_its_width_is_like_a_new_one(
    text: str, before: int, after: int
) -> None:
    layout = settled(text, before)
    layout.set_width(after)
    layout.settle(1000)
    assert rows_of(layout) == rows_of(settled(text, after))


@given(texts(200), widths(), st.integers(0, 400))
def test_answers_do_not_depend_on_what_was_looked_at_before(
    text: str, width: int, y: int
) -> None:
    lazy, whole = Layout(text, width, chunk=40), settled(text, width, 40)
    top = lazy.row(y)
    assert whole.row(whole.row_of(top.start)).start == top.start
    lazy.settle(1000)
    assert rows_of(lazy) == rows_of(whole)


def test_outside_the_text_the_nearest_row_answers() -> None:
    layout = Layout("one\ntwo", 10)
    assert layout.row(-3) == layout.row(0)
    assert layout.row(99) == layout.row(1) == Row(1, 4, 7, 7)
    assert layout.row_of(-1) == 0
    assert layout.row_of(99) == 1
    assert layout.offset_at(-1, -5) == 0
    assert layout.offset_at(99, 99) == 7


def test_the_break_at_the_end_of_a_row_belongs_to_it() -> None:
    layout = Layout("one\n\ntwo\n", 10)
    assert [layout.row_of(offset) for offset in range(10)] == [
        0,
        0,
        0,
        0,
        1,
        2,
        2,
        2,
        2,
        3,
    ]
    assert layout.row(0).ends_line
    assert layout.column_of(3) == 3
    assert not layout.row(3).ends_line


def test_the_end_of_a_wrapped_row_is_the_space_that_hangs_over() -> None:
    layout = Layout("one two", 3)
    assert layout.row_end_offset(0) == 3
    assert layout.offset_at(0, 3) == 3
    assert layout.offset_at(0, 99) == 3
    assert layout.row_of(3) == 0
    assert layout.row_end_offset(4) == 7


def test_only_the_chunk_that_is_asked_about_is_wrapped() -> None:
    layout = Layout("some words here\n" * 1000, 20, chunk=1000)
    chunks = len(chunked("some words here\n" * 1000, 1000))
    assert layout.unsettled == chunks == 16
    layout.row(0)
    assert layout.unsettled == chunks - 1
    layout.row_of(9000)
    assert layout.unsettled == chunks - 2
    assert not layout.settle(4)
    assert layout.unsettled == chunks - 6
    assert layout.settle(99)
    assert layout.height == 1001


def test_chunks_that_become_exact_move_the_rows_behind_them() -> None:
    text = "a\n" * 1000
    layout = Layout(text, 80, chunk=100)
    for offset in range(0, len(text), 50):
        layout.row_of(offset)
    assert layout.unsettled == 0
    assert layout.height == 1001
    assert layout.row_of(1000) == 500


@pytest.mark.parametrize("width", [30, 46, 80, 120])
def test_the_estimated_height_is_near_the_true_one(width: int) -> None:
    text = "The minister denied on Monday that the report was his.\n\n" * 3000
    layout = Layout(text, width)
    estimate = layout.height
    layout.settle(99)
    assert abs(estimate - layout.height) < 0.35 * layout.height


def two_lanes_in_the_middle(start: int, end: int) -> int:
    return 2 if start <= 5 < end else 0


def test_lane_rows_stand_under_their_text_row() -> None:
    layout = Layout("one\ntwo\nfour", 10, lanes=two_lanes_in_the_middle)
    assert layout.height == 3  # an estimate
    layout.settle(1)
    assert layout.height == 5
    assert [layout.row(y).part for y in range(5)] == [0, 0, 1, 2, 0]
    assert [layout.row(y).start for y in range(5)] == [0, 4, 4, 4, 8]
    assert layout.row_of(9) == 4
    assert layout.offset_at(3, 1) == 5
    assert layout.row_of(5) == 1


@given(texts(200), widths(), st.lists(st.integers(0, 4), min_size=1))
def test_lane_rows_move_the_text_rows_apart_and_nothing_else(
    text: str, width: int, counts: list[int]
) -> None:
    plain = rows_of(settled(text, width))
    layout = settled(text, width)
    layout.set_lanes(lambda start, _end: counts[start % len(counts)])
    layout.settle(1000)
    tall = rows_of(layout)
    expected = [
        (row.start, row.end, part)
        for row in plain
        for part in range(1 + counts[row.start % len(counts)])
    ]
    assert [(row.start, row.end, row.part) for row in tall] == expected
    assert all(layout.row_of(row.start) == row.y - row.part for row in tall)
    layout.set_lanes(None)
    layout.settle(1000)
    assert rows_of(layout) == plain


def test_forgotten_heights_are_asked_for_again_where_they_changed() -> None:
    counts = {0: 0}
    asked = []

    def lanes(start: int, _end: int) -> int:
        asked.append(start)
        return counts.get(start, 0)

    layout = Layout("abc\n" * 40, 10, lanes=lanes, chunk=40)
    layout.settle(99)
    height = layout.height
    counts[8] = 3
    asked.clear()
    layout.forget_heights(9, 10)
    assert layout.unsettled == 1
    layout.settle(99)
    assert layout.height == height + 3
    assert asked
    assert max(asked) < 48


def test_heights_that_do_not_depend_on_lanes_are_not_forgotten() -> None:
    layout = settled("abc\n" * 40, 10)
    layout.forget_heights(0, 160)
    assert layout.unsettled == 0


def test_a_layout_tells_what_it_was_made_of() -> None:
    layout = Layout("abc", 0, Drawing.FULL)
    assert (layout.text, layout.width, layout.drawing) == ("abc", 1, Drawing.FULL)
