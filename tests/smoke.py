"""Prove that an installed program works: version, export, and a start of the app.

Run as `python smoke.py PROGRAM ARTICLES`; uses the standard library alone.
"""

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
    header = run(program, "--store", "smoke.db", "export", "-", "--format", "csv")
    assert header.startswith("article,sha256,annotation,"), header[:80]
    first = next(p for p in sorted(Path(articles).glob("*.txt")))
    screen = start_and_quit([program, "--store", "smoke.db", "read", str(first)])
    assert b"claim" in screen, "the form does not show the scheme"
    print(f"{version.strip()}: version, import, export and app work")


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.returncode} {done.stderr}"
    return done.stdout


def start_and_quit(command: list[str]) -> bytes:
    """Start the app on a pseudo-terminal, open the guidelines, quit."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(command[0], command)
    shown = read_until(terminal, b"claim")
    os.write(terminal, b"g")
    shown += read_until(terminal, b"Guidelines")
    os.write(terminal, b"\x1b")
    time.sleep(0.5)
    os.write(terminal, b"\x11")
    read_until(terminal, None)
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, f"the app ended with {status}"
    return shown


def read_until(terminal: int, mark: bytes | None) -> bytes:
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
            return shown
    assert mark is None, f"{mark!r} was never shown; the end was {shown[-300:]!r}"
    return shown


if __name__ == "__main__":
    main(*sys.argv[1:3])
