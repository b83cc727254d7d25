"""Killed at any instant, the app loses nothing that it showed as saved."""

import random  # noqa: TID251 - each generator has its own seed
import re
import signal
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Timer

import pytest

from annotator.model.annotation import Annotation
from annotator.model.history import EventKind
from annotator.store.check import check_store
from annotator.store.store import Store, open_store
from annotator.workflow.clock import wall_clock
from tests.endtoend.desk import ROOT, Desk, Hand
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

READERS = "ana", "ben"
"""They work in one store at the same time."""
LIVES = 50
"""Of each of them."""
SAVES = 300
"""How many saves must have been shown, for the test to say something."""
LABELS = 12
"""In a life, at the most: so often does the word of the life stand in the article."""
SURE = 4
"""Labels of these that are waited for."""
LATEST = 0.12
"""Seconds after the keys of the others were sent: when a life ends at the latest."""
SAVED = re.compile(rb"(\d+) saved")
ENDED = re.compile(rb"ended \d+\s")

Tally = Mapping[str, int]
"""How many annotations the title row said were saved, by the word of a life."""


def test_nothing_shown_as_saved_is_lost_in_a_hundred_kills(tmp_path: Path) -> None:
    words = {reader: words_of(reader) for reader in READERS}
    desk = Desk(tmp_path)
    lines = [" ".join([word] * LABELS) for reader in READERS for word in words[reader]]
    desk.write("a.txt", "\n".join(lines))
    assert desk.run("import", "a.txt").returncode == 0

    with ThreadPoolExecutor() as pool:
        tallies = list(pool.map(partial(live_and_die, desk), READERS))

    shown = {word: number for tally in tallies for word, number in tally.items()}
    told = f"{len(shown)} kills, {sum(shown.values())} saves shown"
    with open_store(str(desk.store), clock=wall_clock) as store:
        kept = kept_labels(store)
        assert {word: shown[word] for word in shown if shown[word] > kept[word]} == {}
        assert check_store(store) == (), told
        assert_one_event_an_annotation(store)
    assert len(shown) == len(READERS) * LIVES >= 100
    assert sum(shown.values()) >= SAVES, told


def words_of(reader: str) -> list[str]:
    return [f"{reader}{number:03}" for number in range(LIVES)]


def live_and_die(desk: Desk, reader: str) -> Tally:
    """All lives of a reader; after each, what was shown is in the store."""
    chance = random.Random(reader)  # noqa: S311 - the same instants each time
    program = [sys.executable, "-m", "tests.endtoend.lives", "--as", reader]
    env = {"PYTHONPATH": str(ROOT)}
    shown = {}
    with Terminal([*program, "read", "a.txt"], env=env, cwd=desk.folder) as terminal:
        for word in words_of(reader):
            delay = chance.uniform(0, LATEST)
            shown[word] = label_until_killed(terminal, word, delay)
            with open_store(str(desk.store), clock=wall_clock) as store:
                assert shown[word] <= kept_labels(store)[word], word
    return shown


def label_until_killed(terminal: Terminal, word: str, delay: float) -> int:
    """Label the word again and again; how many labels were shown as saved."""
    begin = len(terminal.raw)
    terminal.wait_until(lambda: b"0 saved" in this_life(terminal), "a new life")
    Hand(terminal).search(word, *"cn" * SURE)
    kill = Timer(delay, terminal.signal, [signal.SIGUSR1])
    kill.start()
    terminal.type("cn" * (LABELS - SURE))
    kill.join()
    terminal.wait_until(lambda: ENDED.search(terminal.raw, begin), "a death")
    life = ENDED.split(terminal.raw)[-2]
    return max(map(int, SAVED.findall(life)))


def this_life(terminal: Terminal) -> bytes:
    return ENDED.split(terminal.raw)[-1]


def kept_labels(store: Store) -> Mapping[str, int]:
    """How many of each word are labelled: the first ones, none left out."""
    article = store.articles.get("a")
    made = store.annotations.of("a")
    starts = {word: starts_of(made, word) for word in article.text.split()}
    for word, found in starts.items():
        first, step = article.text.index(word), len(f"{word} ")
        assert found == [first + number * step for number in range(len(found))]
    return {word: len(found) for word, found in starts.items()}


def starts_of(made: tuple[Annotation, ...], word: str) -> list[int]:
    return sorted(each.span.start for each in made if each.words == word)


def assert_one_event_an_annotation(store: Store) -> None:
    events = store.history.events(limit=2 * LIVES * LABELS + 1)
    done = [edit.after for event in events for edit in event.action.edits]
    assert {event.kind for event in events} == {EventKind.DO}
    assert len(done) == len(events)
    assert {str(each) for each in done} == {
        str(each) for each in store.annotations.of("a")
    }
