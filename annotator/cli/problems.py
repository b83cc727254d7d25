"""Problems that were skipped, and the exit code that says so."""

from collections.abc import Iterable

from annotator.cli import output
from annotator.cli.faults import Exit
from annotator.model.problem import Problem


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
