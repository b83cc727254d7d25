"""The table of keys in the README, made from the registry.

`python -m annotator.tui.key_table` prints it.
"""

from collections.abc import Iterator

from annotator.tui.sheets import key_rows


def key_table() -> str:
    """Every key and what it does, as a Markdown table."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "| key | does |"
    yield "|---|---|"
    for keys, text in key_rows():
        if keys:
            shown = " ".join(f"`{key}`" for key in keys.split("  "))
            yield f"| {shown} | {text.replace('|', chr(92) + '|')} |"
        else:
            yield f"| **{text}** | |"


if __name__ == "__main__":
    print(key_table())  # noqa: T201 - this is what it is run for
