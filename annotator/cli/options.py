"""The options that every command takes, before its name or behind it."""

from dataclasses import dataclass
from typing import Annotated

import typer

from annotator.cli.personal import personal

DEFAULT_STORE = "annotator.db"


def not_blank(value: str | None) -> str | None:
    """What was given with an option, which may be left out but not left blank.

    Raises:
        typer.BadParameter: if there is nothing in it.
    """
    if value is not None and not value.strip():
        said = "it is empty; leave it out, or give one."
        raise typer.BadParameter(said)
    return value


StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="PLACE",
        help="The store: a file, or the URL of a database. "
        f"[default: $ANNOTATOR_STORE, else {DEFAULT_STORE}]",
        show_default=False,
        callback=not_blank,
    ),
]
NameOption = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="NAME",
        help="Who is working. [default: $ANNOTATOR_NAME, else the login name]",
        show_default=False,
        callback=not_blank,
    ),
]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which store, and who works in it."""

    store: str
    name: str
    """Empty for the login name."""
    is_store_named: bool = True
    """Whether the place was named, and is not just the usual one."""


def chosen_store(context: typer.Context, store: str | None) -> str:
    """The place that stands behind the command's name, else before it."""
    return store or _before(context).store


def chosen(context: typer.Context, store: str | None, name: str | None) -> Chosen:
    """What stands behind the command's name, else what stands before it.

    Nothing said at all, the settings say who works.

    Raises:
        SettingsError: if the settings cannot be read, or have faults.
    """
    before = _before(context)
    return Chosen(
        store or before.store,
        name or before.name or personal().settings.name,
        bool(store) or before.is_store_named,
    )


def _before(context: typer.Context) -> Chosen:
    """What stands before the command's name."""
    before: object = context.obj
    if isinstance(before, Chosen):
        return before
    return Chosen(DEFAULT_STORE, "", is_store_named=False)
