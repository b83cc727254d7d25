"""A program on a terminal of its own, and how busy it is (Linux: it reads /proc)."""

import contextlib
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_NANOSECONDS = 1e9


@dataclass(frozen=True, slots=True)
class Activity:
    """What a program and its children are at."""

    cpu_seconds: float
    """Spent so far by all threads."""
    is_running: bool
    """Whether a thread has the processor, waits for it, or waits for a disk."""


class Process:
    """A program that leads its own session on a terminal.

    Raises:
        OSError: if it cannot be started.
    """

    def __init__(
        self,
        argv: Sequence[str | Path],
        terminal: str,
        env: Mapping[str, str],
        cwd: Path | None,
    ) -> None:
        with contextlib.chdir(cwd or Path.cwd()):
            self.pid = _spawn(tuple(map(str, argv)), terminal, env)
        self.exit_status: int | None = None
        self._spent = 0.0

    def activity(self) -> Activity:
        """How much it has done so far and whether it is doing something."""
        if self.exit_status is not None:
            return Activity(self._spent, is_running=False)
        tasks = [task for pid in _tree(self.pid) for task in _tasks(pid)]
        spent = sum(
            int((_read(task / "schedstat") or "0").split()[0]) for task in tasks
        )
        running = any(_state(task) in {"R", "D"} for task in tasks)
        return Activity(spent / _NANOSECONDS, running)

    def signal(self, number: int) -> None:
        """Send a signal to the program alone."""
        if not self.reap():
            os.kill(self.pid, number)

    def signal_group(self, number: int) -> None:
        """Send a signal to the program and its children."""
        if not self.reap():
            os.killpg(self.pid, number)

    def reap(self) -> bool:
        """Take the exit status if the program has ended; whether it has."""
        if self.exit_status is None:
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.exit_status = os.waitstatus_to_exitcode(status)
                self._spent = usage.ru_utime + usage.ru_stime
        return self.exit_status is not None


def _spawn(argv: tuple[str, ...], terminal: str, env: Mapping[str, str]) -> int:
    """Start it without a fork of this interpreter; opening the terminal owns it."""
    return os.posix_spawnp(
        argv[0],
        argv,
        env,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, terminal, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
        ],
        setsid=True,
        setsigdef=[signal.SIGPIPE, signal.SIGXFSZ],
    )


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for task in _tasks(pid):
        for child in _read(task / "children").split():
            yield from _tree(int(child))


def _tasks(pid: int) -> list[Path]:
    try:
        return list(Path(f"/proc/{pid}/task").iterdir())
    except FileNotFoundError:
        return []


def _state(task: Path) -> str:
    return _read(task / "stat").rpartition(") ")[2][:1]


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""
