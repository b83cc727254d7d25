from hypothesis import given
from hypothesis import strategies as st

from annotator.text.clusters import clusters
from annotator.text.marks import (
    GUTTER,
    MOST_ON_A_ROW,
    NO_LABEL,
    Focus,
    GutterCell,
    Mark,
    Run,
    gutter,
    runs,
    widened,
)
from tests.strategies import spans, texts

LETTERS = "CDQS"


def marks(length: int = 60) -> st.SearchStrategy[list[Mark]]:
    mark = st.builds(
        lambda span, id_, label: Mark(span[0], span[1], id_, label),
        spans(length),
        st.sampled_from("abcdefgh"),
        st.integers(0, 3),
    )
    return st.lists(mark, max_size=12)


def focuses(length: int = 60) -> st.SearchStrategy[Focus]:
    cursor = st.none() | spans(length)
    selections = st.lists(spans(length), max_size=2)
    return st.builds(Focus, cursor, selections, st.sampled_from(["", *"abcdefgh"]))


def drawn_gutter(
    start: int, on_row: list[Mark], lanes: dict[str, int] | None = None
) -> str:
    return "".join(cell.text for cell in gutter(start, on_row, LETTERS, lanes))


@given(spans(60), marks(), focuses())
def test_runs_tile_the_row(row: tuple[int, int], on: list[Mark], focus: Focus) -> None:
    found = runs(*row, on, focus)
    assert found[0].start == row[0]
    assert found[-1].end == row[1]
    assert [run.start for run in found[1:]] == [run.end for run in found[:-1]]


@given(spans(60), marks(), focuses())
def test_every_code_point_of_a_run_is_as_the_run_says(
    row: tuple[int, int], on: list[Mark], focus: Focus
) -> None:
    for run in runs(*row, on, focus):
        for offset in range(run.start, run.end):
            here = [mark for mark in on if mark.start <= offset < mark.end]
            assert run.depth == len({mark.annotation for mark in here})
            assert run.current == (focus.current in {mark.annotation for mark in here})
            shortest = min((mark.length for mark in here), default=0)
            labels = {mark.label for mark in here if mark.length == shortest}
            assert run.label in (labels or {NO_LABEL})
            assert run.cursor == (
                focus.cursor is not None and offset in range(*focus.cursor)
            )
            assert run.selected == any(
                offset in range(*each) for each in focus.selections
            )


def test_an_empty_row_has_no_runs() -> None:
    assert runs(5, 5, [Mark(0, 9, "a", 1)], Focus(cursor=(5, 6))) == ()


def test_the_innermost_label_wins_where_annotations_nest() -> None:
    found = runs(0, 30, [Mark(0, 30, "q", 2), Mark(10, 20, "c", 0)], Focus(current="q"))
    assert found == (
        Run(0, 10, label=2, depth=1, annotation="q", current=True),
        Run(10, 20, label=0, depth=2, annotation="c", current=True),
        Run(20, 30, label=2, depth=1, annotation="q", current=True),
    )


def test_of_very_many_marks_the_shortest_and_the_current_are_drawn() -> None:
    many = [Mark(0, 100 + each, f"m{each}", 0) for each in range(200)]
    (run,) = runs(0, 50, many, Focus(current="m199"))
    assert run.depth == MOST_ON_A_ROW
    assert run.current
    assert run.annotation == "m0"


@given(texts(), st.data())
def test_widened_marks_begin_and_end_on_clusters(
    text: str, data: st.DataObject
) -> None:
    if not text:
        return
    cells = list(clusters(text, 0, len(text)))
    on = data.draw(marks(len(text)))
    edges = {each.start for each in cells} | {len(text)}
    for mark, wide in zip(on, widened(on, cells), strict=True):
        assert {wide.start, wide.end} <= edges
        assert wide.start <= mark.start < mark.end <= wide.end
        touched = [c for c in cells if c.start < mark.end and mark.start < c.end]
        assert (wide.start, wide.end) == (touched[0].start, touched[-1].end)


def test_marks_beyond_the_row_keep_their_bounds_when_widened() -> None:
    cells = list(clusters("abcdef", 2, 4))
    assert widened([Mark(0, 6, "a", 0)], cells) == [Mark(0, 6, "a", 0)]


def test_the_gutter_shows_a_letter_where_a_mark_starts_and_a_bar_where_it_goes_on() -> (
    None
):
    on = [Mark(0, 200, "q", 2), Mark(90, 95, "s", 3)]
    assert drawn_gutter(0, on) == "QS "
    assert drawn_gutter(80, on) == "│S "
    assert gutter(80, on, LETTERS)[0] == GutterCell("│", 2)


def test_the_gutter_says_when_there_are_more_than_its_lanes() -> None:
    on = [Mark(each, 50, f"m{each}", 0) for each in range(GUTTER)]
    assert drawn_gutter(0, on) == "CCC"
    assert drawn_gutter(0, [*on, Mark(9, 50, "x", 1)]) == "CC+"
    assert drawn_gutter(0, []) == "   "


def test_fragments_of_one_annotation_share_a_column() -> None:
    on = [Mark(0, 5, "q", 2), Mark(9, 15, "q", 2), Mark(10, 12, "s", 3)]
    assert drawn_gutter(0, on) == "QS "


def test_lanes_keep_an_annotation_in_its_column() -> None:
    lanes = {"q": 0, "c": 1, "far": GUTTER}
    assert drawn_gutter(80, [Mark(0, 200, "c", 0)], lanes) == " │ "
    assert drawn_gutter(80, [Mark(0, 200, "far", 0)], lanes) == "  +"


def test_in_a_shared_column_a_start_is_shown_rather_than_a_bar() -> None:
    on = [Mark(0, 85, "a", 0), Mark(90, 95, "b", 1)]
    assert drawn_gutter(80, on, {"a": 0, "b": 0}) == "D  "
