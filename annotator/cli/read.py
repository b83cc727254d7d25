"""`annotator read`: take in articles and open the app."""

from typing import Annotated

import typer

from annotator.cli.opening import Wish, open_app
from annotator.cli.options import NameOption, StoreOption, chosen


def read(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files and folders with articles."),
    ] = None,
    store: StoreOption = None,
    name: NameOption = None,
    *,
    tutorial: Annotated[
        bool, typer.Option("--tutorial", help="Open the tutorial.")
    ] = False,
) -> int:
    """Take in the articles that are new, then open the app."""
    choice = chosen(context, store, name)
    return open_app(choice, Wish(tuple(paths or ()), tutorial))
