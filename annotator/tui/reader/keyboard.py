"""Keys of the reader: first what is in progress gets them, then labels and commands."""

from collections.abc import Callable

from annotator.model.scheme import Label
from annotator.tui.command_book import IN_READER
from annotator.tui.commands import EVERYWHERE
from annotator.tui.keys import Keymap
from annotator.tui.reader.desk import Desk


class Keyboard:
    """Gives each key to the mode, a label or a command.

    Args:
        desk: the reader's screen.
        labels: of the scheme.
        label: makes an annotation with the label of this name.
        run: runs the command of this name.
    """

    def __init__(
        self,
        desk: Desk,
        labels: tuple[Label, ...],
        label: Callable[[str], None],
        run: Callable[[str], None],
    ) -> None:
        self._desk = desk
        self._label = label
        self._run = run
        self._keymap = Keymap.of(desk.book.of(IN_READER), labels)
        self._everywhere = frozenset(desk.book.of(EVERYWHERE))

    def press_in_text(self, key: str) -> bool:
        """Act on a key pressed in the text; False when it means nothing there."""
        mode = self._desk.mode
        if mode and (mode.press(key) or self._left_mode(key)):
            return True
        if label := self._keymap.labels.get(key):
            self._label(label.name)
        elif command := self._keymap.commands.get(key):
            self._run(command.name)
        else:
            return False
        return True

    def press_in_form(self, key: str) -> bool:
        """In the form only the commands that work everywhere have their keys."""
        command = self._keymap.commands.get(key)
        if command not in self._everywhere:
            return False
        self._run(command.name)
        return True

    def _left_mode(self, key: str) -> bool:
        if key != "escape" or self._desk.mode is None:
            return False
        self._desk.leave_mode()
        return True
