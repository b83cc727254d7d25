"""`annotator store`: what the database is, and whether it is sound."""

import typer

from annotator.cli import output
from annotator.cli.faults import Exit
from annotator.cli.options import NameOption, StoreOption, chosen

app = typer.Typer(help="The database.", rich_markup_mode=None)


@app.command()
def info(
    context: typer.Context, store: StoreOption = None, name: NameOption = None
) -> int:
    """Say what the store is and what is in it."""
    from annotator.workflow import upkeep
    from annotator.workflow.project import open_project

    choice = chosen(context, store, name)
    with open_project(choice.store, choice.name) as project:
        facts = upkeep.facts(project)
    output.columns(facts)
    return Exit.DONE


@app.command()
def check(
    context: typer.Context, store: StoreOption = None, name: NameOption = None
) -> int:
    """Check that everything in the store is as it was saved.

    Sound means: the database's pages and references are in order, every text is what
    was taken in, every annotation has its words, and the history makes what is there.
    Other commands do not look at all of it: they name damage where they meet it.
    """
    from annotator.workflow import upkeep
    from annotator.workflow.project import open_project

    choice = chosen(context, store, name)
    with open_project(choice.store, choice.name) as project:
        problems = upkeep.faults(project)
    for problem in problems:
        output.note(problem)
    if problems:
        return Exit.FAILED
    output.say("The store is sound.")
    return Exit.DONE
