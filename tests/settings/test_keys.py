"""Keys are read as people write them; those that no terminal sends are refused."""

import pytest

from annotator.settings.keys import ALIASES, read_key, why_not


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("N", "N"),
        ("n", "n"),
        ('"', '"'),
        ("+", "+"),
        (" ", "space"),
        ("←", "left"),
        ("esc", "escape"),
        ("PgUp", "pageup"),
        ("Ctrl+R", "ctrl+r"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("ctrl+→", "ctrl+right"),
        ("F5", "f5"),
    ],
)
def test_a_key_is_called_as_the_app_calls_it(written: str, key: str) -> None:
    assert read_key(written) == key
    assert why_not(key) == ""


@pytest.mark.parametrize("key", ALIASES)
def test_what_the_help_shows_can_be_written_in_the_settings(key: str) -> None:
    assert read_key(ALIASES[key]) == key


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("ctrl+i", "terminals send ctrl+i as tab"),
        ("ctrl+m", "terminals send ctrl+m as enter"),
        ("ctrl+shift+x", "terminals do not send ctrl+shift+x"),
        ("ctrl+enter", "terminals do not send ctrl+enter"),
        ("shift+a", "write shift+a as the character that it makes"),
        ("hyper+x", "'hyper+x' is no key"),
        ("ctrl+ctrl+x", "'ctrl+ctrl+x' is no key"),
        ("word", "'word' is no key"),
        ("f99", "'f99' is no key"),
        ("\x1b", "'\\x1b' is no key"),
        ("ctrl+", "'ctrl+' is no key"),
    ],
)
def test_a_key_that_no_terminal_sends_is_refused(key: str, reason: str) -> None:
    assert why_not(key) == reason
