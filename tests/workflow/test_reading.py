"""An open article: what is loaded, what is taken in, what is current."""

from pathlib import Path

import pytest

from annotator.errors.stores import NoSuchArticle
from annotator.model.annotation import Annotation, Layer
from annotator.model.edit import Action, Edit
from annotator.model.reading import Progress, Reading, State
from annotator.model.span import Span
from annotator.workflow.project import Project
from annotator.workflow.reading import open_article, span_of
from tests.projects import START, finish, label, link, project_at
from tests.workflow.newsroom import take_in_texts
from tests.workflow.open_articles import annotation, opened

PORT = "The port is shut, the ministry said."
STRIKE = "The strike is over, the union claimed. The ministry denied that."
OUTER = annotation("outer", (0, 16))
INNER = annotation("inner", (4, 8))


def newsroom(folder: Path, annotator: str = "ana") -> Project:
    project = project_at(folder, annotator)
    take_in_texts(project, folder, port=PORT, strike=STRIKE)
    return project


def made(action: Action) -> Annotation:
    (edit,) = action.edits
    assert isinstance(edit.after, Annotation)
    return edit.after


def test_an_article_opens_with_ones_own_annotations_links_and_place(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        claim = label(project, "port", ((0, 16),))
        source = label(project, "port", ((18, 30),), "source")
        joined = link(project, "attributed_to", claim, source)
        elsewhere = label(project, "strike", ((0, 18),))
        where = Progress(9, 4, 60, opened=True)
        project.store.readings.save_progress("port", "ana", where)
        finish(project, "port")

        article = open_article(project, "port")

    assert article.article.text == PORT
    assert list(article.layer) == [claim, source]
    assert elsewhere.id not in {each.id for each in article.layer}
    assert article.layer.links_of(claim.id) == [joined]
    assert article.progress == where
    assert article.reading.finished_at == START
    assert article.state is State.FINISHED


def test_what_others_labelled_and_other_layers_are_not_loaded(tmp_path: Path) -> None:
    with newsroom(tmp_path) as lead:
        label(lead, "port", ((0, 16),))
        finish(lead, "port")
    with project_at(tmp_path, "ben") as project:
        label(project, "port", ((4, 8),), layer=Layer.GOLD)

        article = open_article(project, "port")

    assert list(article.layer) == []
    assert article.reading == Reading("port", "ben")
    assert article.state is State.READING


def test_an_article_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project, pytest.raises(NoSuchArticle):
        open_article(project, "gone")


def test_the_far_ends_of_links_into_other_articles_are_known(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        claim = label(project, "port", ((0, 16),))
        denial = label(project, "strike", ((39, 64),), "denial")
        link(project, "denies", denial, claim)

        here, there = open_article(project, "strike"), open_article(project, "port")

    assert here.other(claim.id) == claim
    assert there.other(denial.id) == denial
    assert here.layer.get(claim.id) is None
    assert here.other("gone") is None


def test_the_language_is_english_unless_known(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        assert open_article(project, "port").language == "en"


def test_an_action_is_taken_in_and_is_what_was_touched_last() -> None:
    article = opened()
    action = article.drafts.label("claim", Span.of((0, 16)))

    article.take_in(action)

    assert list(article.layer) == [made(action)]
    assert article.touched == made(action).id
    article.take_in(action.inverse)
    assert list(article.layer) == []


def test_what_is_said_of_reading_is_taken_in() -> None:
    article = opened()

    article.take_in(article.drafts.bookmark(article.reading, 4))

    assert article.reading.bookmarks == (4,)


def test_an_action_in_another_article_shows_nothing_here_but_its_links() -> None:
    article = opened([OUTER])
    other = annotation("other", (0, 5), article="strike")
    reading = Reading("strike", "ana", bookmarks=(3,))
    edits = (Edit(None, other), Edit(Reading("strike", "ana"), reading))

    article.take_in(Action("test", "strike", edits))

    assert list(article.layer) == [OUTER]
    assert article.reading == Reading("port", "ana")


def test_the_innermost_annotation_at_the_cursor_is_current() -> None:
    article = opened([OUTER, INNER])

    assert article.current(5, None) == INNER
    assert article.current(9, None) == OUTER
    assert article.current(16, None) is None


def test_the_current_annotation_covers_the_whole_selection() -> None:
    article = opened([OUTER, INNER])

    assert article.current(5, (4, 8)) == INNER
    assert article.current(5, (4, 9)) == OUTER
    assert article.current(5, (4, 20)) is None


def test_a_further_fragment_goes_to_the_annotation_last_made_or_edited() -> None:
    article = opened([OUTER, INNER])
    assert article.fragment_target(None) is None
    assert article.fragment_target((4, 8)) == INNER

    action = article.drafts.set_note(OUTER, "seen")
    article.take_in(action)

    assert article.fragment_target((4, 8)) == made(action)


def test_a_selected_stretch_is_a_span_of_one_fragment() -> None:
    assert span_of((3, 9)) == Span.of((3, 9))
