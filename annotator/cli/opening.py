"""Opening the app: on articles, on the library, or on the first minute."""

import os
import sys
from typing import NamedTuple

from annotator.cli.options import Chosen
from annotator.cli.personal import Personal, personal_for
from annotator.cli.problems import show_problems
from annotator.cli.progress_bar import ProgressBar
from annotator.errors.usage import NoTerminal
from annotator.workflow.reports import IntakeReport


class Wish(NamedTuple):
    """What to open the app with."""

    paths: tuple[str, ...] = ()
    """Files and folders with articles."""
    tutorial: bool = False


def open_app(choice: Chosen, wish: Wish) -> int:
    """Open the app on the articles that are wished for, or on the library.

    Raises:
        NoTerminal: if there is nothing to show it on; nothing is taken in then.
        SettingsError: if the settings have faults; nothing is taken in then.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NoTerminal
    mine = personal_for(choice.store)
    if wish.paths or wish.tutorial:
        return _open_articles(choice, wish, mine)
    is_there = choice.is_store_named or os.path.lexists(choice.store)
    if is_there and _has_articles(choice):
        return _open_library(choice, mine)
    return _open_first(choice, mine)


def _open_articles(choice: Chosen, wish: Wish, mine: Personal) -> int:
    from annotator.workflow.intake import keep
    from annotator.workflow.project import open_project
    from annotator.workflow.sources import read_files
    from annotator.workflow.tutorial import tutorial_path

    own = (tutorial_path(),) if wish.tutorial else ()
    batch = read_files((*own, *wish.paths), ProgressBar("reading"))
    if not batch.files:
        return show_problems(batch.problems, done=False)
    with open_project(choice.store, choice.name, create=True) as project:
        report = keep(project, batch, ProgressBar("saving"))
        from annotator.tui.starting import run_app

        first = report.keys[:1] if wish.tutorial else report.keys
        return _ended(run_app(project, first, *mine), report)


def _open_library(choice: Chosen, mine: Personal) -> int:
    from annotator.tui.starting import run_app
    from annotator.workflow.project import open_project

    with open_project(choice.store, choice.name) as project:
        return run_app(project, (), *mine)


def _open_first(choice: Chosen, mine: Personal) -> int:
    """Offer the samples; only when they are wanted is a store made."""
    from annotator.tui.starting import offer_samples, run_app
    from annotator.workflow.intake import keep
    from annotator.workflow.project import open_project
    from annotator.workflow.samples import read_starters

    if not offer_samples(mine.settings, choice.store):
        return 0
    batch = read_starters(ProgressBar("reading"))
    with open_project(choice.store, choice.name, create=True) as project:
        report = keep(project, batch, ProgressBar("saving"))
        return _ended(run_app(project, report.keys[:1], *mine), report)


def _has_articles(choice: Chosen) -> bool:
    from annotator.workflow.project import open_project

    with open_project(choice.store, choice.name) as project:
        return project.has_articles


def _ended(code: int, report: IntakeReport) -> int:
    return code or show_problems(report.problems, done=True)
