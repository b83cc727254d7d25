"""Commands that cannot be carried out as they were given."""

from annotator.errors.base import AnnotatorError


class UsageError(AnnotatorError):
    """A command that cannot be carried out as it was given."""


class NoTerminal(UsageError):
    """The app without a terminal to show itself on."""

    def __init__(self) -> None:
        super().__init__(
            "The app needs a terminal, and this is none. "
            "`annotator status` and `annotator export` work without."
        )


class TerminalTooSmall(UsageError):
    """A terminal with too few cells to read in."""

    def __init__(self, columns: int, rows: int, least: tuple[int, int]) -> None:
        super().__init__(
            f"{least[0]} × {least[1]} cells are needed, this terminal has {columns} × "
            f"{rows}. Make it larger, or its font smaller."
        )


class NameUnusable(UsageError):
    """A name of an annotator that cannot be kept."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name!r} is no name for an annotator: give 1 to 100 visible characters "
            "with --as."
        )


class StillSaving(UsageError):
    """A history asked for before all that was done is saved."""

    def __init__(self, waiting: int) -> None:
        super().__init__(
            f"Not saved yet: {waiting}. The history can be shown once all is saved; the "
            "title row of the article says why it waits."
        )


class NotYours(UsageError):
    """Annotations of another, asked for by an annotator who works blind."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The annotations of {name!r} are for the leader and reviewers to export; "
            "you get your own without --annotator."
        )


class FormatNeedsFolder(UsageError):
    """A format of several files, to be written into one."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} takes several files: give a folder to export to, not one file."
        )
