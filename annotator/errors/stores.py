"""Databases that cannot be used."""

from annotator.errors.base import AnnotatorError


class StoreError(AnnotatorError):
    """A database that cannot be used."""


class StoreMissing(StoreError):
    """No database where one was expected."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"There is no store at {place}. `annotator read PATH` makes one, "
            "--store names another."
        )


class StoreEmpty(StoreError):
    """A file of no bytes where a database was expected."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} is empty, not a store. Delete it, or name another with --store."
        )


class StoreForeign(StoreError):
    """A file that is no database of ours."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} is not a store of this program. Name another with --store."
        )


class StoreNewer(StoreError):
    """A database written by a newer program."""

    def __init__(self, place: str, found: int, known: int) -> None:
        super().__init__(
            f"{place} has schema {found}, this program knows {known}. "
            "Use a newer annotator."
        )


class StoreTruncated(StoreError):
    """A database file that is shorter than it says."""

    def __init__(self, place: str, expected: int, found: int) -> None:
        super().__init__(
            f"{place} is cut off: {found} of {expected} bytes are there. "
            "Take a backup; nothing was changed."
        )


class StoreUnopenable(StoreError):
    """A database that does not open."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place} cannot be opened: {reason}.")


class StoreUnwritable(StoreError):
    """A change that could not be saved."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place} cannot be written: {reason}.")


class StoreBusy(StoreError):
    """A database that another process keeps locked."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place} is locked by another program.")


class StoreReplaced(StoreError):
    """A database file that was replaced or removed while it was open."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} was replaced or removed while it was open; nothing was saved "
            "into it. Start again."
        )


class NoSuchArticle(StoreError):
    """A key that no article has."""

    def __init__(self, key: str) -> None:
        super().__init__(f"The store has no article {key!r}.")


class NothingToUndo(StoreError):
    """Undo at the start of the history."""

    def __init__(self) -> None:
        super().__init__("There is nothing to undo.")


class NothingToRedo(StoreError):
    """Redo at the end of the history."""

    def __init__(self) -> None:
        super().__init__("There is nothing to redo.")
