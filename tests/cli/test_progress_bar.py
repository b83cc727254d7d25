"""Work of more than a second shows how far it is, on a terminal only."""

import io
from collections.abc import Iterator

import pytest

from annotator.cli.progress_bar import ProgressBar


class TerminalText(io.StringIO):
    """Text that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def seconds(*times: float) -> Iterator[float]:
    return iter(times)


def shown(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, *times: float) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    clock = seconds(0.0, *times)
    bar = ProgressBar("reading", lambda: next(clock))
    bar(1, 4)
    bar(2, 4)
    bar(4, 4)
    return stream.getvalue()


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(TerminalText(), monkeypatch, 0.1, 0.5, 0.9) == ""


def test_long_work_shows_a_bar_and_wipes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(TerminalText(), monkeypatch, 0.5, 1.5, 2.0)

    assert text == "\r\x1b[Kreading [############............] 2 of 4\r\x1b[K"


def test_a_file_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(io.StringIO(), monkeypatch, 1.5, 2.5, 3.5) == ""
