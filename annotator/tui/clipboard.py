"""Ways out for copied text; each says whether it worked.

`App.copy_to_clipboard` (OSC 52) comes on top: a terminal never says whether it took it.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping

import pyperclip

OSC_52_LIMIT = 74_000
"""Bytes that terminals still take in one OSC 52."""
PATIENCE = 0.5
"""Seconds that tmux gets."""


def copy_by_system(text: str, environ: Mapping[str, str]) -> bool:
    """Copy by the desktop's own clipboard, where there is one on this machine."""
    if "SSH_CONNECTION" in environ or "SSH_TTY" in environ:
        return False
    if not _has_desktop(environ):
        return False
    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return False
    return True


def copy_by_tmux(text: str, environ: Mapping[str, str]) -> bool:
    """Copy by tmux, which hands the text on to the terminal around it."""
    tmux = shutil.which("tmux")
    if not tmux or "TMUX" not in environ:
        return False
    try:
        subprocess.run(  # noqa: S603 - no shell, text by standard input
            [tmux, "load-buffer", "-w", "-"],
            input=text.encode(),
            check=True,
            timeout=PATIENCE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def copy_out(text: str, environ: Mapping[str, str] = os.environ) -> str:
    """Copy by the first way that works and name it; empty when only OSC 52 is left."""
    if copy_by_system(text, environ):
        return "the system's clipboard"
    return "tmux" if copy_by_tmux(text, environ) else ""


def _has_desktop(environ: Mapping[str, str]) -> bool:
    if os.name == "nt" or shutil.which("pbcopy"):
        return True
    return bool(environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY"))
