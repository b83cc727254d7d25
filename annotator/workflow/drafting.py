"""What a person wants done, drafted as an action: nothing is saved here.

Each draft is checked against the scheme's rules before anything changes.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from annotator.errors.schemes import (
    LinkNotAllowed,
    SameLinkTwice,
    SameSpanTwice,
    SpanCrossesItself,
)
from annotator.model.annotation import (
    Annotation,
    Confidence,
    Flag,
    Link,
    LinkEnd,
)
from annotator.model.article import Article
from annotator.model.edit import Action, Edit
from annotator.model.reading import Reading
from annotator.model.rules import check_span, possible_links, same_link
from annotator.model.scheme import LinkType, Scheme, in_order
from annotator.model.span import Fragment, Span
from annotator.workflow.layer import AnnotationLayer

Values = tuple[tuple[str, str], ...]
"""Name and value of attributes, in the scheme's order."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who drafts, under which scheme, by which clock."""

    annotator: str
    scheme: Scheme
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Drafts:
    """Drafts of actions on one open article."""

    hand: Hand
    article: Article
    layer: AnnotationLayer

    def label(self, label: str, span: Span, values: Values = ()) -> Action:
        """Label a span; attributes start at these values, else the scheme's defaults.

        Raises:
            SameSpanTwice: if it has this label already.
            SpanCrossesItself: if it would cross one of the same label.
        """
        annotation = self._made(label, span, values)
        self._check(annotation)
        return self._action(f"label as {label}", Edit(None, annotation))

    def label_all(self, label: str, spans: Iterable[Span]) -> Action:
        """Label several spans that are apart, in one action.

        Raises:
            SameSpanTwice: if one of them has this label already.
            SpanCrossesItself: if one of them would cross one of the same label.
        """
        made = [self._made(label, span) for span in spans]
        for annotation in made:
            self._check(annotation)
        what = f"label {len(made)} as {label}"
        return self._action(what, *(Edit(None, each) for each in made))

    def may_label(self, label: str, span: Span) -> bool:
        """Whether the rule of overlap lets a span have a label."""
        try:
            self._check(self._made(label, span))
        except (SameSpanTwice, SpanCrossesItself):
            return False
        return True

    def remove(self, annotation: Annotation) -> Action:
        """Delete an annotation and the links that it is an end of."""
        links = self.layer.links_of(annotation.id)
        gone = [Edit(link, None) for link in links]
        what = f"delete {annotation.label}"
        return self._action(what, *gone, Edit(annotation, None))

    def relabel(self, annotation: Annotation, label: str) -> Action:
        """Give an annotation another label; attributes of the same name stay.

        Links that the scheme does not allow for the new label go.
        """
        new = self.hand.scheme.label(label)
        kept = dict(new.defaults) | {
            name: value
            for name, value in annotation.attributes
            if (each := new.attribute(name)) and value in each.values
        }
        after = self._touched(
            annotation, label=label, attributes=in_order(new.attributes, kept)
        )
        self._check(after)
        gone = [Edit(link, None) for link in self._broken_links(after)]
        edits = (*gone, Edit(annotation, after))
        return self._action(f"relabel {annotation.label} as {label}", *edits)

    def set_attribute(self, annotation: Annotation, name: str, value: str) -> Action:
        """Set an attribute, or leave it open with an empty value."""
        label = self.hand.scheme.label(annotation.label)
        values = dict(annotation.attributes) | {name: value}
        after = self._touched(annotation, attributes=in_order(label.attributes, values))
        return self._action(f"set {name}", Edit(annotation, after))

    def set_values(self, annotation: Annotation, values: Values) -> Action:
        """Set all attributes at once."""
        after = self._touched(annotation, attributes=values)
        return self._action("repeat the last values", Edit(annotation, after))

    def set_confidence(self, annotation: Annotation, confidence: Confidence) -> Action:
        """Say how sure the annotator is."""
        after = self._touched(annotation, confidence=confidence)
        return self._action("set confidence", Edit(annotation, after))

    def set_flag(self, annotation: Annotation, flag: Flag) -> Action:
        """Flag an annotation, or take its flag away."""
        what = f"flag to {flag}" if flag else "take the flag away"
        return self._action(
            what, Edit(annotation, self._touched(annotation, flag=flag))
        )

    def set_note(self, annotation: Annotation, note: str) -> Action:
        """Write the note of an annotation."""
        after = self._touched(annotation, note=note)
        return self._action("write note", Edit(annotation, after))

    def set_span(self, annotation: Annotation, span: Span, what: str) -> Action:
        """Move an annotation's boundaries; all else of it stays.

        Raises:
            SameSpanTwice: if its label is on that span already.
            SpanCrossesItself: if it would cross one of the same label.
        """
        words = span.words(self.article.text)
        after = self._touched(annotation, span=span, words=words)
        self._check(after)
        return self._action(what, Edit(annotation, after))

    def add_fragment(self, annotation: Annotation, fragment: Fragment) -> Action:
        """Add a fragment to an annotation; one it has already is taken away."""
        if fragment in annotation.span.fragments:
            left = annotation.span.without_fragment(fragment)
            if left:
                return self.set_span(annotation, left, "take a fragment away")
        span = annotation.span.with_fragment(fragment)
        return self.set_span(annotation, span, "add a fragment")

    def link(self, tail: Annotation, head: Annotation, link_type: LinkType) -> Action:
        """Link two annotations.

        Raises:
            LinkNotAllowed: if the scheme does not allow it.
            SameLinkTwice: if they are linked so already.
        """
        if link_type not in possible_links(self.hand.scheme, tail, head):
            raise LinkNotAllowed(tail.label, head.label)
        link = Link(
            id=str(uuid4()),
            type=link_type.name,
            annotator=self.hand.annotator,
            tail=LinkEnd(tail.article, tail.id),
            head=LinkEnd(head.article, head.id),
            created_at=self.hand.clock(),
        )
        for other in self.layer.links_of(tail.id):
            if same_link(link, other, link_type):
                raise SameLinkTwice(link_type.name)
        edits = [Edit(None, link)]
        if link_type.name in tail.unlinked:
            left = tuple(each for each in tail.unlinked if each != link_type.name)
            edits.append(Edit(tail, self._touched(tail, unlinked=left)))
        return self._action(f"link {link_type.name}", *edits)

    def unlink(self, link: Link) -> Action:
        """Take a link away."""
        return self._action(f"unlink {link.type}", Edit(link, None))

    def say_unlinked(self, annotation: Annotation, link_type: LinkType) -> Action:
        """Record that there is nothing to link to: a fact, not a gap."""
        unlinked = (*annotation.unlinked, link_type.name)
        after = self._touched(annotation, unlinked=tuple(dict.fromkeys(unlinked)))
        return self._action(f"say no {link_type.name}", Edit(annotation, after))

    def take_back_unlinked(self, annotation: Annotation, link_type: str) -> Action:
        """Take back that there is nothing to link to."""
        left = tuple(each for each in annotation.unlinked if each != link_type)
        after = self._touched(annotation, unlinked=left)
        return self._action(f"take back no {link_type}", Edit(annotation, after))

    def finish(self, reading: Reading) -> Action:
        """Mark the article finished, or open it again."""
        finished_at = None if reading.finished_at else self.hand.clock()
        after = replace(reading, finished_at=finished_at)
        what = "finish the article" if finished_at else "open the article again"
        return self._action(what, Edit(reading, after))

    def bookmark(self, reading: Reading, offset: int) -> Action:
        """Set a bookmark at the offset, or take it away."""
        bookmarks = reading.with_bookmark_toggled(offset)
        after = replace(reading, bookmarks=bookmarks)
        what = "set" if offset in bookmarks else "remove"
        return self._action(f"{what} a bookmark", Edit(reading, after))

    def _action(self, what: str, *edits: Edit) -> Action:
        return Action(what, self.article.key, edits)

    def _made(self, label: str, span: Span, values: Values = ()) -> Annotation:
        now = self.hand.clock()
        return Annotation(
            id=str(uuid4()),
            article=self.article.key,
            annotator=self.hand.annotator,
            label=label,
            span=span,
            words=span.words(self.article.text),
            created_at=now,
            updated_at=now,
            attributes=values or self.hand.scheme.label(label).defaults,
        )

    def _touched(self, annotation: Annotation, **changes: object) -> Annotation:
        return replace(annotation, updated_at=self.hand.clock(), **changes)  # type: ignore[arg-type]  # names are checked by replace()

    def _check(self, annotation: Annotation) -> None:
        span = annotation.span
        check_span(annotation, self.layer.overlapping(span.start, span.end))

    def _broken_links(self, after: Annotation) -> list[Link]:
        """The links of an annotation that its new shape no longer allows."""
        return [
            link
            for link in self.layer.links_of(after.id)
            if not self._still_allowed(link, after)
        ]

    def _still_allowed(self, link: Link, after: Annotation) -> bool:
        link_type = self.hand.scheme.link(link.type)
        if link_type is None:
            return True
        ends = link_type.tails if link.tail.annotation == after.id else link_type.heads
        return any(end.takes(after) for end in ends)
