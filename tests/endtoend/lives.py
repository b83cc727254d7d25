"""The app on one terminal, over and over: each life ends by kill -9.

What is imported stays imported from one life to the next, so a hundred take a minute.
SIGUSR1 kills the life that goes on.
"""

import os
import signal
import sys
import termios
from typing import NoReturn

from annotator.cli.main import main
from annotator.tui.app import AnnotatorApp
from annotator.workflow.project import open_project

ENDED = "\x1b[?1049l\x1b[2J\x1b[Hended {}\n"
"""Said after each life; it also leaves the screen that the life was killed on."""
AWAITED = {signal.SIGUSR1, signal.SIGCHLD}
NEEDED = (main, AnnotatorApp, open_project)
"""Imported before the first life."""


def live(arguments: list[str]) -> NoReturn:
    """One life: the program as it is."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, AWAITED)
    os._exit(main(arguments))


def live_and_die(arguments: list[str]) -> None:
    """One life after another; a life that ends by itself is the last one."""
    before = termios.tcgetattr(0)
    signal.pthread_sigmask(signal.SIG_BLOCK, AWAITED)
    while True:
        life = os.fork()
        if not life:
            live(arguments)
        if not _is_killed(life):
            return
        termios.tcsetattr(0, termios.TCSAFLUSH, before)
        os.write(1, ENDED.format(life).encode())


def _is_killed(life: int) -> bool:
    """Wait for the signal to kill, and kill; False when there is nothing to kill."""
    if signal.sigwait(AWAITED) == signal.SIGUSR1:
        os.kill(life, signal.SIGKILL)
        signal.sigwait({signal.SIGCHLD})
    _, status = os.waitpid(life, 0)
    return os.WIFSIGNALED(status)


if __name__ == "__main__":
    live_and_die(sys.argv[1:])
