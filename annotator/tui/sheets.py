"""What there is to read besides articles: the help, and the scheme's guidelines."""

from collections.abc import Iterator

from rich.console import Group as Stack
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from annotator.model.scheme import Scheme
from annotator.text.visible import one_line, visible
from annotator.tui.commands import COMMANDS, Command, Group, key_name
from annotator.tui.screens.sheet import Sheet

EXTEND = "extend-"

MOUSE = (
    "A click puts the cursor there and makes the annotation under it current, a double "
    "click selects a word, a drag selects, the wheel scrolls. Shift and drag is the "
    "terminal's own selection."
)
SAVING = (
    "Every action is saved at once; the title row says how many are, and what could not "
    "be. Undo goes back over articles and restarts."
)
MARKS = (
    "In the gutter stand the letters of the labels that begin in a row, and bars where "
    "they go on. Reversed is the current annotation, bold is where two or more lie over "
    "each other; the row under the article names all of them, the outermost first."
)
TIME = (
    "Active time counts from key to key; a pause of more than a minute is not counted."
)

Rows = Iterator[tuple[str, str]]
"""Keys, and what they do."""


def help_rows(scheme: Scheme) -> Rows:
    """Every key of the app and what it does; a heading has no keys."""
    yield "", "Labels"
    for label in scheme.labels:
        yield label.key, f"{label.name}: {label.about}"
    yield from key_rows()
    for heading, text in (
        ("Mouse", MOUSE),
        ("Saving", SAVING),
        ("Marks", MARKS),
        ("Time", TIME),
    ):
        yield "", heading
        yield " ", text


def key_rows() -> Rows:
    """Every key that a scheme does not give, by group."""
    for group in Group:
        commands = [each for each in COMMANDS if each.group is group]
        yield "", group.value
        yield from map(_row, [each for each in commands if not _extends(each)])


def help_sheet(scheme: Scheme) -> Sheet:
    """The help."""
    table = Table.grid(padding=(0, 2))
    table.add_column(width=24)
    for keys, text in help_rows(scheme):
        if keys:
            table.add_row(Text(one_line(keys), style="bold"), Text(one_line(text)))
        else:
            table.add_row(Text())
            table.add_row(Text(text.upper(), style="bold underline"))
    return Sheet("Help", Static(Stack(table)))


def guidelines_sheet(scheme: Scheme) -> Sheet:
    """The guidelines of the scheme; links in them are not followed."""
    guidelines = scheme.guidelines or "This scheme has no guidelines."
    title = f"Guidelines: {scheme.name}, version {scheme.version}"
    # Rich's Markdown, not Textual's: one widget, and shown at once.
    return Sheet(title, Static(Markdown(visible(guidelines), hyperlinks=False)))


def _extends(command: Command) -> bool:
    return command.name.startswith(EXTEND)


def _row(command: Command) -> tuple[str, str]:
    twin = [each for each in COMMANDS if each.name == EXTEND + command.name]
    keys = [key_name(key) for each in (command, *twin) for key in each.keys]
    title = f"{command.title}; with shift, select" if twin else command.title
    about = f". {command.about}" if command.about else ""
    return "  ".join(keys), title + about
