"""Fifty histories of 200 actions: undone to the start, redone to the end, restarted."""

from collections.abc import Sequence
from pathlib import Path
from random import Random  # noqa: TID251 - made of a seed, handed on as an argument

import pytest

from annotator.workflow.reading import open_article
from annotator.workflow.saving import Asked
from tests.projects import project_at
from tests.workflow.newsroom import take_in_texts
from tests.workflow.outbox import Outbox
from tests.workflow.test_saved_histories import (
    TEXT,
    Standing,
    drafted,
    folder,
    in_memory,
    in_store,
    stepped,
)

__all__ = ["folder"]

HISTORIES = 50
STEPS = 200


@pytest.mark.long
@pytest.mark.parametrize("seed", range(HISTORIES))
def test_a_long_history_comes_back_step_by_step_also_after_a_restart(
    folder: Path,
    seed: int,
) -> None:
    standings = done(folder, Random(seed))  # noqa: S311 - a seeded test
    half = STEPS // 2
    back = standings[-2::-1]
    walk(folder, Asked.UNDO, back[:half])
    walk(folder, Asked.UNDO, back[half:])
    walk(folder, Asked.REDO, standings[1 : half + 1])
    walk(folder, Asked.REDO, standings[half + 1 :])


def done(place: Path, chance: Random) -> list[Standing]:
    """Do so many random actions; how things stood at first and after each."""
    with project_at(place) as project:
        take_in_texts(project, place, port=TEXT)
        article, outbox = open_article(project, "port"), Outbox(project.store)
        standings = [in_memory(article)]
        for _ in range(STEPS):
            action = drafted(article, chance)
            article.take_in(action)
            outbox.perform(action)
            standings.append(in_memory(article))
        assert not [each.error for each in outbox.wait_for(STEPS) if each.error]
        assert in_store(project.store) == standings[-1]
        return standings


def walk(place: Path, asked: Asked, expected: Sequence[Standing]) -> None:
    """Open the store anew and go step by step, equal in memory and in the store."""
    with project_at(place) as project:
        article, outbox = open_article(project, "port"), Outbox(project.store)
        for standing in expected:
            stepped(article, outbox, asked, standing)
