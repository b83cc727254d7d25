"""An article in front of one annotator: what is said of it, and how to change it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from annotator.model.annotation import Annotation, Layer, Link
from annotator.model.article import Article
from annotator.model.edit import Action
from annotator.model.reading import Progress, Reading, State, state_of
from annotator.model.span import Fragment, Span
from annotator.workflow.drafting import Drafts, Hand
from annotator.workflow.layer import AnnotationLayer
from annotator.workflow.project import Project


@dataclass(slots=True)
class OpenArticle:
    """An article that is being read: the one mutable thing behind the screen.

    What it shows runs ahead of the store: an action is taken in at once and saved
    beside.
    """

    article: Article
    layer: AnnotationLayer
    reading: Reading
    progress: Progress
    hand: Hand
    touched: str = ""
    """Id of the annotation last made or edited; a further fragment goes to it."""
    far: dict[str, Annotation] = field(default_factory=dict)
    """The annotations of other articles that links of this one lead to."""

    @property
    def drafts(self) -> Drafts:
        """Drafts of actions on the article as it is now."""
        return Drafts(self.hand, self.article, self.layer)

    @property
    def language(self) -> str:
        """Code of the language whose sentences these are; English unless known."""
        return self.article.metadata.language.split("-")[0] or "en"

    @property
    def state(self) -> State:
        """Reading or finished: it is open, so it is not unread."""
        return state_of(self.reading, replace(self.progress, opened=True))

    def take_in(self, action: Action) -> None:
        """Show what an action changes in this article."""
        self.layer.apply(edit for edit in action.edits if self._is_mine(edit.subject))
        for edit in action.edits:
            if isinstance(edit.after, Reading) and self._is_mine(edit.subject):
                self.reading = edit.after
            if isinstance(edit.after, Annotation):
                self.touched = edit.after.id

    def other(self, annotation: str) -> Annotation | None:
        """An annotation of this article or at the far end of one of its links."""
        return self.layer.get(annotation) or self.far.get(annotation)

    def meet(self, *annotations: Annotation) -> None:
        """Know the annotations of other articles that a link joins to this one."""
        for each in annotations:
            if each.article != self.article.key:
                self.far[each.id] = each

    def current(
        self, offset: int, selection: tuple[int, int] | None
    ) -> Annotation | None:
        """The innermost annotation that covers the selection, else the offset."""
        start, end = selection or (offset, offset + 1)
        stack = self.layer.covering(start, end)
        return stack[-1] if stack else None

    def fragment_target(self, selection: tuple[int, int] | None) -> Annotation | None:
        """The annotation that a further fragment goes to."""
        if last := self.layer.get(self.touched):
            return last
        return self.current(selection[0], None) if selection else None

    def _is_mine(self, subject: object) -> bool:
        if isinstance(subject, (Annotation, Reading)):
            return subject.article == self.article.key
        return True


def open_article(project: Project, key: str) -> OpenArticle:
    """Load an article with this annotator's own annotations and links.

    Raises:
        NoSuchArticle: if the store has none of that key.
    """
    store, annotator = project.store, project.annotator
    article = store.articles.get(key)
    state = store.readings.get(key, annotator)
    annotations = store.annotations.of(key, annotator, (Layer.PRIMARY,))
    links = store.links.of(key, annotator, (Layer.PRIMARY,))
    return OpenArticle(
        article=article,
        layer=AnnotationLayer(annotations, links),
        reading=state.reading,
        progress=state.progress,
        hand=Hand(annotator, project.scheme, project.clock),
        far=_far_ends(project, key, links),
    )


def drafts_elsewhere(project: Project, tail: Annotation) -> Drafts:
    """Drafts of links from an annotation whose article is not open.

    Raises:
        NoSuchArticle: if the store has no such article.
    """
    hand = Hand(project.annotator, project.scheme, project.clock)
    links = project.store.links.joining(tail.id)
    article = project.store.articles.get(tail.article)
    return Drafts(hand, article, AnnotationLayer((), links))


def _far_ends(
    project: Project, key: str, links: Iterable[Link]
) -> dict[str, Annotation]:
    far = {
        end.annotation
        for link in links
        for end in (link.tail, link.head)
        if end.article != key
    }
    found = (project.store.annotations.get(each) for each in far)
    return {
        each.id: each for each in found if each and each.annotator == project.annotator
    }


def span_of(selection: tuple[int, int]) -> Span:
    """The span of one selected stretch."""
    return Span((Fragment(*selection),))
