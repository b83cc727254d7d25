"""Labels made with keys and mouse come out of the export as the text has them."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

import pytest

from tests.endtoend.desk import SAMPLES, Desk, Hand, Row, pasted, pressed
from tests.endtoend.scripts import (
    ARABIC,
    COURIER,
    DEFAULTS,
    EMOJI,
    GAZETTE,
    JAPANESE,
    LANTERN,
    NEAREST,
    NONE,
    Joined,
    Labelled,
    Piece,
    Script,
    one,
)

pytestmark = pytest.mark.terminal

NARROW = (80, 24, (LANTERN, GAZETTE, COURIER), "never sold, lent or given one single")
WIDE = (140, 40, (ARABIC, EMOJI, JAPANESE), "当社の池から水が出た")
Session = tuple[int, int, tuple[Script, ...], str]
"""Columns and rows of the window; what is done; words to label after a restart."""


@pytest.mark.parametrize("session", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_what_is_labelled_by_keys_and_mouse_is_exported_exactly(
    tmp_path: Path, session: Session
) -> None:
    columns, rows, scripts, words = session
    desk = Desk(tmp_path)
    with desk.read(SAMPLES, columns=columns, rows=rows) as terminal:
        terminal.wait_for("13 of 13 articles")
        for script in scripts:
            label_article(Hand(terminal), script)
        Hand(terminal).quit()
    with desk.read(columns=columns, rows=rows) as terminal:
        terminal.wait_for("13 of 13 articles")
        label_take_back_and_do_again(Hand(terminal), scripts[-1].key, words)
        Hand(terminal).quit()
    found = desk.exported()
    last = one("c", words)

    assert spans(found["annotations"]) == sorted(expected_spans(scripts, last))
    assert links(found) == sorted(expected_links(scripts))
    assert unlinked(found) == sorted(said_unlinked(scripts))
    for row in found["annotations"]:
        assert row["text"] == words_of(row, scripts)


# --- what the reader does ---------------------------------------------------------------


def label_article(hand: Hand, script: Script) -> None:
    hand.open_article(script.key)
    for has_mouse, spans in groupby(script.spans, lambda each: each.has_mouse):
        if has_mouse:
            drag_and_label(hand, *spans)
        else:
            hand.terminal.send(b"".join(map(typed, spans)))
    for link in script.links:
        join(hand, link, script.key)


def drag_and_label(hand: Hand, span: Labelled) -> None:
    (piece,) = span.pieces
    hand.search(piece.find)
    hand.drag(piece.words)
    hand.press(span.key)


def typed(span: Labelled) -> bytes:
    """All that is typed for an annotation, in one go."""
    first, *rest = span.pieces
    answer = filter(None, [span.answer])
    typed = [selected(first), pressed(span.key, *answer)]
    typed += [selected(piece) + pressed("+") for piece in rest]
    if span.form:
        typed.append(pressed("enter", *span.form))
        typed.append(pasted(span.note) + pressed("up") if span.note else b"")
        typed.append(pressed("enter"))
    return b"".join(typed) + pressed(*"f" * span.flag)


def selected(piece: Piece) -> bytes:
    return pressed("/") + pasted(piece.find) + pressed(*piece.keys)


def join(hand: Hand, link: Joined, article: str) -> None:
    hand.search(link.tail, "l")
    if link.article:
        hand.open_article(link.article)
    hand.search(link.head, "enter")
    if link.article:
        hand.open_article(article)


def label_take_back_and_do_again(hand: Hand, article: str, words: str) -> None:
    """Also what was done before the restart is taken back."""
    hand.open_article(article)
    hand.search(words, "c", "u", "u", "u")
    hand.terminal.wait_for("4 saved")
    hand.press("ctrl+r", "ctrl+r", "ctrl+r", "u", "ctrl+r")
    hand.terminal.wait_for("9 saved")


# --- what must come of it ---------------------------------------------------------------

Span = tuple[str, str, str, str, str, str]


def expected_spans(scripts: tuple[Script, ...], last: Labelled) -> Iterator[Span]:
    """All that the scripts label, and one more in the last article."""
    for script in scripts:
        more = (last,) if script is scripts[-1] else ()
        for span in (*script.spans, *more):
            attributes = DEFAULTS[span.label] | span.attributes
            yield (
                script.key,
                span.label,
                span.fragments(script.text),
                said(attributes),
                "discuss" if span.flag else "",
                span.note,
            )


def spans(rows: list[Row]) -> list[Span]:
    return sorted(
        (
            row["article"],
            row["label"],
            row["fragments"],
            said(attributes_of(row)),
            row["flag"],
            row["note"],
        )
        for row in rows
    )


def attributes_of(row: Row) -> Mapping[str, str]:
    columns = [(name, *name.split(".")) for name in row if "." in name]
    assert all(not row[n] for n, label, _ in columns if label != row["label"])
    return {a: row[n] for n, label, a in columns if label == row["label"] and row[n]}


def said(attributes: Mapping[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in sorted(attributes.items()))


def words_of(row: Row, scripts: tuple[Script, ...]) -> str:
    """The words at the exported offsets, taken from the article's own file."""
    text = next(each.text for each in scripts if each.key == row["article"])
    bounds = [part.split(":") for part in row["fragments"].split(";")]
    assert row["start"] == bounds[0][0]
    assert row["end"] == bounds[-1][1]
    return " ".join(text[int(start) : int(end)] for start, end in bounds)


Ends = tuple[str, str, str, str, str]


def links(found: Mapping[str, list[Row]]) -> list[Ends]:
    """Type, and article and start of each end."""
    starts = {row["annotation"]: row["start"] for row in found["annotations"]}
    return sorted(
        (
            row["type"],
            row["from_article"],
            starts[row["from_annotation"]],
            row["to_article"],
            starts[row["to_annotation"]],
        )
        for row in found["links"]
    )


def expected_links(scripts: tuple[Script, ...]) -> Iterator[Ends]:
    texts = {each.key: each.text for each in scripts}
    for script in scripts:
        for link in script.links:
            head = link.article or script.key
            tail_start = start_around(script, link.tail)
            head_start = start_around(
                next(each for each in scripts if each.key == head), link.head
            )
            yield (link.type, script.key, tail_start, head, head_start)
        for tail, source in accepted(script, texts[script.key]):
            yield ("attributed_to", script.key, tail, script.key, source)


def start_around(script: Script, words: str) -> str:
    """Start of the innermost of the script's pieces that has these words."""
    at = script.text.index(words)
    pieces = (piece for span in script.spans for piece in span.pieces)
    bounds = [piece.bounds(script.text) for piece in pieces]
    around = [(end - start, start) for start, end in bounds if start <= at < end]
    return str(min(around)[1])


def accepted(script: Script, text: str) -> Iterator[tuple[str, str]]:
    """Starts of what was linked to its nearest source by the offer."""
    for index, span in enumerate(script.spans):
        if span.answer == NEAREST:
            sources = [each for each in script.spans[:index] if each.key == "s"]
            own = span.pieces[0].bounds(text)
            bounds = [each.pieces[0].bounds(text) for each in sources]
            nearest = min(bounds, key=lambda source: gap(own, source))
            yield str(own[0]), str(nearest[0])


def gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def unlinked(found: Mapping[str, list[Row]]) -> list[tuple[str, str]]:
    fragments = {row["annotation"]: row["fragments"] for row in found["annotations"]}
    return sorted(
        (fragments[row["annotation"]], row["type"]) for row in found["no_links"]
    )


def said_unlinked(scripts: tuple[Script, ...]) -> Iterator[tuple[str, str]]:
    for script in scripts:
        for span in script.spans:
            if span.answer == NONE:
                yield span.fragments(script.text), "attributed_to"
