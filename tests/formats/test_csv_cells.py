"""Cells come back from any CSV reader as they were, guarded or not."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.csv_cells import guarded, is_formula, line, unguarded

cells = st.text(st.characters(codec="utf-8")) | st.text("='\"+-@,\r\n\t |%a＝＠")
rows = st.lists(st.lists(cells, min_size=2, max_size=4))


@given(rows)
def test_pythons_reader_gives_back_every_row(table: list[list[str]]) -> None:
    written = "".join(map(line, table))

    assert list(csv.reader(io.StringIO(written, newline=""))) == table


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("plain words", "plain words"),
        ('He said "no"', '"He said ""no"""'),
        ("two\nlines", '"two\nlines"'),
        ("a lone\rreturn", '"a lone\rreturn"'),
        ("one, two", '"one, two"'),
        (" space first", '" space first"'),
        ("", ""),
    ],
)
def test_only_cells_that_need_quotes_have_them(cell: str, written: str) -> None:
    assert line([cell, "x"]) == f"{written},x\n"


@given(cells)
def test_the_guard_can_be_taken_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(cells)
def test_no_guarded_cell_is_a_formula(cell: str) -> None:
    assert not is_formula(guarded(cell))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_four_signs_make_a_formula(cell: str) -> None:
    assert is_formula(cell)
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["＝1", "\t=1", "|cmd", "%a", "'=1", "\r=1"])
def test_what_other_spreadsheets_run_is_guarded_too(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
