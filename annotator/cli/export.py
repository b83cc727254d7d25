"""`annotator export`: annotations into files."""

from enum import StrEnum
from typing import Annotated

import typer

from annotator.cli import output
from annotator.cli.faults import Exit
from annotator.cli.options import Chosen, NameOption, StoreOption, chosen
from annotator.cli.problems import show_done
from annotator.model.annotation import Layer
from annotator.workflow.reports import USUAL_LAYERS, ExportReport, ExportRequest


class LayerChoice(StrEnum):
    """What `--layer` may be."""

    PRIMARY = "primary"
    GOLD = "gold"
    SUGGESTED = "suggested"
    ALL = "all"

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers that are meant."""
        return tuple(Layer) if self is LayerChoice.ALL else (Layer(self),)


def export(  # noqa: PLR0913 - typer makes an option of each
    context: typer.Context,
    out: Annotated[
        str,
        typer.Argument(
            metavar="OUT",
            help="A file; a folder, if it has no suffix; or - for standard output.",
        ),
    ],
    *,
    format_: Annotated[
        str,
        typer.Option("--format", metavar="F", help="By the suffix unless given: csv."),
    ] = "",
    layer: Annotated[
        LayerChoice | None,
        typer.Option("--layer", help="Primary and gold unless given."),
    ] = None,
    annotators: Annotated[
        list[str] | None,
        typer.Option("--annotator", metavar="N", help="Whose; may be given again."),
    ] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option("--article", metavar="KEY", help="Which; may be given again."),
    ] = None,
    store: StoreOption = None,
    name: NameOption = None,
    excel: Annotated[
        bool,
        typer.Option("--excel", help="Add a BOM, and guard cells that would be run."),
    ] = False,
) -> int:
    """Write annotations to a file, a folder or standard output."""
    request = ExportRequest(
        out=out,
        format=format_,
        layers=layer.layers if layer else USUAL_LAYERS,
        annotators=tuple(annotators or ()),
        articles=tuple(articles or ()),
        excel=excel,
    )
    return _export(chosen(context, store, name), request)


def _export(choice: Chosen, request: ExportRequest) -> int:
    from annotator.workflow.exchange import (
        STANDARD_OUTPUT,
        plan_export,
        send_export,
        write_export,
    )
    from annotator.workflow.project import open_project

    with open_project(choice.store, choice.name) as project:
        plan = plan_export(project, request)
        for loss in plan.losses:
            output.note(f"not in the export: {loss}")
        if request.out == STANDARD_OUTPUT:
            report = send_export(plan, output.file_bytes)
            output.finish()
        else:
            report = write_export(project, plan)
    return _show(report)


def _show(report: ExportReport) -> Exit:
    told = show_done([[path] for path in report.files])
    for warning in report.warnings:
        output.note(f"{warning}.")
    output.note(f"{report.rows} rows")
    return told
