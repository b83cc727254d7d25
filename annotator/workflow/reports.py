"""What the jobs of the workflow report: values that are light to import."""

from dataclasses import dataclass
from datetime import datetime

from annotator.model.annotation import Layer
from annotator.model.problem import Problem
from annotator.model.reading import State

USUAL_LAYERS = (Layer.PRIMARY, Layer.GOLD)
"""What is exported unless something else is asked for."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """One article of a file, and what became of it."""

    path: str
    key: str
    """Its key in the store."""
    is_new: bool
    """False if the store has the same text already."""
    encoding: str
    changes: tuple[str, ...]
    """What intake did to the text, a phrase each."""
    remark: str = ""
    """What else to know: why the key is not the file's, for one."""


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """What came in, and what did not."""

    taken: tuple[TakenIn, ...]
    problems: tuple[Problem, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The articles' keys, each once, in the order of the files."""
        return tuple(dict.fromkeys(each.key for each in self.taken))


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export, and where to."""

    out: str
    """A file, a folder, or `-` for standard output."""
    format: str = ""
    """Empty to go by the suffix."""
    layers: tuple[Layer, ...] = USUAL_LAYERS
    annotators: tuple[str, ...] = ()
    """Whose annotations; empty for all that may be seen."""
    articles: tuple[str, ...] = ()
    """Keys of the articles; empty for all."""
    excel: bool = False


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written."""

    files: tuple[str, ...]
    """Paths; none for standard output."""
    rows: int
    """Records in all files together."""
    losses: tuple[str, ...]
    """What the format could not hold."""
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one annotator is with one article."""

    article: str
    title: str
    annotator: str
    state: State
    counts: tuple[tuple[str, int], ...]
    """Label and number of annotations."""
    active_seconds: int
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class StatusReport:
    """How far everybody is with everything, as far as the asker may know."""

    standings: tuple[Standing, ...]
    labels: tuple[str, ...]
    """Of the scheme, in its order."""
