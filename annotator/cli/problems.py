"""Problems that were skipped, and the exit code that says so."""

from collections.abc import Iterable, Sequence

from annotator.cli import output
from annotator.cli.faults import Exit
from annotator.errors.files import FileUnwritable
from annotator.model.problem import Problem


def show_done(rows: Iterable[Sequence[str]]) -> Exit:
    """Say what was done: it stays done when nothing takes the saying of it."""
    try:
        output.columns(rows)
        output.finish()
    except FileUnwritable as error:
        output.note(f"{error} What was asked for is done.")
        return Exit.IN_PART
    return Exit.DONE


def show_problems(problems: Iterable[Problem], *, done: bool) -> Exit:
    """One line each on standard error.

    Args:
        problems: what was left out.
        done: whether anything was done besides.
    """
    code = Exit.DONE if done else Exit.FAILED
    for problem in problems:
        output.note(str(problem))
        code = Exit.IN_PART if done else Exit.FAILED
    return code
