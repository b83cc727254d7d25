"""Every command of the app, said once: key, hint, help, palette and README come from it.

Plain data: what a command does is found by its name, in the screen that has it.
"""

from annotator.tui.command import Command, Group
from annotator.tui.reader_commands import ANNOTATIONS, MATCHES, READER, SEARCH_LINE

LIBRARY = (
    Command("open", ("enter",), "read the article", Group.LIBRARY, "read"),
    Command("sort", ("s",), "sort by the next column", Group.LIBRARY, "sort"),
    Command("reverse", ("r",), "turn the order round", Group.LIBRARY, "reverse"),
    Command(
        "filter",
        ("/",),
        "show the articles with these words",
        Group.LIBRARY,
        "filter",
        "In title, outlet, date or key.",
    ),
    Command("state", ("f",), "show one state only, or all", Group.LIBRARY, "state"),
)

EVERYWHERE = (
    Command(
        "look-up",
        ("@",),
        "look up an annotation of any article",
        Group.LINKING,
        about="By words, label, outlet, title or date. Once a link was begun, only what "
        "it may lead to is listed, and enter links to it from here.",
    ),
    Command("threads", ("ctrl+t",), "all story threads", Group.LINKING),
    Command("undo", ("u",), "undo, in any article", Group.HISTORY, "undo"),
    Command("redo", ("ctrl+r",), "redo", Group.HISTORY),
    Command(
        "history",
        ("H",),
        "what was done, and back to any point of it",
        Group.HISTORY,
        about="Enter undoes or redoes as many steps as it takes.",
    ),
    Command("guidelines", ("g",), "guidelines of the scheme", Group.APP, "guidelines"),
    Command("help", ("?",), "help", Group.APP, "help"),
    Command(
        "theme",
        ("f2",),
        "change the colours",
        Group.APP,
        about="The theme is kept in the settings.",
    ),
    Command("palette", ("ctrl+p",), "command palette", Group.APP),
    Command("quit", ("ctrl+q",), "quit", Group.APP, "quit"),
)

COMMANDS = (*READER, *SEARCH_LINE, *MATCHES, *LIBRARY, *ANNOTATIONS, *EVERYWHERE)
