"""What the form tells the screen."""

from enum import Enum, auto

from textual.message import Message

from annotator.tui.form.fields import Field


class Act(Enum):
    """What can be done with a field."""

    CHOOSE = auto()
    """Take a value; an empty one leaves the field open."""
    WRITE = auto()
    """Write the note."""
    FOLLOW = auto()
    """Show the other end of a link."""
    PEEK = auto()
    """Show the other end of a link from here."""
    DROP = auto()
    """Take a link away, or the word that there is none."""


class FieldActed(Message):
    """Something was done with a field, given as it was before."""

    def __init__(self, act: Act, field: Field, value: str = "") -> None:
        super().__init__()
        self.act = act
        self.field = field
        self.value = value


class FieldFocused(Message):
    """Another field is the focused one."""


class FormLeft(Message):
    """The reader goes back to the text."""


class LabelClicked(Message):
    """A label of the legend was clicked."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label
