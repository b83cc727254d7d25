"""The parts of the reader, and which of them has which command."""

from annotator.tui.reader.copying import Copying
from annotator.tui.reader.desk import Desk, Handlers
from annotator.tui.reader.filling import Filling
from annotator.tui.reader.finding import Finding
from annotator.tui.reader.labelling import Labelling
from annotator.tui.reader.learning import Learning
from annotator.tui.reader.linking import Linking
from annotator.tui.reader.marking import Marking
from annotator.tui.reader.matches import Matches
from annotator.tui.reader.moving import Moving
from annotator.tui.reader.peeking import Peeking
from annotator.tui.reader.selecting import Selecting


class Parts:
    """What the keys of the reader do, a part a group of commands."""

    def __init__(self, desk: Desk) -> None:
        linking, peeking = Linking(desk), Peeking(desk)
        self.learning = Learning(desk)
        self.moving = Moving(desk)
        self.finding = Finding(desk)
        self.labelling = Labelling(desk, linking)
        self.filling = Filling(desk, peeking)
        parts = (
            self.moving,
            self.finding,
            Matches(desk, self.finding),
            self.labelling,
            linking,
            peeking,
            Selecting(desk, self.moving),
            Marking(desk),
            Copying(desk),
            self.learning,
        )
        self.handlers: Handlers = {
            name: handler for part in parts for name, handler in part.handlers().items()
        }
        """What to do for each command that a part has."""
