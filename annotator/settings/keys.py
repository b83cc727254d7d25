"""How keys are written in the settings, and which of them a terminal can send."""

from typing import Final

ALIASES: Final = {
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "delete": "del",
    "escape": "esc",
}
"""The app's name of a key, and how it is written for people."""

_CALLED = {shown: key for key, shown in ALIASES.items()}
_NAMED = frozenset(
    [
        "left",
        "right",
        "up",
        "down",
        "home",
        "end",
        "pageup",
        "pagedown",
        "insert",
        "delete",
        "backspace",
        "enter",
        "tab",
        "escape",
        "space",
    ]
) | {f"f{number}" for number in range(1, 25)}
_PLAIN = frozenset({"backspace", "enter", "tab", "escape", "space"})
"""Keys that terminals send alike with ctrl."""
_SAME = {
    "ctrl+h": "backspace",
    "ctrl+i": "tab",
    "ctrl+j": "enter",
    "ctrl+m": "enter",
    "ctrl+[": "escape",
}


def read_key(written: str) -> str:
    """The app's name of a key: `pgup` and `PageUp` are `pageup`, a character itself."""
    if len(written) == 1:
        return _CALLED.get(written, "space" if written == " " else written)
    *modifiers, last = written.lower().split("+")
    last = _CALLED.get(last, last)
    return "+".join([*sorted(modifiers), last])


def why_not(key: str) -> str:
    """Why no terminal sends this key, empty if one does."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    if key in _SAME:
        return f"terminals send {key} as {_SAME[key]}"
    if not (_is_known(last) and _are_modifiers(modifiers)):
        return f"{key!r} is no key"
    return _why_not_with(key, modifiers, last) if modifiers else ""


def _is_known(last: str) -> bool:
    return last in _NAMED or (len(last) == 1 and last.isprintable())


def _are_modifiers(modifiers: list[str]) -> bool:
    once = set(modifiers)
    return once <= {"alt", "ctrl", "shift"} and len(once) == len(modifiers)


def _why_not_with(key: str, modifiers: list[str], last: str) -> str:
    if last in _NAMED - _PLAIN or key == "shift+tab":
        return ""
    if modifiers == ["ctrl"] and len(last) == 1 and last.isascii() and last.isalpha():
        return ""
    if modifiers == ["shift"] and len(last) == 1:
        return f"write {key} as the character that it makes"
    return f"terminals do not send {key}"
