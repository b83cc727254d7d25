"""`annotator settings`: what is set, where, and whether it is well set."""

import os

import typer

from annotator.cli import output
from annotator.cli.faults import Exit
from annotator.cli.options import StoreOption, chosen_store
from annotator.cli.personal import personal, personal_for

app = typer.Typer(help="What you can set.", rich_markup_mode=None)


@app.command()
def show() -> int:
    """Show the settings in force as a settings file that explains each."""
    from annotator.settings.showing import as_toml
    from annotator.tui.command_book import STANDARD_BOOK, vocabulary
    from annotator.tui.themes import theme_names

    settings = personal(with_themes=True).settings
    known = vocabulary(theme_names())
    output.document(as_toml(settings, known, STANDARD_BOOK.lines))
    return Exit.DONE


@app.command()
def path() -> int:
    """Say which file the settings stand in, or would stand in."""
    from annotator.settings.file import settings_path

    output.say(str(settings_path(os.environ)))
    return Exit.DONE


@app.command()
def check(context: typer.Context, store: StoreOption = None) -> int:
    """Say every fault of the settings, also beside the scheme of the store."""
    from annotator.tui.command import key_name
    from annotator.tui.command_book import CommandBook
    from annotator.workflow.project import scheme_at

    place = chosen_store(context, store)
    mine = personal_for(place)
    for key, command, label in CommandBook(mine.settings.keys).taken_by(
        scheme_at(place).labels
    ):
        output.note(
            f"{key_name(key)} makes the label {label.name} in this scheme; "
            f"{command.name} has not got it there."
        )
    there = "has no faults" if mine.file.exists() else "is not there: nothing is set"
    output.say(f"{mine.file} {there}.")
    return Exit.DONE
