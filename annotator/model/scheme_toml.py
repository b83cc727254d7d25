"""Read a scheme from TOML: all of its faults are named at once, each with its line."""

import re

from annotator.errors.files import TomlUnreadable
from annotator.errors.schemes import SchemeFault, SchemeInvalid
from annotator.model.scheme import Attribute, Label, LinkPoint, LinkType, Scheme
from annotator.toml.document import Table, nearest, read_toml
from annotator.toml.lines import TomlLines

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_POINT = re.compile(r"([\w-]+)(?:\[([\w-]+)=([^\]|]+(?:\|[^\]|]+)*)\])?")
_TAKEN_KEYS = frozenset("wvlexufmyngNx0123456789\"'/+![]{}?")
"""Keys that mean something else in the reader."""

Where = tuple[str | int, ...]


def read_scheme(source: str, guidelines: str = "", place: str = "scheme") -> Scheme:
    """The scheme that the TOML text describes.

    Args:
        source: the TOML.
        guidelines: Markdown, used where the TOML has none of its own.
        place: what to call the text in messages, a path as a rule.

    Raises:
        SchemeInvalid: with every fault and its line.
    """
    try:
        document = read_toml(source)
    except TomlUnreadable as error:
        fault = SchemeFault(error.line, error.said)
        raise SchemeInvalid(place, (fault,)) from error
    reader = _Reader(document.lines)
    scheme = reader.scheme(document.table, source, guidelines)
    if reader.faults:
        raise SchemeInvalid(place, tuple(sorted(reader.faults)))
    return scheme


def guidelines_file(source: str) -> str:
    """The name that `guidelines_file` gives, empty when it gives none."""
    try:
        name = read_toml(source).table.get("guidelines_file", "")
    except TomlUnreadable:
        return ""
    return name if isinstance(name, str) else ""


class _Reader:
    """Turns tables into values and collects what is wrong with them."""

    def __init__(self, lines: TomlLines) -> None:
        self.faults: list[SchemeFault] = []
        self._lines = lines

    def scheme(self, table: Table, source: str, guidelines: str) -> Scheme:
        self._known(
            table,
            ("name", "version", "label", "link", "guidelines", "guidelines_file"),
            (),
        )
        labels = tuple(
            self._label(each, ("label", index))
            for index, each in enumerate(self._tables(table, "label", ()))
        )
        if not table.get("label"):
            self._fault((), "there is no [[label]]: a scheme needs at least one")
        self._unique(labels)
        links = tuple(
            self._link(each, ("link", index), labels)
            for index, each in enumerate(self._tables(table, "link", ()))
        )
        self._once([each.name for each in links], "link", "name")
        self._text(table, "guidelines_file", ())
        return Scheme(
            name=self._text(table, "name", (), required=True),
            version=self._version(table),
            labels=labels,
            links=links,
            guidelines=self._text(table, "guidelines", ()) or guidelines,
            source=source,
        )

    def _version(self, table: Table) -> str:
        version = table.get("version", "1")
        good = isinstance(version, str | int) and not isinstance(version, bool)
        if not good or version == "":
            self._fault(("version",), "version must be a text or a whole number")
        return str(version)

    def _label(self, table: Table, at: Where) -> Label:
        self._known(table, ("name", "key", "about", "attribute"), at)
        attributes = tuple(
            self._attribute(each, (*at, "attribute", index))
            for index, each in enumerate(self._tables(table, "attribute", at))
        )
        for name, index in _repeated([each.name for each in attributes]):
            where = (*at, "attribute", index, "name")
            self._fault(where, f"attribute {name!r} stands here twice")
        return Label(
            name=self._name(table, at),
            key=self._key(table, at),
            about=self._text(table, "about", at),
            attributes=attributes,
        )

    def _key(self, table: Table, at: Where) -> str:
        key = self._text(table, "key", at, required=True)
        if key and (len(key) != 1 or not key.isprintable() or key.isspace()):
            self._fault((*at, "key"), f"key {key!r} must be one visible character")
        elif key in _TAKEN_KEYS:
            self._fault((*at, "key"), f"key {key!r} does something else in the reader")
        return key

    def _attribute(self, table: Table, at: Where) -> Attribute:
        self._known(table, ("name", "values", "optional", "about"), at)
        optional = self._flag(table, "optional", at)
        values = self._texts(table, "values", at)
        for value, index in _repeated(list(values)):
            self._fault((*at, "values", index), f"value {value!r} stands here twice")
        return Attribute(
            name=self._name(table, at),
            values=values or ("",),
            optional=optional,
            about=self._text(table, "about", at),
        )

    def _link(self, table: Table, at: Where, labels: tuple[Label, ...]) -> LinkType:
        flags = ("across", "undirected", "same_label", "offered", "disabled")
        self._known(table, ("name", "from", "to", "about", *flags), at)
        across, undirected, same, offered, disabled = (
            self._flag(table, flag, at) for flag in flags
        )
        return LinkType(
            name=self._name(table, at),
            tails=self._points(table, "from", at, labels),
            heads=self._points(table, "to", at, labels),
            about=self._text(table, "about", at),
            across=across,
            directed=not undirected,
            same_label=same,
            offered=offered,
            enabled=not disabled,
        )

    def _points(
        self, table: Table, name: str, at: Where, labels: tuple[Label, ...]
    ) -> tuple[LinkPoint, ...]:
        return tuple(
            point
            for index, written in enumerate(self._texts(table, name, at))
            if (point := self._point(written, (*at, name, index), labels))
        )

    def _point(
        self, written: str, at: Where, labels: tuple[Label, ...]
    ) -> LinkPoint | None:
        found = _POINT.fullmatch(written)
        if not found:
            self._fault(at, f"{written!r} is not a label or label[attribute=value]")
            return None
        values = tuple(found[3].split("|")) if found[3] else ()
        point = LinkPoint(found[1], found[2] or "", values)
        if said := _unknown_in(point, labels):
            self._fault(at, said)
        return point

    def _unique(self, labels: tuple[Label, ...]) -> None:
        self._once([each.name for each in labels], "label", "name")
        self._once([each.key for each in labels], "label", "key")

    def _once(self, names: list[str], table: str, key: str) -> None:
        for name, index in _repeated(names):
            where = (table, index, key)
            self._fault(where, f"{key} {name!r} belongs to another {table} already")

    def _name(self, table: Table, at: Where) -> str:
        name = self._text(table, "name", at, required=True)
        if name and not _NAME.fullmatch(name):
            what = "must be letters, digits, - and _, a letter first"
            self._fault((*at, "name"), f"name {name!r} {what}")
        return name

    def _text(
        self, table: Table, key: str, at: Where, *, required: bool = False
    ) -> str:
        value: object = table.get(key, "")
        if not isinstance(value, str):
            self._fault((*at, key), f"{key} must be a text in quotation marks")
            return ""
        if required and not value:
            self._fault((*at, key), f"{key} is missing")
        return value

    def _texts(self, table: Table, key: str, at: Where) -> tuple[str, ...]:
        value = table.get(key)
        good = isinstance(value, list) and all(
            isinstance(each, str) and each for each in value
        )
        if not good or not value:
            self._fault((*at, key), f"{key} must be a list of texts, at least one")
            return ()
        return tuple(value)

    def _flag(self, table: Table, key: str, at: Where) -> bool:
        value = table.get(key, False)
        if not isinstance(value, bool):
            self._fault((*at, key), f"{key} must be true or false")
        return value is True

    def _tables(self, table: Table, key: str, at: Where) -> list[Table]:
        value = table.get(key, [])
        good = isinstance(value, list) and all(isinstance(each, dict) for each in value)
        if not good:
            name = ".".join([*(str(part) for part in at[::2]), key])
            self._fault((*at, key), f"write {key} as [[{name}]]")
            return []
        return list(value)

    def _known(self, table: Table, names: tuple[str, ...], at: Where) -> None:
        for name in table:
            if name not in names:
                said = f"{name!r} means nothing here{nearest(name, names)}"
                self._fault((*at, name), said)

    def _fault(self, at: Where, said: str) -> None:
        self.faults.append(SchemeFault(self._lines.of(*at), said))


def _repeated(names: list[str]) -> list[tuple[str, int]]:
    """Each name that stands twice, with each index where it stands again."""
    return [
        (name, index)
        for index, name in enumerate(names)
        if name and name in names[:index]
    ]


def _unknown_in(point: LinkPoint, labels: tuple[Label, ...]) -> str:
    label = next((each for each in labels if each.name == point.label), None)
    if label is None:
        return f"there is no label {point.label!r}"
    if not point.attribute:
        return ""
    attribute = label.attribute(point.attribute)
    if attribute is None:
        return f"{point.label} has no attribute {point.attribute!r}"
    strange = [value for value in point.values if value not in attribute.values]
    return f"{point.attribute} has no value {strange[0]!r}" if strange else ""
