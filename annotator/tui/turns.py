"""One key at a time: the next one waits until the one before it has had its effect.

Keys that come in one packet, as over a slow line, would else all go to the widget that
had the focus when the first of them came: `/` and the words to search for to the text,
where the words are commands.
"""

from collections import deque
from collections.abc import Iterator
from time import monotonic

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

ROUNDS = 4
"""How often a key's message pumps are waited for.

A pump handles a key and only then what the key made it post to itself; a binding runs
when the key has come up to the app, and what it posts begins below again.
"""
PATIENCE = 0.5
"""Seconds after which a key that never came through keeps no other waiting."""

_TURNED = (events.Key, events.Paste, events.MouseEvent)


class InTurn(App[int]):
    """An app that gives each key, paste and mouse event when the last one is done."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._ahead: deque[events.Event] = deque()
        self._given_at: float | None = None

    async def on_event(self, event: events.Event) -> None:
        """Give an event that has come in, or keep it until it is its turn."""
        if event.is_forwarded or not isinstance(event, _TURNED):
            await super().on_event(event)
        elif self._is_given:
            self._ahead.append(event)
        else:
            self._ahead.append(event)
            await self._give()

    @property
    def _is_given(self) -> bool:
        given_at = self._given_at
        return given_at is not None and monotonic() - given_at < PATIENCE

    async def _give(self) -> None:
        self._given_at = None
        if not self._ahead:
            return
        event = self._ahead.popleft()
        self._given_at = monotonic()
        pumps = list(self._pumps()) * ROUNDS
        await super().on_event(event)
        self._wait_for(iter(pumps))

    def _wait_for(self, pumps: Iterator[MessagePump]) -> None:
        """Go through the queues of these, one after the other; then give the next."""
        if not any(pump.call_later(self._wait_for, pumps) for pump in pumps):
            self.call_later(self._give)

    def _pumps(self) -> Iterator[MessagePump]:
        """Those that a key passes: from the widget with the focus up to the app."""
        yield from (self.focused or self.screen).ancestors_with_self
