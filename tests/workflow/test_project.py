"""A project is a store with its scheme and somebody who works in it."""

import getpass
from pathlib import Path

import pytest

from annotator.errors.stores import StoreMissing
from annotator.errors.usage import NameUnusable
from annotator.model.person import Role
from annotator.workflow.project import open_project, usable_name
from annotator.workflow.schemes import default_scheme
from tests.projects import project_at


def test_whoever_makes_a_store_leads_it_and_it_has_the_default_scheme(
    tmp_path: Path,
) -> None:
    with project_at(tmp_path, "ana") as project:
        assert project.person.role is Role.LEADER
        assert project.scheme == default_scheme()
        assert project.place == str(tmp_path / "annotator.db")


def test_who_comes_later_is_an_annotator(tmp_path: Path) -> None:
    project_at(tmp_path, "ana").close()

    with project_at(tmp_path, "ben") as project:
        assert project.person.role is Role.ANNOTATOR


def test_looking_at_a_store_makes_nobody_join_it(tmp_path: Path) -> None:
    project_at(tmp_path, "ana").close()

    with open_project(str(tmp_path / "annotator.db"), "eve") as project:
        assert project.person.role is Role.ANNOTATOR
        assert [each.name for each in project.store.people.all()] == ["ana"]


def test_a_missing_store_is_not_made_unless_asked_for(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        open_project(str(tmp_path / "annotator.db"), "ana")
    assert list(tmp_path.iterdir()) == []


def test_the_login_name_works_where_no_name_is_given(tmp_path: Path) -> None:
    with open_project(str(tmp_path / "a.db"), create=True) as project:
        assert project.annotator == getpass.getuser()


@pytest.mark.parametrize("name", ["", "  ", "a\x1b[31m", "a\nb", "x" * 101, "\u202eab"])
def test_a_name_that_cannot_be_shown_is_refused(name: str) -> None:
    with pytest.raises(NameUnusable):
        usable_name(name)


def test_a_name_loses_the_white_space_around_it() -> None:
    assert usable_name("  Ana Łaska ") == "Ana Łaska"


def test_who_labels_alone_under_another_name_than_the_login_sees_all_without_one(
    tmp_path: Path,
) -> None:
    place = str(tmp_path / "annotator.db")
    project_at(tmp_path, "ana").close()

    with open_project(place) as project:
        assert project.person.sees_all
    with open_project(place, getpass.getuser()) as project:
        assert not project.person.sees_all


def test_with_a_second_person_nobody_sees_all_by_giving_no_name(tmp_path: Path) -> None:
    project_at(tmp_path, "ana").close()
    project_at(tmp_path, "ben").close()

    with open_project(str(tmp_path / "annotator.db")) as project:
        assert not project.person.sees_all
