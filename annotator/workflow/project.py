"""A store opened by somebody: what every job of the workflow is handed."""

import getpass
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from annotator.errors.stores import NoScheme, StoreMissing
from annotator.errors.usage import NameUnusable
from annotator.model.person import Person, Role
from annotator.model.scheme import Scheme
from annotator.store.store import Store, open_store
from annotator.workflow.clock import Clock, wall_clock
from annotator.workflow.schemes import default_scheme

NAME_LIMIT = 100
"""Code points of an annotator's name."""


@dataclass(frozen=True, slots=True)
class Project:
    """An open store with its scheme, and who works in it. Close it, or use `with`."""

    store: Store
    scheme: Scheme
    annotator: str
    clock: Clock
    place: str
    """The store's path or URL, without a password."""

    is_named: bool = True
    """Whether the annotator was named, and is not just who is logged in."""

    @property
    def person(self) -> Person:
        """Who works, with their role; whoever never joined is an annotator.

        Somebody who labels alone under another name than their login is not blind to
        themselves: without a name given, they may see what the only person may.
        """
        people = {each.name: each for each in self.store.people.all()}
        if self.annotator in people:
            return people[self.annotator]
        alone = len(people) == 1 and not self.is_named
        role = next(iter(people.values())).role if alone else Role.ANNOTATOR
        return Person(self.annotator, role, self.clock())

    @property
    def has_articles(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.store.articles.keys())

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_project(
    place: str,
    annotator: str = "",
    *,
    create: bool = False,
    clock: Clock = wall_clock,
) -> Project:
    """The project whose store is at the place.

    Args:
        place: a file path or a database URL.
        annotator: who works; the login name if empty.
        create: whether to make the store, with the default scheme, if none is there.
        clock: where time comes from.

    Raises:
        NameUnusable: if the name cannot be kept.
        StoreError: if the store does not open.
        SchemeError: if its scheme cannot be read.
    """
    name = usable_name(annotator or login_name())
    with ExitStack() as stack:
        store = stack.enter_context(open_store(place, create=create, clock=clock))
        scheme = _prepared(store, name) if create else store.schemes.current()
        stack.pop_all()
    return Project(store, scheme, name, clock, store.place, bool(annotator))


def scheme_at(place: str) -> Scheme:
    """The scheme of the store at the place; where there is none, what it would get.

    Raises:
        StoreError: if there is a store, and it does not open.
    """
    try:
        with open_store(place, clock=wall_clock) as store:
            return store.schemes.current()
    except (StoreMissing, NoScheme):
        return default_scheme()


def _prepared(store: Store, name: str) -> Scheme:
    """The scheme in use, the default one in a new store; whoever makes it leads it."""
    store.people.join(name)
    try:
        return store.schemes.current()
    except NoScheme:
        store.schemes.use(default_scheme())
        return store.schemes.current()


def usable_name(name: str) -> str:
    """The name without white space around it.

    Raises:
        NameUnusable: if it is empty, too long or has what cannot be seen.
    """
    trimmed = name.strip()
    if not 1 <= len(trimmed) <= NAME_LIMIT or not trimmed.isprintable():
        raise NameUnusable(name[:NAME_LIMIT])
    return trimmed


def login_name() -> str:
    """Who is logged in.

    Raises:
        NameUnusable: if the system does not say.
    """
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        nobody = ""
        raise NameUnusable(nobody) from error
