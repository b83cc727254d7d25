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


def test_letters_typed_while_the_help_opens_are_no_commands(tmp_path: Path) -> None:
    with Desk(tmp_path).read(SAMPLES / "river-emoji.md") as terminal:
        terminal.wait_for("0 saved")
        terminal.type("w?cs")
        terminal.wait_for("Help")
        terminal.press("escape")

        assert "0 saved" in terminal.row(0)


def test_joiners_that_are_typed_are_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(
        "a.txt", "خانه می\u200cرود. می رود.\n\nCaptain \U0001f3f4\u200d\u2620\ufe0f"
    )
    with desk.read("a.txt") as terminal:
        terminal.wait_for("0 saved")
        terminal.type("/می\u200cرود\rs")
        terminal.type("/\U0001f3f4\u200d\u2620\ufe0f\rs")
        terminal.wait_for("2 saved")

    texts = [row["text"] for row in desk.exported()["annotations"]]
    assert texts == ["می\u200cرود", "\U0001f3f4\u200d\u2620\ufe0f"]
