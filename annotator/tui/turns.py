"""One key at a time: the next one waits until the one before it has had its effect.

Keys that come in one packet, as over a slow line, would else all go to the widget that
had the focus when the first of them came: `/` and the words to search for to the text,
where letters are commands.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from time import monotonic

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

ROUNDS = 4
"""How often the message pumps of a key are gone through before the next key.

A pump handles a key, and only then what the key made it post to itself; a binding runs
when the key has come up to the app, and what it posts begins below again.
"""
PAUSE = 0.05
"""Seconds after which a key has had its effect, unless messages still wait."""
PATIENCE = 0.5
"""Seconds that a key waits at the most."""
HOLD = 5.0
"""Seconds that keys wait at the most for a screen that is being made."""


class InTurn(App[int]):
    """An app that gives each key, paste and click when the one before it is done."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._ahead: deque[events.Event] = deque()
        """What came in too early, the first of it first."""
        self._given_at = 0.0
        self._given_to: Sequence[MessagePump] = ()
        """From the widget that had the focus up to the app."""
        self._turn = 0
        self._hold = 0
        """Number of the hold that is on, 0 for none."""
        self._holds = 0

    def hold(self) -> None:
        """Keep what is typed from now on for the screen that is being made."""
        self._holds += 1
        self._hold = self._holds
        self.set_timer(HOLD, partial(self._release, self._hold))

    def release(self) -> None:
        """The screen is there: give what was kept for it."""
        self._release(self._hold)

    def _release(self, hold: int) -> None:
        if hold and hold == self._hold:
            self._hold = 0
            if self._ahead:
                self._await_turn()

    async def on_event(self, event: events.Event) -> None:
        """Give an event that has come in, or keep it until it is its turn."""
        takes_turn = isinstance(event, (events.InputEvent, events.Paste))
        if event.is_forwarded or not takes_turn:
            await super().on_event(event)
        elif self._ahead or self._hold or not self._is_done:
            self._ahead.append(_enter(event))
            if len(self._ahead) == 1 and not self._hold:
                self._await_turn()
        else:
            await self._give(event)

    @property
    def _is_done(self) -> bool:
        """Whether what was given last has had its effect."""
        waiting = any(pump.message_queue_size for pump in self._given_to)
        return not waiting and monotonic() - self._given_at > PAUSE

    async def _give(self, event: events.Event) -> None:
        if not isinstance(event, events.MouseMove):
            self._given_at = monotonic()
            self._given_to = (self.focused or self.screen).ancestors_with_self
        await super().on_event(event)

    def _await_turn(self) -> None:
        self._turn += 1
        self._go_through(iter(list(self._given_to) * ROUNDS), self._turn)
        self.set_timer(PATIENCE, partial(self._give_next, self._turn))

    def _go_through(self, pumps: Iterator[MessagePump], turn: int) -> None:
        """Wait in the queue of one after the other, then give what is next."""
        if not any(pump.call_later(self._go_through, pumps, turn) for pump in pumps):
            self.call_later(self._give_next, turn)

    async def _give_next(self, turn: int) -> None:
        if turn == self._turn and self._ahead and not self._hold:
            await self._give(self._ahead.popleft())
            self._turn += 1
            if self._ahead:
                self._await_turn()


def _enter(event: events.Event) -> events.Event:
    """Enter typed before the terminal was set up comes as a line feed."""
    if isinstance(event, events.Key) and event.key == "ctrl+j":
        return events.Key("enter", "\r")
    return event
