"""`annotator status`: how far everybody is."""

from typing import Annotated

import typer

from annotator.cli import output
from annotator.cli.faults import Exit
from annotator.cli.options import NameOption, StoreOption, chosen
from annotator.model.moments import iso_utc
from annotator.workflow.reports import Standing

_MINUTE = 60


def status(
    context: typer.Context,
    store: StoreOption = None,
    name: NameOption = None,
    *,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> int:
    """Show progress per article and annotator."""
    from annotator.workflow import progress
    from annotator.workflow.project import open_project

    choice = chosen(context, store, name)
    with open_project(choice.store, choice.name) as project:
        report = progress.status(project)
    if json:
        output.as_json([_json(each, report.labels) for each in report.standings])
    else:
        header = ("article", "annotator", "state", *report.labels, "minutes")
        rows = (_row(each, report.labels) for each in report.standings)
        output.columns((header, *rows))
    return Exit.DONE


def _row(each: Standing, labels: tuple[str, ...]) -> tuple[str, ...]:
    counts = dict(each.counts)
    numbers = (str(counts.get(label, 0)) for label in labels)
    minutes = str(round(each.active_seconds / _MINUTE))
    return (each.article, each.annotator, each.state, *numbers, minutes)


def _json(each: Standing, labels: tuple[str, ...]) -> dict[str, object]:
    counts = dict(each.counts)
    return {
        "article": each.article,
        "title": each.title,
        "annotator": each.annotator,
        "state": each.state,
        "annotations": {label: counts.get(label, 0) for label in labels},
        "active_seconds": each.active_seconds,
        "finished_at": iso_utc(each.finished_at) or None,
    }
