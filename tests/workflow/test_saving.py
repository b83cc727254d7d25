"""Saving beside the screen: in order, again when it failed, never forgotten."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from annotator.errors.stores import NothingToUndo, StoreBusy
from annotator.errors.values import EditOutOfDate
from annotator.model.annotation import Annotation
from annotator.model.edit import Action
from annotator.model.reading import Progress
from annotator.model.span import Span
from annotator.store.store import Store
from annotator.workflow.reading import OpenArticle, open_article
from annotator.workflow.saving import HURRIED_SECONDS, Asked, Job
from tests.projects import project_at
from tests.workflow.newsroom import take_in_texts
from tests.workflow.outbox import Outbox, impatient_store, locked

TEXT = "The port is shut, the ministry said on Monday, and the embassy denied it."


@pytest.fixture
def article(tmp_path: Path) -> Iterator[OpenArticle]:
    """The article `port` of a new store."""
    with project_at(tmp_path) as project:
        take_in_texts(project, tmp_path, port=TEXT)
        yield open_article(project, "port")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "annotator.db"


@pytest.fixture
def store(place: Path, article: OpenArticle) -> Iterator[Store]:
    """The article's store, opened so that it waits for no lock."""
    del article
    with impatient_store(place) as opened:
        yield opened


def words(store: Store) -> list[str]:
    return [each.words for each in store.annotations.of("port")]


def labels(article: OpenArticle, count: int) -> list[Action]:
    """Actions that label the first words of the article, a letter more each time."""
    actions = []
    for length in range(1, count + 1):
        action = article.drafts.label("claim", Span.of((0, length)))
        article.take_in(action)
        actions.append(action)
    return actions


def made(action: Action) -> Annotation:
    found = action.edits[0].after
    assert isinstance(found, Annotation)
    return found


def test_actions_are_saved_in_the_order_they_came(
    store: Store, article: OpenArticle
) -> None:
    outbox = Outbox(store)
    actions = labels(article, 8)

    outbox.perform(*actions)
    outcomes = outbox.wait_for(8)

    assert [each.action for each in outcomes] == actions
    assert [each.action for each in store.history.events()] == actions[::-1]
    assert outbox.saver.pending == 0


def test_undo_and_redo_report_what_they_applied(
    store: Store, article: OpenArticle
) -> None:
    outbox = Outbox(store)
    (action,) = labels(article, 1)

    outbox.perform(action)
    outbox.ask(Asked.UNDO, Asked.REDO)
    _, undone, redone = outbox.wait_for(3)

    assert undone.action == action.inverse
    assert redone.action
    assert redone.action.edits == action.edits
    assert words(store) == ["T"]


def test_progress_is_saved_and_is_no_event(store: Store) -> None:
    outbox = Outbox(store)
    where = Progress(9, 4, 60, opened=True)

    outbox.saver.submit(Job(Asked.NOTE_PROGRESS, article="port", progress=where))
    (outcome,) = outbox.wait_for(1)

    assert outcome.error is None
    assert store.readings.get("port", "ana").progress == where
    assert store.history.events() == ()


def test_a_busy_store_is_told_and_tried_again_until_it_takes_the_action(
    store: Store, place: Path, article: OpenArticle
) -> None:
    outbox = Outbox(store)
    first, second = labels(article, 2)

    with locked(place):
        outbox.perform(first, second)
        put_off = outbox.wait_for(1)[0]
        assert isinstance(put_off.error, StoreBusy)
        assert put_off.will_retry
        assert outbox.saver.pending_actions() == (first, second)

    assert outbox.saver.drain(5) == 0
    done = [each for each in outbox.wait_for(3) if not each.will_retry]
    assert [each.action for each in done] == [first, second]
    assert words(store) == ["Th", "T"]


def test_an_edit_that_is_out_of_date_is_refused_and_the_next_one_saved(
    store: Store, article: OpenArticle
) -> None:
    outbox = Outbox(store)
    first, second = labels(article, 2)
    stale = article.drafts.set_note(made(first), "seen")

    outbox.perform(stale, second)
    refused, saved = outbox.wait_for(2)

    assert isinstance(refused.error, EditOutOfDate)
    assert not refused.will_retry
    assert refused.job.action == stale
    assert saved.error is None
    assert words(store) == ["Th"]


def test_undo_with_nothing_to_undo_is_refused(store: Store) -> None:
    outbox = Outbox(store)

    outbox.ask(Asked.UNDO)

    assert isinstance(outbox.wait_for(1)[0].error, NothingToUndo)
    assert outbox.saver.pending == 0


def test_draining_waits_until_all_is_saved(store: Store, article: OpenArticle) -> None:
    outbox = Outbox(store)
    outbox.perform(*labels(article, 5))

    assert outbox.saver.drain(10) == 0
    assert len(words(store)) == 5


def test_draining_a_locked_store_gives_up_in_time_and_says_how_many_are_left(
    store: Store, place: Path, article: OpenArticle
) -> None:
    outbox = Outbox(store)

    with locked(place):
        outbox.perform(*labels(article, 3))
        assert outbox.saver.drain(0.3) == 3

    assert outbox.saver.drain(5) == 0


def test_draining_tries_again_at_once(
    store: Store, place: Path, article: OpenArticle
) -> None:
    outbox = Outbox(store)

    with locked(place):
        outbox.perform(*labels(article, 1))
        outbox.wait_for(1)
        outbox.saver.drain(5 * HURRIED_SECONDS)

        assert len(outbox.outcomes) > 2


def test_draining_with_nothing_to_save_takes_no_time(store: Store) -> None:
    assert Outbox(store).saver.drain(0) == 0


def test_each_action_is_its_own_event(store: Store, article: OpenArticle) -> None:
    outbox = Outbox(store)
    outbox.perform(*labels(article, 4))
    outbox.wait_for(4)

    numbers = [event.seq for event in store.history.events()]

    assert all(later > earlier for later, earlier in pairwise(numbers))
