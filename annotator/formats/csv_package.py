"""`datapackage.json`: what the tables are, as a Frictionless Data Package."""

import json
from collections.abc import Iterable
from typing import Any

from annotator.formats.base import ExportOptions
from annotator.formats.csv_columns import Column
from annotator.model.scheme import Scheme

PACKAGE_NAME = "datapackage.json"
"""The file of a folder that holds it."""

_PROFILE = "tabular-data-package"
_NAME = "annotations"

Described = tuple[str, str, tuple[Column, ...]]
"""File name, description and columns of a table."""


def describe(
    tables: Iterable[Described], scheme: Scheme, options: ExportOptions
) -> bytes:
    """The package's JSON.

    `guard` says whether text cells that a spreadsheet would run, and those that
    begin with an apostrophe, have one apostrophe more at their start.
    """
    package = {
        "profile": _PROFILE,
        "name": _NAME,
        "title": "Annotated articles",
        "scheme": {"name": scheme.name, "version": scheme.version},
        "guard": options.excel,
        "resources": [_resource(*each) for each in tables],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def is_package(data: bytes) -> bool:
    """Whether the bytes are a package that `describe` has made."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return False
    if not isinstance(found, dict):
        return False
    ours = (found.get("profile"), found.get("name")) == (_PROFILE, _NAME)
    return ours and {"scheme", "guard", "resources"} <= found.keys()


def _resource(
    file_name: str, about: str, columns: tuple[Column, ...]
) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": file_name.removesuffix(".csv"),
        "path": file_name,
        "description": about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        "schema": {
            "fields": [_field(column) for column in columns],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.about,
    }
    if column.type == "datetime":
        field["format"] = "any"
    if column.values:
        field["constraints"] = {"enum": list(column.values)}
    return field
