"""Requests that cross screens, carried out by the app."""

from textual.message import Message

from annotator.model.edit import Action
from annotator.model.library import ArticleEntry
from annotator.workflow.reading import OpenArticle
from annotator.workflow.saving import Outcome


class Saved(Message):
    """The saving thread has an outcome."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


class ArticleWanted(Message):
    """An article is to be opened in the reader."""

    def __init__(self, key: str, annotation: str = "") -> None:
        super().__init__()
        self.key = key
        self.annotation = annotation
        """Id of the annotation to go to; empty to resume where the reader was."""


class ArticleOpened(Message):
    """An article was loaded."""

    def __init__(self, opened: OpenArticle, annotation: str) -> None:
        super().__init__()
        self.opened = opened
        self.annotation = annotation


class LibraryLoaded(Message):
    """The library's articles were loaded."""

    def __init__(self, entries: tuple[ArticleEntry, ...]) -> None:
        super().__init__()
        self.entries = entries


class Unopened(Message):
    """An article, or the library, could not be loaded."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said


class Told(Message):
    """Something is to be said in the hint line."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class ActionDone(Message):
    """The reader did something that is to be saved."""

    def __init__(self, action: Action) -> None:
        super().__init__()
        self.action = action


class NeighbourWanted(Message):
    """The article before or after this one is to be opened."""

    def __init__(self, key: str, step: int) -> None:
        super().__init__()
        self.key = key
        self.step = step
        """1 for the next one, -1 for the one before."""


class CommandRun(Message):
    """A command that works everywhere was asked for, by its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class CopyWanted(Message):
    """A text is to be copied; `what` names it."""

    def __init__(self, text: str, what: str) -> None:
        super().__init__()
        self.text = text
        self.what = what
