"""What there is to read besides articles: the help, and the scheme's guidelines."""

from itertools import groupby

from textual.content import Content
from textual.widgets import Markdown, Static

from annotator.model.scheme import Label, Scheme
from annotator.text.visible import one_line, visible
from annotator.tui.commands import COMMANDS, Command, key_name
from annotator.tui.screens.sheet import Sheet

KEY_CELLS = 18

_ENDING = """
The mouse: a click puts the cursor there and makes the annotation under it current, a
double click selects a word, a drag selects, the wheel scrolls. Shift and drag is the
terminal's own selection.

Every action is saved at once; the title row says how many are, and what could not be.
In the gutter stand the letters of the labels that begin in a row, and bars where they
go on. Reversed is the current annotation, bold is where two or more lie over each other.

Active time counts from key to key; a pause of more than a minute is not counted.
"""


def help_text(scheme: Scheme) -> str:
    """The help as plain text, a command a line."""
    lines = ["LABELS", *map(_label, scheme.labels), ""]
    for group, commands in groupby(COMMANDS, key=lambda each: each.group):
        lines += [group.upper(), *map(_command, commands), ""]
    return "\n".join(lines) + _ENDING


def help_sheet(scheme: Scheme) -> Sheet:
    """The help."""
    return Sheet("Help", Static(Content(help_text(scheme)), markup=False))


def guidelines_sheet(scheme: Scheme) -> Sheet:
    """The guidelines of the scheme; links in them are not followed."""
    guidelines = scheme.guidelines or "This scheme has no guidelines."
    title = f"Guidelines: {scheme.name}, version {scheme.version}"
    return Sheet(title, Markdown(visible(guidelines), open_links=False))


def _label(label: Label) -> str:
    return f"  {label.key:<{KEY_CELLS}}{label.name}: {one_line(label.about)}"


def _command(command: Command) -> str:
    keys = " ".join(map(key_name, command.keys))
    about = f". {command.about}" if command.about else ""
    return f"  {keys:<{KEY_CELLS}}{command.title}{about}"
