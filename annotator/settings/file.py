"""The settings file: where it is, what stands in it, and how the app changes it."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_config_dir

from annotator.errors.settings import SettingsUnreadable, SettingsUnwritable
from annotator.settings.options import FILE_VARIABLE
from annotator.settings.reading import Source, read_settings
from annotator.settings.values import Settings
from annotator.settings.vocabulary import Vocabulary

FILE = "settings.toml"
LARGEST = 1 << 20
"""Bytes; more is no settings file."""


def settings_path(environment: Mapping[str, str]) -> Path:
    """Where the settings file is, or would be."""
    named = environment.get(FILE_VARIABLE)
    return Path(named) if named else Path(user_config_dir("annotator")) / FILE


def load_settings(environment: Mapping[str, str], vocabulary: Vocabulary) -> Settings:
    """The settings in force; a file that is not there sets nothing.

    Raises:
        SettingsUnreadable: if the file does not open, or is no text.
        SettingsInvalid: with every fault, and its line where there is one.
    """
    path = settings_path(environment)
    source = Source(str(path), _text_of(path))
    return read_settings(source, environment, vocabulary)


def keep_theme(path: Path, theme: str) -> None:
    """Write the theme into the file; all else in it stays, comments too.

    Raises:
        SettingsUnreadable, SettingsUnwritable: if the file does not let it.
    """
    import tomlkit  # noqa: PLC0415 - slow, and seldom used
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 - as above

    try:
        document = tomlkit.parse(_text_of(path))
    except TOMLKitError as error:
        raise SettingsUnreadable(str(path), "it is not TOML any more") from error
    document["theme"] = theme
    _replace(path, tomlkit.dumps(document))


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise SettingsUnreadable(str(path), "it is too large")
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        said = f"byte {error.start} is not UTF-8"
        raise SettingsUnreadable(str(path), said) from error
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno or 0) if isinstance(error, OSError) else ""
        said = reason.lower() or "its name is no path"
        raise SettingsUnreadable(str(path), said) from error


def _replace(path: Path, text: str) -> None:
    """Put a whole new file in the place; a link stays one."""
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        draft = Path(name)
        try:
            _fill(handle, text)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        said = os.strerror(error.errno or 0).lower()
        raise SettingsUnwritable(str(path), said) from error


def _fill(handle: int, text: str) -> None:
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
