"""The first minute: what to do is said, and one key does it."""

from annotator.settings.values import STANDARD, KeyChoice, Settings
from annotator.tui.welcome import ACCEPTED, WelcomeApp
from tests.tui.picture import rows


async def test_enter_takes_what_is_offered() -> None:
    app = WelcomeApp(STANDARD, "annotator.db")
    async with app.run_test(size=(80, 24)) as pilot:
        shown = "\n".join(rows(app))
        assert "There is no article here yet." in shown
        assert "annotator read FOLDER" in shown
        assert "enter begin · ctrl+q quit" in shown
        await pilot.press("enter")
    assert app.return_value == ACCEPTED


async def test_leaving_takes_nothing() -> None:
    app = WelcomeApp(STANDARD, "annotator.db")
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.press("x", "ctrl+q")
    assert app.return_value is None


async def test_it_is_left_by_the_key_that_was_set() -> None:
    app = WelcomeApp(Settings(keys=(KeyChoice("quit", ("Q",)),)), "annotator.db")
    async with app.run_test() as pilot:
        assert "Q quit" in "\n".join(rows(app))
        await pilot.press("Q")
    assert app.return_value == 0


async def test_a_hostile_place_is_shown_and_not_obeyed() -> None:
    app = WelcomeApp(STANDARD, "[red]\x1b]0;x\x07.db")
    async with app.run_test(size=(80, 24)):
        shown = "\n".join(rows(app))
    assert "[red]␛]0;x␇.db" in shown
    assert "\x1b" not in shown
