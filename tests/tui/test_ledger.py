"""Only what is committed counts as saved."""

import pytest

from annotator.errors.stores import NothingToUndo, StoreBusy
from annotator.model.edit import Action
from annotator.tui.ledger import Ledger
from annotator.workflow.saving import Asked, Job, Outcome

LABEL = Job(Asked.PERFORM, Action("label as claim", "port", ()))
BUSY = StoreBusy("/a/long/way/down/port.db")


def noted(*outcomes: Outcome, begun: int = 1) -> Ledger:
    ledger = Ledger("/a/long/way/down/port.db")
    for _ in range(begun):
        ledger.begin()
    for each in outcomes:
        ledger.note(each)
    return ledger


def test_what_was_handed_over_is_being_saved_until_it_is() -> None:
    assert noted().told == "saving 1…"
    assert noted(Outcome(LABEL)).told == "1 saved"
    assert noted(Outcome(LABEL), begun=3).told == "saving 2…"


def test_what_cannot_be_saved_for_now_is_said_with_the_reason() -> None:
    put_off = Outcome(LABEL, error=BUSY, will_retry=True)

    assert noted(put_off, begun=2).told == (
        "NOT SAVED 2: port.db is locked by another program."
    )
    assert noted(put_off, put_off, Outcome(LABEL)).told == "1 saved"


def test_a_refused_action_is_neither_waiting_nor_saved() -> None:
    assert noted(Outcome(Job(Asked.UNDO), error=NothingToUndo())).told == "0 saved"


@pytest.mark.parametrize("asked", [Asked.PERFORM, Asked.UNDO, Asked.REDO])
def test_undo_and_redo_count_as_saved(asked: Asked) -> None:
    assert noted(Outcome(Job(asked))).saved == 1


def test_noting_the_place_is_no_action_to_count_and_its_trouble_is_said() -> None:
    note = Job(Asked.NOTE_PROGRESS, article="port")

    assert noted(Outcome(note), begun=0).told == "0 saved"
    waiting = noted(Outcome(note, error=BUSY, will_retry=True), begun=0)
    assert (
        waiting.told
        == "NOT SAVED place of reading: port.db is locked by another program."
    )
