"""`annotator settings` shows, finds and checks what a person set."""

from pathlib import Path

import pytest

from tests.cli.program import Program

SCHEME = 'name = "small"\n[[label]]\nname = "loss"\nkey = "L"\n'


@pytest.fixture
def file(annotator: Program, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings file, not there yet."""
    path = annotator.folder / "mine.toml"
    monkeypatch.setenv("ANNOTATOR_SETTINGS", str(path))
    return path


def test_the_path_is_told(annotator: Program, file: Path) -> None:
    assert annotator("settings", "path").out == f"{file}\n"


def test_what_is_shown_is_a_settings_file(annotator: Program, file: Path) -> None:
    first = annotator("settings", "show")
    file.write_text(first.out)

    assert first.code == 0
    assert annotator("settings", "check").code == 0
    assert annotator("settings", "show").out == first.out


def test_what_is_shown_is_in_force(
    annotator: Program, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('lanes = "on"\nhints = "off"\n[keys]\nsearch = "F"\n')
    monkeypatch.setenv("ANNOTATOR_LANES", "off")

    lines = annotator("settings", "show").out.splitlines()

    assert {'lanes = "off"', 'hints = "off"', 'name = "ana"'} <= set(lines)
    assert any(line.startswith('search = "F"') for line in lines)


def test_without_a_file_check_says_so(annotator: Program, file: Path) -> None:
    assert annotator("settings", "check").out == (
        f"{file} is not there: nothing is set.\n"
    )


def test_every_fault_is_named_with_its_line(annotator: Program, file: Path) -> None:
    file.write_text('theme = "nordd"\nnam = "x"\n[keys]\nserch = "F"\n')

    ended = annotator("settings", "check")

    assert ended.code == 1
    assert ended.out == ""
    said = ended.err.splitlines()
    assert len(said) == 3
    assert said[0].startswith(f"{file}, line 1: theme is 'nordd'")
    assert said[0].endswith("did you mean 'nord'?")
    assert said[1] == f"{file}, line 2: 'nam' is no setting; did you mean 'name'?"
    assert said[2] == f"{file}, line 4: 'serch' is no command; did you mean 'search'?"


def test_a_command_on_a_labels_key_is_a_fault(annotator: Program, file: Path) -> None:
    file.write_text('[keys]\nsearch = "c"\n')

    ended = annotator("settings", "check")

    assert ended.code == 1
    assert ended.err == (
        f"{file}, line 2: key 'c' is both 'search' and the label 'claim'.\n"
    )


def test_it_is_the_scheme_of_the_store_that_counts(
    annotator: Program, file: Path
) -> None:
    annotator.write("small.toml", SCHEME)
    annotator("scheme", "use", "small.toml")
    file.write_text('[keys]\nsearch = "c"\n')

    ended = annotator("settings", "check")

    assert ended.code == 0
    assert "L makes the label loss in this scheme; lanes has not got it there." in (
        ended.err
    )


def test_the_settings_say_who_works_where_nothing_else_does(
    annotator: Program, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ANNOTATOR_NAME")
    file.write_text('name = "rosa"\n')
    annotator.write("port.txt", "Port shut\n\nThe port is shut.")

    annotator("import", "port.txt")
    annotator("import", "port.txt", "--as", "ben")

    assert annotator.facts()["made by"] == "rosa"


def test_faulty_settings_stop_a_command_before_anything_is_made(
    annotator: Program, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ANNOTATOR_NAME")
    file.write_text('hints = "perhaps"\n')
    annotator.write("port.txt", "Port shut\n\nThe port is shut.")

    ended = annotator("import", "port.txt")

    assert ended.code == 1
    assert "hints is 'perhaps'; it may be on, off" in ended.err
    assert annotator.files == {"mine.toml", "port.txt"}


def test_what_is_wrong_with_the_file_cannot_act_on_the_terminal(
    annotator: Program, file: Path
) -> None:
    file.write_text('"\\u001b]0;x\\u0007[red]" = 1\n')

    ended = annotator("settings", "check")

    assert ended.code == 1
    assert ended.is_harmless
