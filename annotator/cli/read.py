"""`annotator read`: take in articles and open the app."""

import sys
from typing import Annotated

import typer

from annotator.cli.options import Chosen, NameOption, StoreOption, chosen
from annotator.cli.problems import show_problems
from annotator.cli.progress_bar import ProgressBar
from annotator.errors.usage import NoTerminal


def read(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files and folders with articles."),
    ] = None,
    store: StoreOption = None,
    name: NameOption = None,
) -> int:
    """Take in the articles that are new, then open the app."""
    return open_app(chosen(context, store, name), tuple(paths or ()))


def open_app(choice: Chosen, paths: tuple[str, ...]) -> int:
    """Open the app on the articles in these files and folders, or on the library.

    Raises:
        NoTerminal: if there is nothing to show it on; nothing is taken in then.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NoTerminal
    from annotator.workflow.intake import keep
    from annotator.workflow.project import open_project
    from annotator.workflow.sources import read_files

    batch = read_files(paths, ProgressBar("reading"))
    if paths and not batch.files:
        return show_problems(batch.problems, done=False)
    with open_project(choice.store, choice.name, create=bool(paths)) as project:
        report = keep(project, batch, ProgressBar("saving"))
        from annotator.tui.starting import run_app

        code = run_app(project, report.keys)
    return code or show_problems(report.problems, done=True)
