"""Start the app on a terminal, and end as it ended."""

from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size

from annotator.errors.usage import TerminalTooSmall
from annotator.settings.values import STANDARD, Settings
from annotator.tui.app import AnnotatorApp
from annotator.tui.ending import QuietFault
from annotator.tui.roomy import LEAST
from annotator.tui.welcome import ACCEPTED, WelcomeApp
from annotator.workflow.project import Project


def run_app(
    project: Project,
    keys: Sequence[str],
    settings: Settings = STANDARD,
    settings_file: Path | None = None,
) -> int:
    """Run the app; 0 when it ended as it should.

    Args:
        project: what is worked on.
        keys: of the articles to begin with; a single one is opened at once.
        settings: the reader's.
        settings_file: where a theme is kept; None keeps none.

    Raises:
        TerminalTooSmall: if there is no room to read in.
    """
    return _ended(AnnotatorApp(project, keys, settings, settings_file))


def offer_samples(settings: Settings, place: str) -> bool:
    """Say that there is no article in the store at the place; whether to change that.

    Raises:
        TerminalTooSmall: if there is no room to read in.
    """
    return _ended(WelcomeApp(settings, place)) == ACCEPTED


def _ended(app: QuietFault) -> int:
    size = get_terminal_size()
    if size.columns < LEAST[0] or size.lines < LEAST[1]:
        raise TerminalTooSmall(size.columns, size.lines, LEAST)
    code = app.run()
    if app.fault:
        raise app.fault
    return code if code is not None else app.return_code or 0
