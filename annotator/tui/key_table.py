"""The tables of keys and settings in the README, made from what the app uses.

`python -m annotator.tui.key_table` prints both.
"""

from collections.abc import Iterator

from annotator.settings.options import KEYS, KEYS_ABOUT, OPTIONS
from annotator.settings.values import STANDARD
from annotator.tui.sheets import key_rows


def key_table() -> str:
    """Every key and what it does, as a Markdown table."""
    return "\n".join(_key_lines())


def setting_table() -> str:
    """Every setting, its usual value and what it does, as a Markdown table."""
    return "\n".join(_setting_lines())


def _key_lines() -> Iterator[str]:
    yield "| key | does |"
    yield "|---|---|"
    for keys, text in key_rows():
        if keys:
            shown = " ".join(f"`{key}`" for key in keys.split("  "))
            yield f"| {shown} | {text.replace('|', chr(92) + '|')} |"
        else:
            yield f"| **{text}** | |"


def _setting_lines() -> Iterator[str]:
    yield "| setting | usually | may be | does | in the environment |"
    yield "|---|---|---|---|---|"
    for option in OPTIONS:
        usual = getattr(STANDARD, option.name)
        allowed = ", ".join(f"`{each}`" for each in option.allowed)
        variables = ", ".join(f"`{each}`" for each in option.variables)
        yield (
            f'| `{option.name}` | `"{usual}"` | {allowed} | {option.about} '
            f"| {variables} |"
        )
    yield f"| `{KEYS}` | | | {KEYS_ABOUT} | |"


if __name__ == "__main__":
    print(f"{key_table()}\n\n{setting_table()}")  # noqa: T201 - this is what it is run for
