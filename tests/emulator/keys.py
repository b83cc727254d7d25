"""The bytes that a terminal sends for keys and the mouse, named as Textual does."""

import unicodedata

_CONTROLS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "ctrl+space": "\0",
    "ctrl+at": "\0",
    "ctrl+backslash": "\x1c",
    "ctrl+right_square_bracket": "\x1d",
    "ctrl+underscore": "\x1f",
}
_LETTERED = {
    "up": "A",
    "down": "B",
    "right": "C",
    "left": "D",
    "end": "F",
    "home": "H",
    "f1": "P",
    "f2": "Q",
    "f3": "R",
    "f4": "S",
}
_NUMBERED = {
    "insert": 2,
    "delete": 3,
    "pageup": 5,
    "pagedown": 6,
    "f5": 15,
    "f6": 17,
    "f7": 18,
    "f8": 19,
    "f9": 20,
    "f10": 21,
    "f11": 23,
    "f12": 24,
}
_SHORT_NAMES = {
    "slash": "solidus",
    "backslash": "reverse solidus",
    "at": "commercial at",
    "minus": "hyphen-minus",
    "plus": "plus sign",
    "underscore": "low line",
    "less_than_sign": "less-than sign",
    "greater_than_sign": "greater-than sign",
}
_MODIFIERS = {"shift": 1, "alt": 2, "ctrl": 4}
_BUTTONS = {"left": 0, "middle": 1, "right": 2}
_MOTION, _WHEEL = 32, 64


def key_bytes(key: str) -> bytes:
    """What xterm sends for a key: a character, or a name such as `ctrl+right`.

    Raises:
        ValueError: if there is no such key, or xterm has no bytes for it.
    """
    return _key_text(key).encode()


def _key_text(key: str) -> str:
    if len(key) == 1:
        return key
    if key in _CONTROLS:
        return _CONTROLS[key]
    *held, name = key.split("+")
    if name in _LETTERED or name in _NUMBERED:
        return _cursor_key(name, 1 + sum(_MODIFIERS[modifier] for modifier in held))
    return _character_key(held, name)


def _cursor_key(name: str, modifier: int) -> str:
    if name in _NUMBERED:
        suffix = f";{modifier}" if modifier > 1 else ""
        return f"\x1b[{_NUMBERED[name]}{suffix}~"
    if modifier > 1:
        return f"\x1b[1;{modifier}{_LETTERED[name]}"
    introducer = "\x1bO" if name.startswith("f") else "\x1b["
    return introducer + _LETTERED[name]


def _character_key(held: list[str], name: str) -> str:
    character = name if len(name) == 1 else _named_character(name)
    if held == ["ctrl"] and character.isascii() and character.isalpha():
        return chr(ord(character.upper()) & 0x1F)
    if held == ["alt"]:
        return f"\x1b{character}"
    if held:
        message = f"xterm sends no bytes for {'+'.join([*held, name])}"
        raise ValueError(message)
    return character


def _named_character(name: str) -> str:
    try:
        return unicodedata.lookup(_SHORT_NAMES.get(name, name.replace("_", " ")))
    except KeyError:
        message = f"there is no key named {name!r}"
        raise ValueError(message) from None


def mouse_bytes(kind: str, x: int, y: int, button: str = "left") -> bytes:
    """What xterm sends in SGR mode for a mouse event at a cell, 0-based.

    Kinds: press, release, drag, move, click, double click, wheel up, wheel down.

    Raises:
        KeyError: if there is no such kind or button.
    """
    down = _BUTTONS[button]
    press, release = _sgr(down, x, y), _sgr(down, x, y, "m")
    return {
        "press": press,
        "release": release,
        "drag": _sgr(down + _MOTION, x, y),
        "move": _sgr(3 + _MOTION, x, y),
        "click": press + release,
        "double click": (press + release) * 2,
        "wheel up": _sgr(_WHEEL, x, y),
        "wheel down": _sgr(_WHEEL + 1, x, y),
    }[kind]


def _sgr(code: int, x: int, y: int, final: str = "M") -> bytes:
    return f"\x1b[<{code};{x + 1};{y + 1}{final}".encode()


def paste_bytes(text: str) -> bytes:
    """What a terminal sends for a bracketed paste."""
    return b"\x1b[200~" + text.encode() + b"\x1b[201~"
