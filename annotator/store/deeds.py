"""What an annotator did, out of the history: which of it holds, and how far it is off.

Undo and redo are events too; each is led back here to what it took back or did again.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from json import JSONDecodeError, JSONDecoder
from typing import Any, NamedTuple

from sqlalchemy import Connection, case, func, select

from annotator.model.history import Deed, EventKind, Standing
from annotator.store.rows import EVENT

_BEGINNING = 4000
"""Code points of an event's edits that are looked at; those of an import are many."""
_LONGEST = 200
"""Code points of an annotation's words that are kept."""
_DO, _REDO = EventKind.DO.value, EventKind.REDO.value
_COLUMNS = (
    *(EVENT.c[name] for name in ("id", "kind", "what", "article", "at")),
    *(EVENT.c[name] for name in ("undo_top", "redo_top", "below")),
    case((EVENT.c.kind == _DO, func.substr(EVENT.c.edits, 1, _BEGINNING)), else_=""),
)
_DECODER = JSONDecoder()

Rows = Sequence[Sequence[Any]]


class _Place(NamedTuple):
    """Whether a deed holds, and how many undos or redos it is off."""

    standing: Standing
    steps: int


_NOWHERE = _Place(Standing.LOST, 0)


def read_deeds(connection: Connection, annotator: str) -> tuple[Deed, ...]:
    """What the annotator did, the last one first."""
    statement = select(*_COLUMNS).where(EVENT.c.annotator == annotator)
    rows = connection.execute(statement.order_by(EVENT.c.seq)).all()
    places = _places(rows)
    known: dict[str, str] = {}
    deeds = [
        Deed(
            what,
            _words(edits, known),
            article,
            datetime.fromisoformat(at),
            *places.get(event, _NOWHERE),
        )
        for event, kind, what, article, at, _, _, _, edits in rows
        if kind == _DO
    ]
    return tuple(reversed(deeds))


def _places(rows: Rows) -> dict[str, _Place]:
    """Where each deed lies that is on the undo stack or the redo stack at the end."""
    origins: dict[str, str] = {}
    below: dict[str, str] = {}
    tops = ("", "")
    for event, kind, _, _, _, *after, under, _ in rows:
        taken = event if kind == _DO else tops[kind == _REDO]
        origins[event] = origins.get(taken, taken)
        below[event] = under
        tops = (after[0], after[1])
    done, undone = (_pile(top, below) for top in tops)
    return {
        origins[event]: _Place(standing, steps)
        for standing, pile, nearest in (
            (Standing.DONE, done, 0),
            (Standing.UNDONE, undone, 1),
        )
        for steps, event in enumerate(pile, nearest)
    }


def _pile(top: str, below: Mapping[str, str]) -> Iterator[str]:
    """The events of a stack, from its top down."""
    while top in below:
        yield top
        top = below[top]


def _words(edits: str, known: dict[str, str]) -> str:
    """The words of the first annotation in the edits, else those of a link's tail.

    Reading all of the JSON takes ten times as long. Its keys are sorted, and no text in
    it can hold a key, because quotation marks in texts are escaped.
    """
    words_at = edits.find('"words":"')
    id_at = edits.rfind('"id":"', 0, max(0, words_at))
    try:
        if id_at < 0:
            tail_at = edits.find('"tail":[')
            return known.get(_value(edits, tail_at + 7)[1], "") if tail_at > 0 else ""
        words = str(_value(edits, words_at + 8))[:_LONGEST]
        known[_value(edits, id_at + 5)] = words
    except JSONDecodeError:
        return ""
    return words


def _value(written: str, at: int) -> Any:
    return _DECODER.raw_decode(written, at)[0]
