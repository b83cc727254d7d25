"""How any run starts and ends."""

import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import __version__
from annotator.workflow import progress
from tests.cli.program import ROOT, Program
from tests.projects import label, project_at

WORDS = "the words of an article"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_neither_the_app_nor_the_database(option: str) -> None:
    code = (
        "import sys\n"
        "from annotator.cli.main import main\n"
        f"code = main([{option!r}])\n"
        "heavy = {'textual', 'sqlmodel', 'sqlalchemy', 'rich'} & set(sys.modules)\n"
        "sys.exit(code or (9 if heavy else 0))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)

    assert done.returncode == 0


def test_the_version_is_told(annotator: Program) -> None:
    assert annotator("--version").out == f"annotator {__version__}\n"


def test_help_names_every_command(annotator: Program) -> None:
    out = annotator("--help").out

    for command in ("read", "import", "export", "status", "scheme", "store"):
        assert f"\n  {command} " in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("bogus",),
        ("--bogus",),
        ("status", "--bogus"),
        ("import",),
        ("export", "labels.csv", "--layer", "silver"),
        ("scheme",),
        ("store", "bogus"),
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(
    annotator: Program, arguments: tuple[str, ...]
) -> None:
    ended = annotator(*arguments)

    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert ended.err.endswith("See annotator --help.\n")
    assert annotator.files == set()


@pytest.mark.parametrize(
    "arguments", [(), ("read",), ("read", "a.txt"), ("--store", "x.db")]
)
def test_the_app_needs_a_terminal_and_nothing_is_half_done_without(
    annotator: Program, arguments: tuple[str, ...]
) -> None:
    annotator.write("a.txt", "Words.")

    ended = annotator.apart(*arguments)

    assert ended.code == 1
    assert ended.err.startswith("The app needs a terminal")
    assert ended.err.count("\n") == 1
    assert annotator.files == {"a.txt"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("--store", "x.db", "--as", "ben"), ()),
        ((), ("--store", "x.db", "--as", "ben")),
        (("--store", "y.db", "--as", "eve"), ("--store", "x.db", "--as", "ben")),
    ],
)
def test_store_and_name_stand_before_or_behind_the_command(
    annotator: Program, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    annotator.write("a.txt", "Words.")

    annotator(*before, "import", "a.txt", *after)

    assert annotator.files == {"a.txt", "x.db"}
    assert annotator.facts("--store", "x.db")["made by"] == "ben"


def test_store_and_name_come_from_the_environment(
    annotator: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotator.write("a.txt", "Words.")
    monkeypatch.setenv("ANNOTATOR_STORE", "env.db")
    monkeypatch.setenv("ANNOTATOR_NAME", "cem")

    annotator("import", "a.txt")

    assert annotator.files == {"a.txt", "env.db"}
    assert annotator.facts()["made by"] == "cem"


@pytest.mark.parametrize("option", ["--as", "--store"])
@pytest.mark.parametrize("blank", ["", " "])
def test_a_store_or_a_name_that_is_given_is_not_blank(
    annotator: Program, option: str, blank: str
) -> None:
    annotator.write("a.txt", "Words.")

    for arguments in (
        (option, blank, "import", "a.txt"),
        ("import", "a.txt", option, blank),
    ):
        ended = annotator(*arguments)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith(f"Invalid value for '{option}'")
        assert ": it is empty; leave it out, or give one." in ended.err
        assert ended.err.count("\n") == 1
    assert annotator.files == {"a.txt"}


def test_an_empty_variable_of_the_environment_is_none(
    annotator: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotator.write("a.txt", "Words.")
    monkeypatch.setenv("ANNOTATOR_STORE", "")
    monkeypatch.setenv("ANNOTATOR_NAME", "")

    assert annotator("import", "a.txt").code == 0
    assert annotator.files == {"a.txt", "annotator.db"}


@pytest.mark.parametrize("name", ["a\x1b[31mb", "x" * 101])
def test_a_name_that_cannot_be_kept_is_refused(annotator: Program, name: str) -> None:
    annotator.write("a.txt", "Words.")

    ended = annotator("import", "a.txt", "--as", name)

    assert ended.code == 1
    assert "is no name for an annotator" in ended.err
    assert ended.is_harmless
    assert annotator.files == {"a.txt"}


def test_an_interrupted_run_ends_with_130(
    annotator: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotator.write("a.txt", "Words.")
    annotator("import", "a.txt")
    monkeypatch.setattr(progress, "status", interrupted)

    ended = annotator("status")

    assert (ended.code, ended.out, ended.err) == (130, "", "")


def interrupted(_project: object) -> None:
    raise KeyboardInterrupt


def broken(_project: object) -> None:
    raise RuntimeError(WORDS)


def test_a_fault_of_the_program_is_one_sentence_and_a_file_without_words(
    annotator: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    annotator.write("a.txt", "Words.")
    annotator("import", "a.txt")
    monkeypatch.setattr(progress, "status", broken)

    ended = annotator("status")

    (path,) = (tmp_path / "crashes").iterdir()
    assert ended.code == 70
    assert ended.err.count("\n") == 1
    assert str(path) in ended.err
    assert WORDS not in ended.err + path.read_text()
    assert "builtins.RuntimeError" in path.read_text()
    assert " broken" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_reader_that_goes_away_is_no_fault(annotator: Program) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "scheme", "show", "--default"],
        cwd=ROOT,
        stdout=write_end,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write_end)

    assert (done.returncode, done.stderr) == (141, b"")
    assert annotator.files == set()


def test_a_terminal_without_unicode_gets_escapes(annotator: Program) -> None:
    annotator.write("übung.txt", "Wörter.")
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "import", "übung.txt", "--dry-run"],
        cwd=annotator.folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0
    assert rb"\xfcbung" in done.stdout


def test_an_export_to_a_terminal_is_made_visible(annotator: Program) -> None:
    annotator.write("a.jsonl", '{"key": "a", "text": "x\\u001b]52;c;x\\u0007"}')
    annotator("import", "a.jsonl")
    with project_at(annotator.folder, "ana") as project:
        label(project, "a", ((0, 8),))
    master, slave = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "annotator", "export", "-", "--as", "ana"],
        cwd=annotator.folder,
        env={"PYTHONPATH": str(ROOT)},
        stdout=slave,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    os.close(slave)
    shown = os.read(master, 4096)
    os.close(master)

    assert ",0:8,x␛]52;c;,".encode() in shown
    assert b"\x1b" not in shown
