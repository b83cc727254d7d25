"""Many undos or redos in one job are all made, or none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors.stores import NothingToUndo
from annotator.model.span import Span
from annotator.workflow.reading import OpenArticle, open_article
from annotator.workflow.saving import Asked, Job
from tests.projects import project_at
from tests.workflow.newsroom import take_in_texts
from tests.workflow.outbox import Outbox, impatient_store

COUNT = 5


@pytest.fixture
def box(tmp_path: Path) -> Iterator[tuple[Outbox, OpenArticle]]:
    """A saver that has saved five labels, and their article as it is then."""
    with project_at(tmp_path) as project:
        take_in_texts(project, tmp_path, port="The port is shut.")
        article = open_article(project, "port")
        with impatient_store(tmp_path / "annotator.db") as store:
            outbox = Outbox(store)
            for length in range(1, COUNT + 1):
                action = article.drafts.label("claim", Span.of((0, length)))
                article.take_in(action)
                outbox.perform(action)
            outbox.wait_for(COUNT)
            yield outbox, article


def test_steps_are_taken_together_and_the_screen_can_follow_them(
    box: tuple[Outbox, OpenArticle],
) -> None:
    outbox, article = box
    outbox.saver.submit(Job(Asked.UNDO, times=3))
    outbox.saver.submit(Job(Asked.REDO, times=2))
    *_, undone, redone = outbox.wait_for(COUNT + 2)

    for outcome, left in (undone, 2), (redone, 4):
        assert outcome.action
        assert outcome.action.what == "label as claim"
        article.take_in(outcome.action)
        assert len(article.layer) == left
    assert list(article.layer) == list(outbox.store.annotations.of("port"))


def test_more_steps_than_there_are_change_nothing(
    box: tuple[Outbox, OpenArticle],
) -> None:
    outbox, _ = box
    outbox.saver.submit(Job(Asked.UNDO, times=COUNT + 1))
    *_, refused = outbox.wait_for(COUNT + 1)

    assert isinstance(refused.error, NothingToUndo)
    assert len(outbox.store.annotations.of("port")) == COUNT
