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


class StoreOlder(StoreError):
    """A database written by an older program, not upgraded yet."""

    def __init__(self, place: str, found: int, known: int) -> None:
        super().__init__(
            f"{place} has schema {found}, this program works with {known}. "
            "`annotator store upgrade` brings it up to date and keeps a backup."
        )


class StoreContradictory(StoreError):
    """A database whose schema is unknown, or told in two ways."""

    def __init__(self, place: str, marked: int, revision: str) -> None:
        super().__init__(
            f"{place} is marked as schema {marked} and has the tables of "
            f"{revision!r}. Use the annotator that wrote it, or put a backup in its "
            "place; nothing was changed."
        )


class StoreTruncated(StoreError):
    """A database file that is shorter than it says."""

    def __init__(self, place: str, expected: int, found: int) -> None:
        super().__init__(
            f"{place} is cut off: {found} of {expected} bytes are there. "
            "Put a backup in its place; nothing was changed."
        )


class StoreUnopenable(StoreError):
    """A database that does not open."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place} cannot be opened: {reason}.")


class AddressUnreadable(StoreUnopenable):
    """A database URL that is none."""

    def __init__(self) -> None:
        super().__init__("The store", "its address is no URL")


class DatabaseUnknown(StoreUnopenable):
    """A database of a kind that this program does not work with."""

    def __init__(self, place: str) -> None:
        super().__init__(place, "a store is an SQLite file or a PostgreSQL database")


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


class StoreDamaged(StoreError):
    """Something in a database that is not what was saved."""

    def __init__(self, where: str, said: str) -> None:
        super().__init__(
            f"{where} is damaged: {said}. `annotator store check` lists all damage; "
            "put a backup in its place."
        )


class TextDamaged(StoreDamaged):
    """An article's text that has not the hash it had when it was taken in."""

    def __init__(self, article: str) -> None:
        super().__init__(f"The text of {article!r}", "it is not what was taken in")


class RowDamaged(StoreDamaged):
    """A row of a table that makes no value."""

    def __init__(self, row: str) -> None:
        super().__init__(f"The row {row!r}", "it cannot be read")


class EventDamaged(StoreDamaged):
    """An event whose edits cannot be read."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"Event {seq} of the history", "its edits cannot be read")


class EventMissing(StoreDamaged):
    """An event that the history names and does not have."""

    def __init__(self, event: str) -> None:
        super().__init__("The history", f"event {event} is missing")


class RowsLost(StoreDamaged):
    """A table that an upgrade would have left with fewer or more rows."""

    def __init__(self, table: str, before: int, after: int) -> None:
        super().__init__(
            f"The table {table}",
            f"the upgrade made {after} of its {before} rows and was taken back",
        )


class RowsOrphaned(StoreDamaged):
    """A table that an upgrade would have left with rows that belong to nothing."""

    def __init__(self, table: str) -> None:
        super().__init__(
            f"The table {table}",
            "the upgrade left rows in it that belong to nothing and was taken back",
        )


class CharacterUnstorable(StoreError):
    """A code point that no database takes: NUL or a lone surrogate."""

    def __init__(self, column: str, offset: int) -> None:
        super().__init__(
            f"The {column} has a NUL or half a character at offset {offset}; "
            "take it out first."
        )


class NoSuchPerson(StoreError):
    """A name of nobody who has worked with the store."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Nobody called {name!r} has worked with this store.")


class LastLeader(StoreError):
    """A project that would be left without a leader."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name!r} is the only leader; make another one first.")


class NoScheme(StoreError):
    """A store without a label scheme."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} has no label scheme yet; `annotator scheme use FILE` sets one."
        )


class LinkEndMissing(StoreError):
    """A link to an annotation that is not there, or not in that article."""

    def __init__(self, link_type: str, article: str) -> None:
        super().__init__(
            f"This {link_type} leads to an annotation that {article!r} does not have."
        )


class StillLinked(StoreError):
    """An annotation that would go while a link still joins it."""

    def __init__(self, label: str, link_type: str) -> None:
        super().__init__(
            f"This {label} still has a link {link_type}; take the link away first."
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
