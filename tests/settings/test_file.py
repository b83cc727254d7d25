"""The settings file is found, read, and changed without losing a word of it."""

from pathlib import Path

import pytest

from annotator.errors.settings import (
    SettingsInvalid,
    SettingsUnreadable,
    SettingsUnwritable,
)
from annotator.settings.file import LARGEST, keep_theme, load_settings, settings_path
from annotator.settings.values import STANDARD
from tests.settings.words import VOCABULARY

COMMENTED = """\
# mine
name = "Ana"  # that is me
theme = 'dracula'   # dark

[keys]
# F as in find
search = "F"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def theme_in(file: Path) -> str:
    environment = {"ANNOTATOR_SETTINGS": str(file)}
    return load_settings(environment, VOCABULARY).theme


def test_the_environment_names_another_file(file: Path) -> None:
    assert settings_path({"ANNOTATOR_SETTINGS": str(file)}) == file
    assert settings_path({}).name == "settings.toml"
    assert settings_path({}).parent.name == "annotator"


def test_a_file_that_is_not_there_sets_nothing(file: Path) -> None:
    read = load_settings({"ANNOTATOR_SETTINGS": str(file)}, VOCABULARY)

    assert read == STANDARD


def test_a_byte_order_mark_and_crlf_are_read_over(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbftheme = "nord"\r\nzzz = 1\r\n')

    with pytest.raises(SettingsInvalid, match="line 2: 'zzz'"):
        theme_in(file)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name = '\xff'", "byte 8 is not UTF-8"),
        (b"#" * (LARGEST + 1), "it is too large"),
    ],
)
def test_what_is_no_settings_file_is_said(
    file: Path, content: bytes, said: str
) -> None:
    file.write_bytes(content)

    with pytest.raises(SettingsUnreadable, match=said):
        theme_in(file)


def test_a_folder_in_its_place_is_said(file: Path) -> None:
    file.mkdir()

    with pytest.raises(SettingsUnreadable, match="is a directory"):
        theme_in(file)


def test_keeping_a_theme_leaves_all_else_as_it_was(file: Path) -> None:
    file.write_text(COMMENTED)

    keep_theme(file, "nord")

    assert file.read_text() == COMMENTED.replace("'dracula'", '"nord"')


def test_a_theme_that_was_not_set_goes_before_the_tables(file: Path) -> None:
    file.write_text('[keys]\nsearch = "F"\n')

    keep_theme(file, "nord")

    assert theme_in(file) == "nord"
    assert 'search = "F"' in file.read_text()


def test_keeping_a_theme_makes_the_file_and_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"

    keep_theme(file, "nord")

    assert theme_in(file) == "nord"
    assert [each.name for each in file.parent.iterdir()] == ["settings.toml"]


def test_a_linked_file_stays_linked(tmp_path: Path, file: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text(COMMENTED)
    file.symlink_to(real)

    keep_theme(file, "nord")

    assert file.is_symlink()
    assert theme_in(real) == "nord"


def test_a_place_that_takes_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()

    with pytest.raises((SettingsUnwritable, SettingsUnreadable), match="not a dir"):
        keep_theme(tmp_path / "plain" / "settings.toml", "nord")


def test_a_file_that_was_broken_meanwhile_is_left_alone(file: Path) -> None:
    file.write_text("name = ")

    with pytest.raises(SettingsUnreadable, match="not TOML any more"):
        keep_theme(file, "nord")

    assert file.read_text() == "name = "
