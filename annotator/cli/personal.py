"""The settings of whoever runs a command."""

import os
from pathlib import Path
from typing import NamedTuple

from annotator.settings.clashes import refuse_label_keys
from annotator.settings.file import load_settings, settings_path
from annotator.settings.values import Settings
from annotator.tui.command_book import BESIDE_LABELS, vocabulary


class Personal(NamedTuple):
    """Somebody's settings, and the file that they stand in."""

    settings: Settings
    file: Path


def personal(*, with_themes: bool = False) -> Personal:
    """The settings in force.

    Args:
        with_themes: whether to see if there is such a theme, which takes a while.

    Raises:
        SettingsError: if they cannot be read, or have faults.
    """
    settings = load_settings(os.environ, vocabulary(_themes() if with_themes else ()))
    return Personal(settings, settings_path(os.environ))


def personal_for(place: str) -> Personal:
    """The settings in force, seen to fit the scheme of the store at the place.

    Raises:
        SettingsError: if they cannot be read, or have faults.
        StoreError: if there is a store, and it does not open.
    """
    from annotator.workflow.project import scheme_at

    mine = personal(with_themes=True)
    if mine.settings.keys:
        labels = {each.key: each.name for each in scheme_at(place).labels}
        beside = frozenset(each.name for each in BESIDE_LABELS)
        refuse_label_keys(mine.settings, str(mine.file), beside, labels)
    return mine


def _themes() -> tuple[str, ...]:
    from annotator.tui.themes import theme_names

    return theme_names()
