"""Annotations of all articles: one's own alone, looked up and seen in their place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.annotation import Annotation, Layer, LinkEnd
from annotator.model.article import Article, Metadata
from annotator.workflow.everywhere import (
    Found,
    linkable,
    matching,
    own_annotations,
    sight_of,
)
from annotator.workflow.project import Project
from tests.projects import START, label, project_at

PORT = "The port is shut, said the Ångström Ministry. Nobody believed it."
STRIKE = "The union denied that. The embassy, too."
ABOUT = Metadata("Strike ends", "The Lantern", "", "2031-02-03")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_at(tmp_path) as opened:
        opened.store.articles.add(Article("port", PORT, START))
        opened.store.articles.add(Article("strike", STRIKE, START, ABOUT))
        yield opened


def claim(project: Project) -> Annotation:
    return label(project, "port", ((0, 16),))


def words(found: list[Found]) -> list[str]:
    return [each.annotation.words for each in found]


def test_ones_own_annotations_of_all_articles_are_found_and_nobody_elses(
    project: Project, tmp_path: Path
) -> None:
    mine = [claim(project), label(project, "strike", ((0, 9),), "source")]
    label(project, "port", ((18, 22),), layer=Layer.GOLD)
    with project_at(tmp_path, "bob") as other:
        label(other, "port", ((0, 8),))

    found = own_annotations(project)

    assert {each.annotation.id for each in found} == {each.id for each in mine}
    assert {each.title for each in found} == {"port", "Strike ends"}


@pytest.mark.parametrize(
    ("sought", "expected"),
    [
        ("", ["The port is shut", "The union"]),
        ("PORT", ["The port is shut"]),
        ("claim", ["The port is shut"]),
        ("lantern union", ["The union"]),
        ("2031-02 ends", ["The union"]),
        ("port union", []),
        ("%", []),
    ],
)
def test_all_words_must_be_in_label_words_outlet_title_or_date(
    project: Project, sought: str, expected: list[str]
) -> None:
    claim(project)
    label(project, "strike", ((0, 9),), "source")

    found = matching(own_annotations(project), sought)

    assert sorted(words(list(found))) == expected


def test_only_what_the_link_may_lead_to_is_linkable(project: Project) -> None:
    tail = label(project, "strike", ((0, 22),), "denial")
    head = claim(project)
    here = label(project, "strike", ((0, 9),), "source")
    label(project, "port", ((18, 44),), "source")
    same = label(project, "port", ((18, 22),), "denial")

    found = linkable(own_annotations(project), project.scheme, tail)

    types = {each.annotation.id: [t.name for t in each.types] for each in found}
    assert types == {
        head.id: ["denies"],
        here.id: ["attributed_to"],
        same.id: ["same_as"],
    }


def test_an_annotation_is_seen_in_its_sentences(project: Project) -> None:
    made = label(project, "strike", ((4, 9),), "source")

    sight = sight_of(project, LinkEnd("strike", made.id))

    assert sight is not None
    assert (sight.title, sight.about.outlet) == ("Strike ends", "The Lantern")
    assert [each.words for each in sight.excerpt.pieces if each.is_marked] == ["union"]
    assert "".join(each.words for each in sight.excerpt.pieces) == STRIKE


def test_what_is_gone_or_anothers_is_not_seen(project: Project, tmp_path: Path) -> None:
    with project_at(tmp_path, "bob") as other:
        theirs = label(other, "port", ((0, 8),))

    assert sight_of(project, LinkEnd("port", theirs.id)) is None
    assert sight_of(project, LinkEnd("port", "gone")) is None
