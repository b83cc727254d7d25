"""The command line: `annotator` and its commands."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException
from typer.main import get_command

from annotator import __version__
from annotator.cli import (
    export,
    import_,
    output,
    read,
    scheme,
    settings,
    status,
    store,
)
from annotator.cli.faults import Exit, crash_file
from annotator.cli.opening import Wish, open_app
from annotator.cli.options import DEFAULT_STORE, Chosen, chosen, not_blank
from annotator.errors.base import AnnotatorError
from annotator.errors.files import FileUnwritable
from annotator.errors.schemes import SchemeInvalid
from annotator.errors.settings import SettingsInvalid

app = typer.Typer(
    help="Hand-annotate articles: claims, denials, quotes and their sources.",
    epilog="Without a command it opens the library.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("read")(read.read)
app.command("import")(import_.import_articles)
app.command("export")(export.export)
app.command("status")(status.status)
app.add_typer(scheme.app, name="scheme")
app.add_typer(store.app, name="store")
app.add_typer(settings.app, name="settings")


def run() -> None:
    """Run the program with the words of the command line, and end it."""
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these words, and give its exit code."""
    output.prepare()
    try:
        code = _obey(arguments)
        output.finish()
    except output.OutputClosed:
        output.give_up()
        return Exit.UNREAD
    except FileUnwritable as error:
        output.note(str(error))
        return Exit.FAILED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last gate: no traceback gets out
        return _broken(error)
    return code


def _obey(arguments: Sequence[str] | None) -> int:
    """Run the command; faults that have a sentence end here."""
    try:
        return int(_run(arguments) or Exit.DONE)
    except TyperException as error:
        output.note(f"{error.format_message()} See annotator --help.")
        return error.exit_code
    except Abort:
        return Exit.INTERRUPTED
    except (SchemeInvalid, SettingsInvalid) as error:
        for sentence in error.sentences:
            output.note(sentence)
        return Exit.FAILED
    except AnnotatorError as error:
        output.note(str(error))
        return Exit.FAILED


def _run(arguments: Sequence[str] | None) -> int | None:
    """Run the command, and give its exit code; none for help.

    Raises:
        FileUnwritable: if standard output does not take what stands in it.
    """
    command = get_command(app)
    try:
        code: int | None = command.main(
            args=arguments, prog_name="annotator", standalone_mode=False
        )
    except OSError:
        # The library writes help by itself: whether that was not taken shows here.
        output.say("")
        output.finish()
        raise
    return code


def _broken(error: Exception) -> int:
    path = crash_file(error)
    output.note(
        f"The program broke ({type(error).__name__}); nothing that was saved is lost. "
        f"Please report it with {path}, which holds no text of yours."
    )
    return Exit.BROKEN


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        output.say(f"annotator {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def library(
    context: typer.Context,
    place: Annotated[
        str | None,
        typer.Option(
            "--store",
            metavar="PLACE",
            envvar="ANNOTATOR_STORE",
            help="The store: a file, or the URL of a database. "
            f"[default: {DEFAULT_STORE}]",
            show_default=False,
            callback=not_blank,
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="NAME",
            envvar="ANNOTATOR_NAME",
            help="Who is working; the login name unless given.",
            show_default=False,
            callback=not_blank,
        ),
    ] = None,
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Say which version this is.",
            callback=_show_version,
            is_eager=True,
        ),
    ] = False,
) -> int:
    """Hand-annotate articles: claims, denials, quotes and their sources."""
    context.obj = Chosen(place or DEFAULT_STORE, name or "", bool(place))
    if context.invoked_subcommand:
        return Exit.DONE
    return open_app(chosen(context, None, None), Wish())
