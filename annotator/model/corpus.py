"""The frozen snapshot that exporters and statistics get."""

from dataclasses import dataclass

from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article
from annotator.model.reading import Progress, Reading, State, state_of
from annotator.model.scheme import Scheme


@dataclass(frozen=True, slots=True)
class ReadingState:
    """An annotator's standing with an article."""

    reading: Reading
    progress: Progress

    @property
    def state(self) -> State:
        """Unread, reading or finished."""
        return state_of(self.reading, self.progress)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles with all that is said of them, in a fixed order."""

    scheme: Scheme
    articles: tuple[Article, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    """Sorted by article, start, end and id."""
    links: tuple[Link, ...] = ()
    readings: tuple[ReadingState, ...] = ()
