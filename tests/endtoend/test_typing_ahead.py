"""Keys that come in one packet do what they do one by one."""

from pathlib import Path

import pytest

from tests.endtoend.desk import SAMPLES, Desk, pressed

pytestmark = pytest.mark.terminal


def test_words_typed_in_one_go_after_the_slash_are_searched_for(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.read(SAMPLES / "river-emoji.md") as terminal:
        terminal.wait_for("0 saved")
        terminal.type("/Tremaïne\rs/photoshopped\r")
        terminal.type('"q\r/cascade\r')

        assert "“cascade” is not in this article" in terminal.text()[-1]
        assert "3 saved" in terminal.row(0)
    (quote, source), (link,) = (
        desk.exported()[each] for each in ("annotations", "links")
    )
    assert (quote["label"], source["text"]) == ("quote", "Tremaïne")
    assert quote["text"].startswith("“Nobody photoshopped")
    assert link["from_annotation"] == quote["annotation"]


def test_a_form_filled_in_in_one_go_is_filled_in(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.read(SAMPLES / "river-emoji.md") as terminal:
        terminal.wait_for("0 saved")
        keys = ("enter", "2", "3", "1", *["up"] * 5, "enter")
        terminal.type("/was a filter\rc")
        terminal.send(pressed(*keys, *"so it was", "enter"))
        terminal.wait_for("5 saved")

    (claim,) = desk.exported()["annotations"]
    assert (claim["claim.polarity"], claim["claim.certainty"]) == (
        "negative",
        "possible",
    )
    assert claim["note"] == "so it was"


def test_letters_for_the_palette_are_no_commands(tmp_path: Path) -> None:
    with Desk(tmp_path).read(SAMPLES) as terminal:
        terminal.wait_for("13 of 13")
        terminal.press("enter")
        terminal.wait_for("0 saved")
        terminal.send(pressed("ctrl+p", *"wcxs Callow Examiner"))
        terminal.wait_for("No matches found")

        assert "0 saved" in terminal.row(0)
