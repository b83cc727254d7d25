"""Who leads, who reviews, who annotates."""

import pytest

from annotator.errors.stores import LastLeader, NoSuchPerson
from annotator.model.person import Person, Role
from annotator.store.info import store_info
from annotator.store.store import Store
from tests.store.samples import NOON, adding, annotation


def test_whoever_joins_first_leads_and_the_others_annotate(store: Store) -> None:
    assert store.people.all() == ()
    assert store.people.join("ada") == Person("ada", Role.LEADER, NOON)
    assert store.people.join("bob") == Person("bob", Role.ANNOTATOR, NOON)
    assert store.people.join("ada").role is Role.LEADER
    assert [each.name for each in store.people.all()] == ["ada", "bob"]
    assert store_info(store).made_by == "ada"


def test_doing_something_is_joining(store: Store) -> None:
    store.history.perform(adding(annotation("1")), "ada")
    assert store.people.get("ada") == Person("ada", Role.LEADER, NOON)
    assert store.people.get("bob") is None


def test_a_role_can_be_given(store: Store) -> None:
    store.people.join("ada")
    store.people.join("rex")
    assert not store.people.join("rex").sees_all
    assert store.people.set_role("rex", Role.REVIEWER).sees_all
    assert store.people.get("rex") == Person("rex", Role.REVIEWER, NOON)


def test_a_project_keeps_a_leader(store: Store) -> None:
    store.people.join("ada")
    store.people.join("rex")
    with pytest.raises(LastLeader):
        store.people.set_role("ada", Role.REVIEWER)
    store.people.set_role("ada", Role.LEADER)
    store.people.set_role("rex", Role.LEADER)
    store.people.set_role("ada", Role.REVIEWER)
    assert [each.role for each in store.people.all()] == [Role.REVIEWER, Role.LEADER]


def test_nobody_gets_no_role(store: Store) -> None:
    with pytest.raises(NoSuchPerson, match="nobody"):
        store.people.set_role("nobody", Role.REVIEWER)
