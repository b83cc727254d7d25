"""Looking at a link's other end from here, at its thread, and going there."""

from collections.abc import Sequence

from annotator.model.annotation import Annotation, Link, LinkEnd
from annotator.text.visible import one_line
from annotator.tui.form.fields import LinkView
from annotator.tui.lists.peek import PeekScreen, Prospect
from annotator.tui.lists.threads import ThreadScreen
from annotator.tui.reader.desk import Desk, Handlers
from annotator.tui.reader.telling import link_views
from annotator.workflow.everywhere import Sight, sight_in, sight_of
from annotator.workflow.threads import Thread, story_threads, thread_with


class Peeking:
    """Other ends of links, and what they lead to over several articles."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def handlers(self) -> Handlers:
        """What each command does."""
        return {"peek": self.peek_first, "thread": self.show_thread}

    def peek_first(self) -> None:
        """Show the other end of the current annotation's first link."""
        views = self._views
        if views:
            self.peek(views[0].link)
        elif self._desk.current:
            key = self._desk.book.key("link")
            self._desk.say(f"This annotation has no link; {key} makes one.")
        else:
            self._desk.say("There is no annotation at the cursor.")

    def peek(self, link: Link) -> None:
        """Show the other end of one of the current annotation's links."""
        annotation, views = self._desk.current, self._views
        if annotation is None:
            return
        prospects = [
            Prospect(each.link.other_end(annotation.id), _how(each)) for each in views
        ]
        index = [each.link.id for each in views].index(link.id)
        self._desk.show_sheet(PeekScreen(prospects, index, self._sight), self.go_to_end)

    def show_thread(self) -> None:
        """Show the story thread that the current annotation belongs to."""
        annotation = self._desk.current
        if annotation is None:
            self._desk.say("There is no annotation at the cursor.")
            return
        key, project = annotation.id, self._desk.project

        def load() -> Thread | None:
            return thread_with(story_threads(project), key)

        screen = ThreadScreen(load, self._desk.opened.hand.scheme, key)
        self._desk.show_sheet(screen, self._go_to)

    def go_to_end(self, end: LinkEnd | None, link: str = "the link") -> None:
        """Go to the other end of a link, in this or another article."""
        if end is None:
            return
        self._desk.leave_form()
        if target := self._desk.opened.layer.get(end.annotation):
            self._desk.go_to(target)
            self._desk.say(f"At the other end of {one_line(link)}.")
        else:
            self._desk.open_article(end.article, end.annotation)

    @property
    def _views(self) -> Sequence[LinkView]:
        annotation = self._desk.current
        return link_views(self._desk.opened, annotation) if annotation else ()

    def _go_to(self, annotation: Annotation | None) -> None:
        if annotation is None:
            return
        if own := self._desk.opened.layer.get(annotation.id):
            self._desk.go_to(own)
        else:
            self._desk.open_article(annotation.article, annotation.id)

    def _sight(self, end: LinkEnd) -> Sight | None:
        """Called in a thread: what is open here is not loaded again."""
        opened = self._desk.opened
        if own := opened.layer.get(end.annotation):
            return sight_in(opened.article, own)
        return sight_of(self._desk.project, end)


def _how(view: LinkView) -> str:
    return f"{view.link.type} {'→' if view.outgoing else '←'} {view.label}".rstrip()
