"""The form as lines: nothing is cut off, whatever its width."""

from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from annotator.text.drawn_line import drawn_line
from annotator.tui.form.fields import Field, LinkView, fields_of
from annotator.tui.form.lines import (
    SIDE_BY_SIDE,
    Cell,
    Line,
    Look,
    field_lines,
    legend_lines,
    short,
    summary_lines,
    title_lines,
)
from tests.strategies import texts
from tests.workflow.open_articles import SCHEME, annotation, link

NARROW, WIDE = 33, 78
CLAIM = replace(annotation("claim", (0, 16)), unlinked=("cued_by",))
SOURCE = annotation("source", (18, 30), label="source")
LINK = link("l", "attributed_to", CLAIM, SOURCE)


def view(words: str = "the ministry", article: str = "") -> LinkView:
    return LinkView(LINK, outgoing=True, label="source", words=words, article=article)


def fields(note: str = "", label: str = "claim") -> tuple[Field, ...]:
    one = replace(annotation("a", (0, 16), label=label), note=note)
    return fields_of(replace(one, unlinked=("cued_by",)), SCHEME, (view(),))


def written(lines: list[Line]) -> list[str]:
    return ["".join(cell.text for cell in line).rstrip() for line in lines]


def cells(lines: list[Line]) -> list[Cell]:
    return list(chain.from_iterable(lines))


@pytest.mark.parametrize("label", ["claim", "denial", "quote", "source"])
@pytest.mark.parametrize("width", [NARROW, 40, SIDE_BY_SIDE, WIDE])
@pytest.mark.parametrize("focused", [None, 0, 3, 8])
def test_every_value_of_every_field_stands_within_the_width(
    label: str, width: int, focused: int | None
) -> None:
    all_fields = fields(label=label)

    lines = field_lines(all_fields, width, focused)

    assert all(cell_len(row) <= width for row in written(lines))
    shown = {(cell.field, cell.option) for cell in cells(lines)}
    for index, each in enumerate(all_fields):
        assert {(index, option.shown) for option in each.options} <= shown


def test_the_focused_field_alone_shows_the_keys_of_its_values() -> None:
    lines = written(field_lines(fields(), WIDE, 1))

    assert lines[1] == "▸polarity     1 ● positive  2 ○ negative  3 ○ unknown"
    assert lines[2].startswith(" certainty    ● certain  ○ probable")


def test_narrow_names_stand_over_their_values() -> None:
    lines = written(field_lines(fields(), NARROW, None))

    assert lines[:4] == [
        " label",
        "   ● claim  ○ denial  ○ quote",
        "   ○ source",
        " polarity",
    ]


def test_links_and_their_absence_are_told() -> None:
    lines = written(field_lines(fields(), WIDE, None))

    assert " attributed_to→ source “the ministry”" in " ".join(lines).replace(" →", "→")
    assert lines[-1].split() == ["cued_by", "→", "none"]


def test_a_link_from_elsewhere_says_so_and_where() -> None:
    incoming = replace(view(article="strike"), outgoing=False)

    lines = written(field_lines(fields_of(CLAIM, SCHEME, (incoming,)), WIDE, None))

    assert any("← source “the ministry” in strike" in line for line in lines)


def test_a_missing_value_is_said_in_words() -> None:
    missing = fields_of(replace(CLAIM, attributes=()), SCHEME, ())

    assert "missing" in written(field_lines(missing, WIDE, None))[1]
    assert written(summary_lines(missing, WIDE))[0].startswith("polarity missing")


def test_the_summary_tells_what_is_set_and_what_is_linked() -> None:
    assert written(summary_lines(fields(note="look again"), WIDE)) == [
        "polarity positive · certainty certain · act – · checkworthy –",
        "note: look again",
        "attributed_to → source “the ministry” · cued_by → none",
    ]


@given(texts(12), st.integers(4, 90))
def test_notes_from_outside_stay_on_their_line(note: str, width: int) -> None:
    lines = field_lines(fields(note=note), max(width, 16), None)

    assert all("\n" not in row and "\x1b" not in row for row in written(lines))
    assert all(cell_len(row) <= max(width, 20) for row in written(lines))


@given(texts(12), st.integers(1, 40))
def test_short_words_are_kept_and_long_ones_end_in_an_ellipsis(
    words: str, width: int
) -> None:
    shown = short(words, width)

    assert cell_len(shown) <= width
    assert shown.endswith("…") or shown == drawn_line(words)


def test_a_title_wraps_and_is_cut_at_its_last_line() -> None:
    title = "claim “The port is shut, the ministry said on Monday”"

    assert written(title_lines(title, 20, 4)) == [
        "claim “The port is",
        "shut, the ministry",
        "said on Monday”",
    ]
    assert written(title_lines(title, 20, 2)) == [
        "claim “The port is",
        "shut, the ministry…",
    ]
    assert title_lines(title, 20, 1)[0][0].look is Look.TITLE


def test_the_legend_is_in_two_columns_where_there_is_room() -> None:
    labels = [Cell(each, option=each) for each in ("c claim", "d denial", "q quote")]

    assert written(legend_lines(labels, NARROW)) == ["c claim", "d denial", "q quote"]
    wide = written(legend_lines(labels, WIDE))
    assert [row.split() for row in wide] == [
        ["c", "claim", "q", "quote"],
        ["d", "denial"],
    ]
    assert wide[0].index("q quote") == WIDE // 2


def test_a_cell_knows_its_width_in_cells_not_characters() -> None:
    assert Cell("漢字 é").cells == 6
