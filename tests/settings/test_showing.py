"""What is shown of the settings is itself a settings file."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.settings.options import OPTIONS
from annotator.settings.reading import NAME_LIMIT
from annotator.settings.showing import CommandLine, as_toml
from annotator.settings.values import (
    Emoji,
    Hints,
    KeyChoice,
    Lanes,
    Settings,
    Snapping,
)
from tests.settings.words import LIBRARY, READER, VOCABULARY, settings_of

COMMANDS = [CommandLine(*each, "title") for each in (READER | LIBRARY).items()]

names = st.text(max_size=NAME_LIMIT).filter(
    lambda name: name.isprintable() and (not name or bool(name.strip()))
)
searches = st.lists(st.sampled_from(["F", "f3", '"', "\\", "ctrl+a"]), unique=True)
settings = st.builds(
    Settings,
    name=names,
    theme=st.sampled_from(VOCABULARY.themes),
    snapping=st.sampled_from(Snapping),
    emoji=st.sampled_from(Emoji),
    lanes=st.sampled_from(Lanes),
    hints=st.sampled_from(Hints),
    keys=searches.map(lambda keys: (KeyChoice("search", tuple(keys)),)),
)


@given(settings)
def test_what_is_shown_reads_back_as_it_was(shown: Settings) -> None:
    assert settings_of(as_toml(shown, VOCABULARY, COMMANDS)) == shown


def test_every_setting_and_every_command_is_explained() -> None:
    text = as_toml(Settings(theme="nord"), VOCABULARY, COMMANDS)

    for option in OPTIONS:
        assert f"# {option.about}" in text
        assert all(variable in text for variable in option.variables)
    for name, _, title in COMMANDS:
        assert any(
            line.removeprefix("# ").startswith(f"{name} = ") and title in line
            for line in text.splitlines()
        )


def test_a_command_with_its_usual_key_is_not_set() -> None:
    text = as_toml(Settings(theme="nord"), VOCABULARY, COMMANDS)

    assert '# delete = ["delete", "x"]  # title' in text.splitlines()
