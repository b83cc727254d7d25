"""What there is to read besides articles: the help, and the scheme's guidelines."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group as Stack
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from annotator.model.scheme import Label, Scheme
from annotator.settings.options import FILE_VARIABLE, KEYS, KEYS_ABOUT, OPTIONS
from annotator.text.visible import one_line, visible
from annotator.tui.command import Command, Group, key_name
from annotator.tui.command_book import BESIDE_LABELS, STANDARD_BOOK, CommandBook
from annotator.tui.commands import COMMANDS
from annotator.tui.reading_sheet import Sheet

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
SETTINGS = (
    f"They stand in a TOML file: `annotator settings path` says where, {FILE_VARIABLE} "
    "names another one. `annotator settings show` prints it whole, with the name of "
    "every command, `annotator settings check` says what is wrong in it. A label's key "
    "goes before a command's."
)
NO_KEY = "–"
"""Stands for the key of a command that has none: the palette runs it."""

Rows = Iterator[tuple[str, str]]
"""Keys, and what they do."""


def help_rows(scheme: Scheme, book: CommandBook = STANDARD_BOOK) -> Rows:
    """Every key of the app and what it does; a heading has no keys."""
    yield "", "Labels"
    for label in scheme.labels:
        yield label.key, f"{label.name}: {label.about}"
    yield from key_rows(book, scheme.labels)
    for heading, text in (
        ("Mouse", MOUSE),
        ("Saving", SAVING),
        ("Marks", MARKS),
        ("Time", TIME),
    ):
        yield "", heading
        yield " ", text
    yield from setting_rows()


def key_rows(book: CommandBook = STANDARD_BOOK, labels: Sequence[Label] = ()) -> Rows:
    """Every key that a scheme does not give, by group; a label's key is its own."""
    taken = {key: label.name for key, _, label in book.taken_by(labels)}
    commands = book.of(COMMANDS)
    for group in Group:
        yield "", group.value
        for command in commands:
            if command.group is group and not command.name.startswith(EXTEND):
                twin = [c for c in commands if c.name == EXTEND + command.name]
                yield _row((command, *twin), taken if _reads(command) else {})


def setting_rows() -> Rows:
    """Every setting, its values, and where it is set."""
    yield "", "Settings"
    yield " ", SETTINGS
    for option in OPTIONS:
        allowed = f" One of {', '.join(option.allowed)}." if option.allowed else ""
        variables = ", else ".join(option.variables)
        yield option.name, f"{option.about}{allowed} In the environment: {variables}."
    yield KEYS, KEYS_ABOUT


def help_sheet(scheme: Scheme, book: CommandBook = STANDARD_BOOK) -> Sheet:
    """The help."""
    table = Table.grid(padding=(0, 2))
    table.add_column(width=24)
    for keys, text in help_rows(scheme, book):
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


def _reads(command: Command) -> bool:
    """Whether it works where labels have keys too."""
    return any(command.name == each.name for each in BESIDE_LABELS)


def _row(commands: Sequence[Command], taken: Mapping[str, str]) -> tuple[str, str]:
    """The row of a command and perhaps its selecting twin."""
    command, *twin = commands
    keys = [key for each in commands for key in each.keys]
    shown = "  ".join(key_name(key) for key in keys if key not in taken) or NO_KEY
    title = f"{command.title}; with shift, select" if twin else command.title
    lost = [
        f"{key_name(key)} is the label {taken[key]}" for key in keys if key in taken
    ]
    more = "; ".join(filter(None, [command.about.removesuffix("."), *lost]))
    return shown, f"{title}. {more}." if more else title
