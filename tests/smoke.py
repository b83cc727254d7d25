"""Prove that an installed program works: a word labelled in the app is exported.

Run as `python smoke.py PROGRAM ARTICLES`; uses the standard library alone.
"""

import csv
import io
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 60.0


def main(program: str, articles: str) -> None:
    version = run(program, "--version")
    assert version.strip(), "no version"
    run(program, "--store", "smoke.db", "import", articles)
    assert exported(program) == [], "there are labels before any is made"
    first = next(p for p in sorted(Path(articles).glob("*.txt")))
    label_and_quit([program, "--store", "smoke.db", "read", str(first)])
    (row,) = exported(program)
    word = first.read_text("utf-8-sig").split()[0]
    assert (row["article"], row["label"]) == (first.stem, "claim"), row
    assert row["start"] == "0", row
    assert row["text"], row
    assert word.startswith(row["text"]), (row, word)
    print(f"{version.strip()}: version, import, app and export work")


def exported(program: str) -> list[dict[str, str]]:
    """The rows of the annotations table."""
    table = run(program, "--store", "smoke.db", "export", "-", "--format", "csv")
    assert table.startswith("article,sha256,annotation,"), table[:80]
    return list(csv.DictReader(io.StringIO(table, newline="")))


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.returncode} {done.stderr}"
    return done.stdout


def label_and_quit(command: list[str]) -> None:
    """Start the app on a pseudo-terminal, label a word, open the guidelines, quit."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(command[0], command)
    read_until(terminal, b"claim")
    os.write(terminal, b"wc")
    read_until(terminal, b"1 saved")
    os.write(terminal, b"g")
    read_until(terminal, b"Guidelines")
    os.write(terminal, b"\x1b")
    time.sleep(0.5)
    os.write(terminal, b"\x11")
    read_until(terminal, None)
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, f"the app ended with {status}"


def read_until(terminal: int, mark: bytes | None) -> None:
    """Read what is shown up to the mark; up to the end without one."""
    shown, end = b"", time.monotonic() + PATIENCE
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if not ready:
            continue
        try:
            got = os.read(terminal, 65536)
        except OSError:
            got = b""
        if not got:
            break
        shown += got
        if mark and mark in shown:
            return
    assert mark is None, f"{mark!r} was never shown; the end was {shown[-300:]!r}"


if __name__ == "__main__":
    main(*sys.argv[1:3])
