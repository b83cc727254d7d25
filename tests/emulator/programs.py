"""Tiny programs to try the terminal on."""

import sys

from tests.terminal import Terminal

RAW = """
import os, sys, time, tty
tty.setraw(0)
def say(data):
    os.write(1, data.encode())
say("ready\\r\\n")
"""
"""Begins a program that takes keys one by one; it says `ready`."""

ECHOING = "while key := os.read(0, 1000): say(repr(key.decode()) + '\\r\\n')"
"""Goes on after `RAW`: shows what it reads as a Python string."""

NAMING_APP = """
from textual.app import App
from textual.widgets import Static

class Naming(App):
    def compose(self):
        yield Static("ready", markup=False)
    def say(self, words):
        self.query_one(Static).update(words)
    def on_key(self, event):
        self.say(f"key {event.key}")
    def on_mouse_down(self, event):
        self.say(f"down {event.button} at {event.x},{event.y}")
    def on_mouse_move(self, event):
        self.say(f"move {event.button} at {event.x},{event.y}")
    def on_mouse_up(self, event):
        self.say(f"up at {event.x},{event.y}")
    def on_click(self, event):
        self.say(f"click {event.chain} at {event.x},{event.y}")
    def on_mouse_scroll_up(self, event):
        self.say("wheel up")
    def on_mouse_scroll_down(self, event):
        self.say("wheel down")
    def on_paste(self, event):
        self.say(f"pasted {event.text}")

Naming().run()
"""
"""A Textual program that names each event."""


def python(source: str) -> Terminal:
    """A Python program on a terminal."""
    return Terminal([sys.executable, "-c", source])


def shell(script: str) -> Terminal:
    """A shell script on a terminal that echoes nothing; it stays when it is done."""
    return Terminal(["sh", "-c", f"stty -echo; {script}; cat >/dev/null"])
