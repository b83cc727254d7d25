"""`annotator import`: take in articles."""

from collections.abc import Iterator
from typing import Annotated

import typer

from annotator.cli.options import NameOption, StoreOption, chosen
from annotator.cli.problems import show_done, show_problems
from annotator.cli.progress_bar import ProgressBar
from annotator.workflow.reports import TakenIn

_HEADER = ("article", "", "file", "")


def import_articles(  # noqa: PLR0913 - typer makes an option of each
    context: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files and folders with articles."),
    ],
    store: StoreOption = None,
    name: NameOption = None,
    *,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="F",
            help="By the suffix unless given: text, json or jsonl.",
        ),
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; write nothing.")
    ] = False,
) -> int:
    """Take in the articles in files and folders."""
    from annotator.workflow.intake import foresee, keep
    from annotator.workflow.project import open_project
    from annotator.workflow.sources import read_files

    choice = chosen(context, store, name)
    batch = read_files(tuple(paths), ProgressBar("reading"), format_)
    if not batch.files:
        return show_problems(batch.problems, done=False)
    if dry_run:
        report = foresee(choice.store, choice.name, batch)
    else:
        with open_project(choice.store, choice.name, create=True) as project:
            report = keep(project, batch, ProgressBar("saving"))
    rows = (_row(each, dry_run=dry_run) for each in report.taken)
    told = show_done((_HEADER, *rows))
    return max(told, show_problems(report.problems, done=True))


def _row(each: TakenIn, *, dry_run: bool) -> tuple[str, ...]:
    if not each.is_new:
        what = "there already"
    else:
        what = "would be taken in" if dry_run else "taken in"
    return (each.key, what, each.path, "; ".join(_remarks(each)))


def _remarks(each: TakenIn) -> Iterator[str]:
    if each.encoding != "utf-8":
        yield f"read as {each.encoding}"
    yield from each.changes
    if each.remark:
        yield each.remark
