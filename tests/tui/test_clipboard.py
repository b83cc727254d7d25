"""Copying takes the first way out that works, and names it.

Small programs stand on `PATH` for the desktop's clipboard and for tmux: they write what
they are handed into a file.
"""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "“The port is shut” – 漢字\nsecond line"
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """\
import sys
from annotator.tui.clipboard import copy_out
print(copy_out(sys.stdin.buffer.read().decode()), end="")
"""
KEEPS = '#!/bin/sh\necho "$@" >{out}.arguments\ncat >{out}\n'
FAILS = "#!/bin/sh\necho no server >&2\nexit 1\n"
HANGS = "#!/bin/sh\nexec sleep 5\n"


def program(folder: Path, name: str, script: str) -> Path:
    """Put a program on the path; what it is handed goes into the file returned."""
    folder.mkdir(exist_ok=True)
    out = folder.parent / f"{name}.copied"
    path = folder / name
    path.write_text(script.format(out=out), encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return out


def copied(folder: Path, **environ: str) -> str:
    """How a program with this environment says that it copied the text."""
    path = f"{folder}:/usr/bin:/bin"
    found = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=TEXT.encode(),
        env={"PATH": path, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environ},
        capture_output=True,
        check=True,
        timeout=20,
    )
    return found.stdout.decode()


@pytest.fixture
def bin_(tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="xclip is Linux's")
def test_the_desktops_clipboard_comes_first(bin_: Path) -> None:
    out = program(bin_, "xclip", KEEPS)
    program(bin_, "tmux", KEEPS)

    assert copied(bin_, DISPLAY=":0", TMUX="/tmp/t,1,0") == "the system's clipboard"  # noqa: S108 - never opened
    assert out.read_text(encoding="utf-8") == TEXT


def test_over_ssh_the_desktop_here_is_not_the_readers(bin_: Path) -> None:
    out = program(bin_, "xclip", KEEPS)

    assert copied(bin_, DISPLAY=":0", SSH_CONNECTION="10.0.0.1 1 10.0.0.2 22") == ""
    assert copied(bin_, DISPLAY=":0", SSH_TTY="/dev/pts/1") == ""
    assert not out.exists()


def test_in_tmux_without_a_desktop_tmux_hands_it_on(bin_: Path) -> None:
    out = program(bin_, "tmux", KEEPS)

    assert copied(bin_, TMUX="socket,1,0") == "tmux"
    assert out.read_text(encoding="utf-8") == TEXT
    assert Path(f"{out}.arguments").read_text(encoding="utf-8") == "load-buffer -w -\n"


def test_tmux_takes_over_from_a_desktop_that_has_no_clipboard_program(
    bin_: Path,
) -> None:
    program(bin_, "tmux", KEEPS)

    assert copied(bin_, WAYLAND_DISPLAY="wayland-0", TMUX="socket,1,0") == "tmux"


@pytest.mark.parametrize("script", [FAILS, HANGS], ids=["fails", "hangs"])
def test_a_tmux_that_does_not_take_it_leaves_it_to_the_terminal(
    bin_: Path, script: str
) -> None:
    program(bin_, "tmux", script)

    assert copied(bin_, TMUX="socket,1,0") == ""


def test_outside_of_tmux_it_is_not_asked(bin_: Path) -> None:
    out = program(bin_, "tmux", KEEPS)

    assert copied(bin_) == ""
    assert not out.exists()
