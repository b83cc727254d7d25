"""The rows round the text: title above, inspector and hint below."""

from annotator.settings.values import Hints
from annotator.tui.hints import Hint
from annotator.tui.reader import telling
from annotator.tui.reader.desk import Desk
from annotator.tui.widgets.one_line import OneLine
from annotator.tui.widgets.prompt import Prompt


class Strips:
    """Keeps the three rows in step with what the reader does."""

    def __init__(self, desk: Desk, prompt: Prompt) -> None:
        self._desk = desk
        self._prompt = prompt
        self.title = OneLine(id="title")
        self.inspector = OneLine(id="inspector")
        self.hint = OneLine(id="hint", is_parted=False)
        self.saved = ""
        """Whether all is saved, in words."""
        self.said = ""
        """What the reader was told last, until the next key."""

    def follow(self) -> None:
        """Bring all three rows up to date."""
        desk = self._desk
        at, selection = desk.pane.caret.offset, desk.pane.selection
        told = telling.inspector(desk.opened, at, selection, desk.current)
        self.inspector.say(*told)
        self.tell_standing()
        self.tell_hint()

    def tell_standing(self) -> None:
        """Bring the title row up to date."""
        desk = self._desk
        right = telling.standing(desk.opened, desk.pane.caret, self.saved)
        self.title.say(telling.title(desk.opened), right)

    def tell_hint(self) -> None:
        """Show what was said, else the keys that work now."""
        self.hint.say(*(Hint(self.said) if self.said else self._keys()))

    def _keys(self) -> Hint:
        desk = self._desk
        if self._prompt.question:
            return Hint("", self._prompt.hint or "enter · esc")
        if desk.mode:
            return desk.mode.hint
        if desk.settings.hints is Hints.OFF:
            return Hint("")
        if desk.form.has_focus:
            return desk.form.hint
        stop = f"selecting: {desk.book.key('select-mode')} stops · "
        selecting = stop if desk.is_selecting else ""
        caret, current = desk.pane.caret, desk.current
        usual = telling.hint(desk.opened, caret, current, desk.book)
        return Hint(selecting + usual)
