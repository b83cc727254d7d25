"""The annotations of an article as they are listed: which ones, in which order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from annotator.model.annotation import Annotation, Flag
from annotator.model.scheme import Scheme
from annotator.tui.widgets.row_list import Column
from annotator.workflow.gaps import missing_links, missing_values
from annotator.workflow.layer import AnnotationLayer

COLUMNS = (
    Column("", 1),
    Column("words"),
    Column("lacks", 22),
    Column("flag", 7),
    Column("at", 9, right=True),
)


class Only(Enum):
    """Which annotations are listed."""

    ALL = "all"
    FLAGGED = "flagged"
    UNLINKED = "without a link"
    INCOMPLETE = "without a required value"


@dataclass(frozen=True, slots=True)
class AnnotationView:
    """What is listed, and how."""

    by_label: bool = False
    """Sorted by label, then place; else by place."""
    label: str = ""
    """Only annotations of this label; empty for all."""
    only: Only = Only.ALL

    def listed(self, layer: AnnotationLayer, scheme: Scheme) -> list[Annotation]:
        """The annotations to list, in order."""
        wanted = _TESTS[self.only]
        found = [
            each
            for each in layer
            if self.label in ("", each.label) and wanted(each, layer, scheme)
        ]
        if self.by_label:
            places = {label.name: at for at, label in enumerate(scheme.labels)}
            found.sort(key=lambda each: places[each.label])
        return found

    def toggled(self, only: Only) -> "AnnotationView":
        """With this filter, or without it if it was on."""
        return replace(self, only=Only.ALL if only is self.only else only)

    def with_label(self, label: str) -> "AnnotationView":
        """With this label alone, or all if it was alone."""
        return replace(self, label="" if label == self.label else label)

    @property
    def told(self) -> str:
        """Filter and order in words."""
        only = "" if self.only is Only.ALL else self.only.value
        order = "by label" if self.by_label else "by place"
        return " · ".join(filter(None, (self.label, only, order)))


def row(
    annotation: Annotation, layer: AnnotationLayer, scheme: Scheme
) -> tuple[str, ...]:
    """The texts of an annotation's row, a column each."""
    links = layer.links_of(annotation.id)
    lacks = (
        *missing_links(annotation, links, scheme),
        *missing_values(annotation, scheme),
    )
    return (
        scheme.label(annotation.label).letter,
        annotation.words,
        ", ".join(lacks),
        annotation.flag,
        str(annotation.span.start),
    )


_Test = Callable[[Annotation, AnnotationLayer, Scheme], bool]


def _is_unlinked(each: Annotation, layer: AnnotationLayer, scheme: Scheme) -> bool:
    return bool(missing_links(each, layer.links_of(each.id), scheme))


_TESTS: dict[Only, _Test] = {
    Only.ALL: lambda _each, _layer, _scheme: True,
    Only.FLAGGED: lambda each, _layer, _scheme: each.flag is not Flag.NONE,
    Only.UNLINKED: _is_unlinked,
    Only.INCOMPLETE: lambda each, _layer, scheme: bool(missing_values(each, scheme)),
}
