"""The library lists every article with what one annotator has done in it."""

from pathlib import Path

from annotator.model.reading import Progress, State
from annotator.workflow.library import library
from tests.projects import finish, label, project_at
from tests.workflow.newsroom import take_in_texts


def test_every_article_is_listed_with_its_state_and_counts(tmp_path: Path) -> None:
    with project_at(tmp_path) as project:
        take_in_texts(project, tmp_path, port="The port is shut.", strike="It ended.")
        label(project, "port", ((0, 16),))
        label(project, "port", ((4, 8),), "source")
        project.store.readings.save_progress("port", "ana", Progress(5, opened=True))
        finish(project, "strike")

        port, strike = library(project)

    assert (port.key, port.state, port.position, port.characters) == (
        "port",
        State.READING,
        5,
        17,
    )
    assert port.counts == (("claim", 1), ("source", 1))
    assert (strike.state, strike.counts) == (State.FINISHED, ())


def test_nobody_sees_what_others_did(tmp_path: Path) -> None:
    with project_at(tmp_path) as project:
        take_in_texts(project, tmp_path, port="The port is shut.")
        label(project, "port", ((0, 16),))
        finish(project, "port")

    with project_at(tmp_path, "ben") as project:
        (port,) = library(project)

    assert (port.state, port.counts, port.finished_at) == (State.UNREAD, (), None)


def test_a_store_without_articles_has_an_empty_library(tmp_path: Path) -> None:
    with project_at(tmp_path) as project:
        assert library(project) == ()
