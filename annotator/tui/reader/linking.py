"""Linking annotations: the offer after labelling, and going to the other end."""

from collections.abc import Sequence
from itertools import islice

from annotator.errors.schemes import LinkNotAllowed
from annotator.model.annotation import Annotation
from annotator.model.rules import possible_links
from annotator.model.scheme import LinkType
from annotator.tui.hints import Hint
from annotator.tui.quoting import quoted
from annotator.tui.reader.choosing import Choosing
from annotator.tui.reader.desk import Desk, Handlers
from annotator.workflow.drafting import Drafts
from annotator.workflow.reading import drafts_elsewhere

NEAREST = 12
"""How many annotations around a new one are looked at for its link."""
REACH = 500
"""How many annotations are looked at to find them."""


class Linking:
    """Links from one annotation to another."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def handlers(self) -> Handlers:
        """What the link command does."""
        return {"link": self.begin}

    def begin(self) -> None:
        """Begin a link at the current annotation."""
        if tail := self._desk.current:
            self._desk.enter_mode(Going(self._desk, tail))
        else:
            self._desk.say("There is no annotation at the cursor to link from.")

    def offer(self, tail: Annotation) -> None:
        """Offer the nearest annotation that the new one may be linked to."""
        opened = self._desk.opened
        for link_type in opened.hand.scheme.offers(tail):
            heads = nearest_heads(self._desk, tail, link_type)
            if heads:
                self._desk.enter_mode(Offer(self._desk, tail, link_type, heads))
                return


class Offer:
    """The nearest possible links of a new annotation, one key each way out.

    Any other key leaves the question open and does what it always does.
    """

    extends = False
    goes_on = False

    def __init__(
        self,
        desk: Desk,
        tail: Annotation,
        link_type: LinkType,
        heads: Sequence[Annotation],
    ) -> None:
        self._desk = desk
        self._tail = tail
        self._type = link_type
        self._heads = heads
        self._index = 0
        desk.pane.point_at(heads[0].id)

    @property
    def hint(self) -> Hint:
        """Which annotation is offered, and the keys."""
        head = self._heads[self._index]
        words = quoted(head.words, 40)
        count = f" {self._index + 1}/{len(self._heads)}" if len(self._heads) > 1 else ""
        keys = f"enter yes · tab next · 0 no {head.label} · esc"
        return Hint(f"{self._type.name} {words}{count}?", keys)

    def press(self, key: str) -> bool:
        """Enter accepts, tab cycles, 0 says that there is none."""
        if key in ("tab", "shift+tab"):
            step = 1 if key == "tab" else -1
            self._index = (self._index + step) % len(self._heads)
            self._desk.pane.point_at(self._heads[self._index].id)
            self._desk.enter_mode(self)
            return True
        self._desk.enter_mode(None)
        drafts = self._desk.opened.drafts
        if key == "enter":
            head = self._heads[self._index]
            self._desk.perform(drafts.link(self._tail, head, self._type))
        elif key == "0":
            self._desk.perform(drafts.say_unlinked(self._tail, self._type))
        else:
            return key == "escape"
        return True

    def leave(self) -> None:
        """Leave the question open."""
        self._desk.pane.point_at("")


class Going:
    """On the way to a link's other end, by any motion and in any article."""

    extends = False
    goes_on = True

    def __init__(self, desk: Desk, tail: Annotation) -> None:
        self._desk = desk
        self.tail = tail
        """Where the link begins."""

    @property
    def hint(self) -> Hint:
        """What is linked, and the keys."""
        words = quoted(self.tail.words, 30)
        keys = f"go there, enter · {self._desk.book.key('look-up')} look up · esc"
        return Hint(f"link from {self.tail.label} {words}", keys)

    def press(self, key: str) -> bool:
        """Enter links to the current annotation."""
        if key != "enter":
            return False
        head = self._desk.current
        if head is None or head.id == self.tail.id:
            self._desk.say("Go to the other annotation first: tab, search, any motion.")
            return True
        self._join(head)
        return True

    def leave(self) -> None:
        """Give the link up."""

    def _join(self, head: Annotation) -> None:
        opened = self._desk.opened
        types = possible_links(opened.hand.scheme, self.tail, head)
        if len(types) > 1:
            choose = Choosing(
                "link as",
                [each.name for each in types],
                lambda index: self._link(head, types[index]),
                self._desk,
            )
            self._desk.enter_mode(choose)
            return
        if not types:
            self._desk.enter_mode(None)
            raise LinkNotAllowed(self.tail.label, head.label)
        self.link_to(head, types[0])

    def link_to(self, head: Annotation, link_type: LinkType) -> None:
        """Link to an annotation of any article.

        Raises:
            LinkNotAllowed: if the scheme does not allow it.
            SameLinkTwice: if they are linked so already.
        """
        self._desk.enter_mode(None)
        self._link(head, link_type)

    def _link(self, head: Annotation, link_type: LinkType) -> None:
        action = self._drafts(head).link(self.tail, head, link_type)
        self._desk.opened.meet(self.tail, head)
        self._desk.perform(action)
        self._desk.say(f"Linked: {link_type.name} {quoted(head.words, 40)}.")

    def _drafts(self, head: Annotation) -> Drafts:
        """Drafts that know the links there are already, also from other articles."""
        opened = self._desk.opened
        if opened.layer.get(self.tail.id) or opened.layer.get(head.id):
            return opened.drafts
        return drafts_elsewhere(self._desk.project, self.tail)


def nearest_heads(
    desk: Desk, tail: Annotation, link_type: LinkType
) -> Sequence[Annotation]:
    """The annotations that the link may lead to, by the gap between the spans."""
    layer = desk.opened.layer

    def may(head: Annotation) -> bool:
        return head.id != tail.id and link_type.allows(tail, head)

    around = {
        head.id: head
        for offset in (tail.span.start, tail.span.end)
        for head in islice(filter(may, islice(layer.nearest(offset), REACH)), NEAREST)
    }
    return sorted(around.values(), key=lambda head: (_gap(tail, head), head.order))


def _gap(one: Annotation, other: Annotation) -> int:
    """Code points between two spans; 0 when they overlap."""
    return max(one.span.start - other.span.end, other.span.start - one.span.end, 0)
