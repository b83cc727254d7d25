from hypothesis import given
from hypothesis import strategies as st

from annotator.text.clusters import clusters
from annotator.text.glyphs import glyph
from annotator.text.lanes import LANES, assigned, lane_count, lane_rows
from annotator.text.layout import Layout
from annotator.text.marks import Mark
from tests.strategies import spans, texts, widths

LETTERS = "CDQS"


@st.composite
def marks(draw: st.DrawFn, length: int) -> list[Mark]:
    bounds = draw(st.lists(spans(length), max_size=10))
    labels = st.integers(0, 3)
    return [Mark(*span, f"m{n}", draw(labels)) for n, span in enumerate(bounds)]


def drawn(text: str, *on: Mark, row: tuple[int, int] | None = None) -> tuple[str, ...]:
    start, end = row or (0, len(text))
    here = [mark for mark in on if mark.start < end and start < mark.end]
    return lane_rows(list(clusters(text, start, end)), here, assigned(on), LETTERS)


@given(marks(80))
def test_no_two_annotations_overlap_in_a_lane(on: list[Mark]) -> None:
    lanes = assigned(on)
    for one in on:
        for other in on:
            if one is not other and lanes[one.annotation] == lanes[other.annotation]:
                apart = one.end <= other.start or other.end <= one.start
                assert apart or lanes[one.annotation] == LANES


@given(marks(80))
def test_an_annotation_without_a_lane_finds_all_of_them_taken(on: list[Mark]) -> None:
    lanes = assigned(on)
    for mark in on:
        if lanes[mark.annotation] == LANES:
            near = [m for m in on if m.start < mark.end and mark.start < m.end]
            assert {lanes[m.annotation] for m in near} >= set(range(LANES))


def test_the_longest_annotation_is_nearest_to_the_words() -> None:
    on = [Mark(0, 5, "s", 3), Mark(0, 40, "q", 2), Mark(2, 20, "c", 0)]
    assert assigned(on) == {"q": 0, "c": 1, "s": 2}


def test_fragments_of_one_annotation_keep_one_lane() -> None:
    on = [Mark(0, 10, "q", 2), Mark(20, 40, "q", 2), Mark(15, 60, "c", 0)]
    assert assigned(on) == {"c": 0, "q": 1}


def test_a_lane_row_draws_each_annotation_under_its_words() -> None:
    text = "He denied it, the ministry said."
    on = (Mark(0, 12, "d", 1), Mark(14, 31, "s", 3), Mark(3, 9, "c", 0))
    assert drawn(text, *on) == (
        "└D─────────┘  └S──────────────┘ ",
        "   └C───┘                       ",
    )


def test_narrow_annotations_keep_their_letter() -> None:
    assert drawn(
        "abcdef", Mark(0, 1, "a", 0), Mark(1, 3, "b", 1), Mark(3, 6, "c", 2)
    ) == ("CD┘└Q┘",)


def test_an_annotation_repeats_its_letter_on_every_row() -> None:
    text, mark = "abcdefghijkl", Mark(2, 10, "c", 0)
    assert drawn(text, mark, row=(0, 4)) == ("  C─",)
    assert drawn(text, mark, row=(4, 8)) == ("─C──",)
    assert drawn(text, mark, row=(8, 12)) == ("C┘  ",)


def test_lane_rows_count_cells_and_not_code_points() -> None:
    assert drawn("漢字e\u0301かa", Mark(1, 4, "c", 0)) == ("  └C┘   ",)


def test_beyond_the_lanes_a_row_says_how_many_more_there_are() -> None:
    text = "abcdefghij"
    on = [Mark(0, 10 - each, f"m{each}", 0) for each in range(5)]
    assert drawn(text, *on)[LANES] == "+2        "
    assert lane_count(0, 10, on, assigned(on)) == LANES + 1


def test_an_empty_row_has_no_lanes() -> None:
    on = [Mark(0, 9, "a", 0)]
    assert lane_count(4, 4, on, assigned(on)) == 0
    assert lane_rows([], on, assigned(on), LETTERS) == ()


@given(texts(), widths(), st.data())
def test_lane_rows_are_as_many_as_counted_and_as_wide_as_the_row(
    text: str, width: int, data: st.DataObject
) -> None:
    on = data.draw(marks(len(text))) if text else []
    lanes = assigned(on)
    layout = Layout(text, width, lanes=lambda a, z: lane_count(a, z, on, lanes))
    layout.settle(99)
    for y in range(layout.height):
        row = layout.row(y)
        cells = layout.cells(row.start, row.end)
        here = [mark for mark in on if mark.start < row.end and row.start < mark.end]
        rows = lane_rows(cells, here, lanes, LETTERS)
        assert len(rows) == lane_count(row.start, row.end, on, lanes)
        assert layout.row_of(row.start) == y - row.part
        wide = sum(each.cells for each in cells)
        assert all(len(each) == wide for each in rows)
        assert all(glyph(each, layout.drawing).cells == 1 for each in "".join(rows))


@given(st.integers(1, 78), spans(80))
def test_every_cell_of_a_mark_is_drawn(split: int, span: tuple[int, int]) -> None:
    mark = Mark(*span, "a", 0)
    text = "x" * 80
    pieces = [drawn(text, mark, row=(0, split)), drawn(text, mark, row=(split, 80))]
    line = "".join(piece[0] if piece else "" for piece in pieces)
    assert len(line.replace(" ", "")) == mark.length
    assert "C" in line
