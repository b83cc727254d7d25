"""What one annotator says of the article that is open, in memory and indexed."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator

from annotator.model.annotation import Annotation, Link
from annotator.model.edit import Edit
from annotator.text.span_index import SpanIndex

Place = tuple[int, int, str]
"""Start, end turned round, id: sorts by place, the longer first."""


class AnnotationLayer:
    """The annotations of one article and their links; every look-up is quick.

    Annotations are found by fragment, so the gap of an interrupted quotation does
    not count as covered.
    """

    def __init__(
        self, annotations: Iterable[Annotation], links: Iterable[Link]
    ) -> None:
        self._annotations = {each.id: each for each in annotations}
        self._places = sorted(each.order for each in self._annotations.values())
        self._index = SpanIndex(
            (part.start, part.end, each.id)
            for each in self._annotations.values()
            for part in each.span.fragments
        )
        self._links: dict[str, Link] = {}
        self._links_of: dict[str, list[str]] = {}
        for link in links:
            self._add_link(link)

    def __len__(self) -> int:
        return len(self._annotations)

    def __iter__(self) -> Iterator[Annotation]:
        """The annotations in the order of the text."""
        return (self._annotations[place[2]] for place in self._places)

    def get(self, annotation: str) -> Annotation | None:
        """The annotation with this id, if it belongs to the article."""
        return self._annotations.get(annotation)

    def fragments(self, start: int, end: int) -> list[Place]:
        """(start, end, id) of the fragments that overlap text[start:end]."""
        return self._index.touching(start, end)

    def overlapping(self, start: int, end: int) -> list[Annotation]:
        """The annotations with a fragment in text[start:end], outermost first."""
        found = {each[2] for each in self._index.touching(start, end)}
        return sorted((self._annotations[each] for each in found), key=_outermost)

    def stack_at(self, offset: int) -> list[Annotation]:
        """The annotations that cover the offset, outermost first."""
        return self.overlapping(offset, offset + 1)

    def covering(self, start: int, end: int) -> list[Annotation]:
        """The annotations that cover all of text[start:end], outermost first."""
        return [
            each
            for each in self.overlapping(start, end)
            if any(p.start <= start and end <= p.end for p in each.span.fragments)
        ]

    def after(self, place: Place) -> Annotation | None:
        """The next annotation behind a place in the order of the text."""
        index = bisect_right(self._places, place)
        return self._at(index) if index < len(self._places) else None

    def before(self, place: Place) -> Annotation | None:
        """The last annotation before a place in the order of the text."""
        index = bisect_left(self._places, place)
        return self._at(index - 1) if index else None

    def at(self, index: int) -> Annotation:
        """The annotation at this place of the order, counted from 0."""
        return self._at(index)

    def index_of(self, annotation: Annotation) -> int:
        """Its place in the order, counted from 0."""
        return bisect_left(self._places, annotation.order)

    def first(self) -> Annotation | None:
        """The first annotation of the text."""
        return self._at(0) if self._places else None

    def last(self) -> Annotation | None:
        """The last annotation of the text."""
        return self._at(-1) if self._places else None

    def nearest(self, offset: int) -> Iterator[Annotation]:
        """The annotations from the nearest to the farthest of an offset."""
        right = bisect_left(self._places, (offset,))
        left = right - 1
        while left >= 0 or right < len(self._places):
            before = offset - self._places[left][0] if left >= 0 else None
            after = (
                self._places[right][0] - offset if right < len(self._places) else None
            )
            if after is None or (before is not None and before <= after):
                yield self._at(left)
                left -= 1
            else:
                yield self._at(right)
                right += 1

    def links_of(self, annotation: str) -> list[Link]:
        """The links that begin or end at the annotation, oldest first."""
        return [self._links[each] for each in self._links_of.get(annotation, ())]

    def link(self, link: str) -> Link | None:
        """The link with this id."""
        return self._links.get(link)

    def counts(self) -> Counter[str]:
        """How many annotations each label has."""
        return Counter(each.label for each in self._annotations.values())

    def apply(self, edits: Iterable[Edit]) -> None:
        """Take in changes of annotations and links; others are not its business."""
        for edit in edits:
            if isinstance(edit.subject, Annotation):
                self._replace(edit)
            elif isinstance(edit.subject, Link):
                self._relink(edit)

    def _at(self, index: int) -> Annotation:
        return self._annotations[self._places[index][2]]

    def _replace(self, edit: Edit) -> None:
        if old := self._annotations.pop(edit.subject.id, None):  # type: ignore[union-attr]  # told apart by the caller
            del self._places[bisect_left(self._places, old.order)]
            for part in old.span.fragments:
                self._index.remove((part.start, part.end, old.id))
        if isinstance(edit.after, Annotation):
            self._insert(edit.after)

    def _insert(self, annotation: Annotation) -> None:
        self._annotations[annotation.id] = annotation
        insort(self._places, annotation.order)
        for part in annotation.span.fragments:
            self._index.add((part.start, part.end, annotation.id))

    def _relink(self, edit: Edit) -> None:
        if isinstance(edit.before, Link):
            self._drop_link(edit.before)
        if isinstance(edit.after, Link):
            self._add_link(edit.after)

    def _add_link(self, link: Link) -> None:
        if link.id in self._links:
            return
        self._links[link.id] = link
        for end in {link.tail.annotation, link.head.annotation}:
            self._links_of.setdefault(end, []).append(link.id)

    def _drop_link(self, link: Link) -> None:
        if self._links.pop(link.id, None):
            for end in {link.tail.annotation, link.head.annotation}:
                self._links_of[end].remove(link.id)


def _outermost(annotation: Annotation) -> tuple[int, int, str]:
    return (-annotation.span.length, annotation.span.start, annotation.id)
