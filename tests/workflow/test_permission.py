"""Annotators are blind to one another; the leader and reviewers are not."""

from pathlib import Path

import pytest

from annotator.errors.usage import NotYours
from annotator.model.annotation import Layer
from annotator.model.corpus import Corpus
from annotator.model.person import Role
from annotator.store.snapshot import snapshot
from annotator.workflow.permission import check_annotators, permitted
from annotator.workflow.project import Project
from tests.projects import finish, label, link, project_at
from tests.workflow.newsroom import take_in_texts

TEXT = "The port is shut, the minister said."


def newsroom(folder: Path) -> None:
    """A leader ana, an annotator ben, a reviewer cem, and what they labelled."""
    with project_at(folder, "ana") as project:
        take_in_texts(project, folder, strike=TEXT)
        claim = label(project, "strike", ((0, 16),))
        source = label(project, "strike", ((18, 30),), "source")
        link(project, "attributed_to", claim, source)
        finish(project, "strike")
    with project_at(folder, "ben") as project:
        label(project, "strike", ((4, 16),))
    with project_at(folder, "cem") as project:
        project.store.people.set_role("cem", Role.REVIEWER)
        label(project, "strike", ((0, 16),), layer=Layer.GOLD)


def seen_by(folder: Path, name: str) -> Corpus:
    with project_at(folder, name) as project:
        return permitted(snapshot(project.store), project.person)


def hands(corpus: Corpus) -> list[tuple[str, str]]:
    return sorted((each.annotator, each.layer) for each in corpus.annotations)


@pytest.mark.parametrize("name", ["ana", "cem"])
def test_the_leader_and_a_reviewer_see_everything(tmp_path: Path, name: str) -> None:
    newsroom(tmp_path)

    seen = seen_by(tmp_path, name)

    assert hands(seen) == [
        ("ana", "primary"),
        ("ana", "primary"),
        ("ben", "primary"),
        ("cem", "gold"),
    ]
    assert len(seen.links) == 1
    assert [each.reading.annotator for each in seen.readings] == ["ana"]


def test_an_annotator_sees_nothing_of_the_others(tmp_path: Path) -> None:
    newsroom(tmp_path)

    seen = seen_by(tmp_path, "ben")

    assert hands(seen) == [("ben", "primary")]
    assert seen.links == ()
    assert seen.readings == ()


def test_a_stranger_sees_no_annotation_at_all(tmp_path: Path) -> None:
    newsroom(tmp_path)

    assert hands(seen_by(tmp_path, "eve")) == []


def test_gold_is_seen_once_the_article_is_finished(tmp_path: Path) -> None:
    newsroom(tmp_path)
    with project_at(tmp_path, "ben") as project:
        finish(project, "strike")

    assert hands(seen_by(tmp_path, "ben")) == [("ben", "primary"), ("cem", "gold")]


def person_asks(project: Project, *names: str) -> None:
    check_annotators(names, project.person)


def test_an_annotator_may_name_only_themselves(tmp_path: Path) -> None:
    newsroom(tmp_path)

    with project_at(tmp_path, "ben") as project:
        person_asks(project, "ben")
        with pytest.raises(NotYours) as existing:
            person_asks(project, "ben", "ana")
        with pytest.raises(NotYours) as unknown:
            person_asks(project, "nobody")
    assert str(existing.value).replace("ana", "nobody") == str(unknown.value)
