"""The scheme in use stands in the store, and those before it."""

from dataclasses import replace

import pytest

from annotator.errors.schemes import SchemeInUse, SchemeInvalid
from annotator.errors.stores import NoScheme
from annotator.model.scheme import Scheme
from annotator.model.scheme_toml import read_scheme
from annotator.store.store import Store
from tests.store.samples import NOON, SCHEME, adding, annotation, link

QUOTES_ONLY = '[[label]]\nname = "quote"\nkey = "q"\n'


def scheme(source: str, version: str = "2") -> Scheme:
    head = f'name = "plain"\nversion = "{version}"\n'
    return read_scheme(head + source, guidelines="# Quotes")


def test_a_store_has_no_scheme_at_first(store: Store) -> None:
    with pytest.raises(NoScheme):
        store.schemes.current()


def test_every_scheme_that_was_in_use_is_kept(store: Store) -> None:
    later = scheme(QUOTES_ONLY)
    assert store.schemes.use(SCHEME)
    assert store.schemes.use(later)
    assert store.schemes.current() == later
    assert store.schemes.current().source == later.source
    assert store.schemes.current().guidelines == "# Quotes"
    assert store.schemes.versions() == ((SCHEME, NOON), (later, NOON))


def test_using_the_scheme_in_use_changes_nothing(store: Store) -> None:
    store.schemes.use(SCHEME)
    assert not store.schemes.use(SCHEME)
    assert len(store.schemes.versions()) == 1


def test_guidelines_alone_make_a_new_version(store: Store) -> None:
    store.schemes.use(SCHEME)
    assert store.schemes.use(replace(SCHEME, guidelines="Think."))
    assert store.schemes.current().guidelines == "Think."


def test_a_scheme_that_lacks_what_is_labelled_is_refused(store: Store) -> None:
    store.schemes.use(SCHEME)
    pair = annotation("1", (0, 3)), annotation("2", (4, 9))
    store.history.perform(adding(*pair, link("l", "1", "2")), "ada")
    with pytest.raises(SchemeInUse, match="claim, denies"):
        store.schemes.use(scheme(QUOTES_ONLY))
    assert store.schemes.current() == SCHEME


def test_a_scheme_without_source_cannot_be_kept(store: Store) -> None:
    with pytest.raises(SchemeInvalid):
        store.schemes.use(replace(SCHEME, source=""))
