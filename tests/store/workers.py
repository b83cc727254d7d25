"""Programs of their own that write into a store, for the tests to run and to kill."""

import os
import sys
import time
from pathlib import Path

from tests.store.samples import TEXT, adding, annotation, open_at

ROUNDS = 30
_SIGKILL = 9


def write(place: Path, annotator: str, number: int) -> None:
    """Add so many annotations, and say each one's id once it is saved."""
    with open_at(place, timeout_seconds=30) as store:
        for count in range(number):
            start, length = divmod(count, 40)
            bounds = (start % 20, 21 + length)
            name = f"{annotator}-{count}"
            each = annotation(name, bounds, annotator=annotator)
            store.history.perform(adding(each), annotator)
            os.write(1, f"{name}\n".encode())


def write_and_die(place: Path) -> None:
    """Start writers one after another and kill each at another instant."""
    for turn in range(ROUNDS):
        writer = os.fork()
        if not writer:
            write(place, f"a{turn}", 20 * len(TEXT))
        time.sleep(0.03 + (turn * 7 % 30) / 1000)
        os.kill(writer, _SIGKILL)
        os.waitpid(writer, 0)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    else:
        write_and_die(Path(sys.argv[1]))
