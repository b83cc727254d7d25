"""`annotator scheme`: the label scheme in use, and one to use instead."""

from typing import Annotated

import typer

from annotator.cli import output
from annotator.cli.faults import Exit
from annotator.cli.options import Chosen, NameOption, StoreOption, chosen
from annotator.cli.problems import show_done
from annotator.model.scheme import Scheme

app = typer.Typer(help="The label scheme.", rich_markup_mode=None)

SchemeFile = Annotated[str, typer.Argument(metavar="FILE", help="A scheme in TOML.")]


@app.command()
def show(
    context: typer.Context,
    store: StoreOption = None,
    name: NameOption = None,
    *,
    guidelines: Annotated[
        bool, typer.Option("--guidelines", help="The guidelines, in Markdown.")
    ] = False,
    default: Annotated[
        bool, typer.Option("--default", help="Of the scheme that new stores get.")
    ] = False,
) -> int:
    """Show the store's scheme as TOML, guidelines inside; or the guidelines alone."""
    from annotator.model.scheme_source import whole_source

    choice = chosen(context, store, name)
    scheme = _default() if default else _in_use(choice)
    shown = scheme.guidelines if guidelines else whole_source(scheme)
    output.file_bytes(shown.rstrip("\n").encode() + b"\n")
    return Exit.DONE


@app.command()
def check(file: SchemeFile) -> int:
    """Say every fault of a scheme file, each with its line."""
    from annotator.workflow.schemes import load_scheme

    scheme = load_scheme(file)
    output.say(f"{file} is a scheme without faults: {_summary(scheme)}")
    return Exit.DONE


@app.command()
def use(
    context: typer.Context,
    file: SchemeFile,
    store: StoreOption = None,
    name: NameOption = None,
) -> int:
    """Use the scheme of a file from now on; a store is made if there is none."""
    from annotator.workflow.project import open_project
    from annotator.workflow.scheme_change import use_scheme
    from annotator.workflow.schemes import load_scheme

    choice = chosen(context, store, name)
    scheme = load_scheme(file)
    with open_project(choice.store, choice.name, create=True) as project:
        use_scheme(project, scheme)
    return show_done([[f"The scheme is now {_summary(scheme)}"]])


def _default() -> Scheme:
    from annotator.workflow.schemes import default_scheme

    return default_scheme()


def _in_use(choice: Chosen) -> Scheme:
    from annotator.workflow.project import open_project

    with open_project(choice.store, choice.name) as project:
        return project.scheme


def _summary(scheme: Scheme) -> str:
    return (
        f"{scheme.name} {scheme.version}, {len(scheme.labels)} labels, "
        f"{len(scheme.links)} link types"
    )
