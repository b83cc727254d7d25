"""A choice between a few things, one digit each, asked in the hint line."""

from collections.abc import Callable, Sequence

from annotator.tui.hints import Hint
from annotator.tui.reader.desk import Desk


class Choosing:
    """Asks which one of several; anything but a digit gives it up."""

    extends = False
    goes_on = False

    def __init__(
        self,
        question: str,
        names: Sequence[str],
        choose: Callable[[int], None],
        desk: Desk,
    ) -> None:
        self._question = question
        self._names = names
        self._choose = choose
        self._desk = desk

    @property
    def hint(self) -> Hint:
        """The question with a digit for each answer."""
        answers = " · ".join(f"{n} {name}" for n, name in enumerate(self._names, 1))
        return Hint(f"{self._question}:", f"{answers} · esc")

    def press(self, key: str) -> bool:
        """A digit answers."""
        if key.isdecimal() and 1 <= int(key) <= len(self._names):
            self._desk.enter_mode(None)
            self._choose(int(key) - 1)
            return True
        return key == "enter"

    def leave(self) -> None:
        """Leave it undecided."""
