"""One's own annotations in all articles: to look one up, or to see one in its place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.model.annotation import Annotation, Layer, LinkEnd
from annotator.model.article import Article, Metadata
from annotator.model.rules import possible_links
from annotator.model.scheme import LinkType, Scheme
from annotator.text.excerpt import Excerpt, excerpt
from annotator.workflow.project import Project


@dataclass(frozen=True, slots=True)
class Found:
    """An annotation of some article, as it is looked up."""

    annotation: Annotation
    title: str
    """Of its article, else the article's key."""
    about: Metadata
    told: str
    """Label, words, outlet, title and date in small letters, for looking up."""
    types: tuple[LinkType, ...] = ()
    """The link types that may lead to it, where that was asked."""


@dataclass(frozen=True, slots=True)
class Sight:
    """An annotation in its place: what is shown of it from somewhere else."""

    annotation: Annotation
    title: str
    about: Metadata
    excerpt: Excerpt


def own_annotations(project: Project) -> list[Found]:
    """All annotations of this annotator, nobody else's, the latest first."""
    entries = {each.key: each for each in project.store.library(project.annotator)}
    made = project.store.annotations.by(project.annotator, (Layer.PRIMARY,))
    latest = sorted(made, key=lambda each: each.updated_at, reverse=True)
    return [
        Found(each, entry.name, entry.metadata, _told(each, entry.name, entry.metadata))
        for each in latest
        if (entry := entries.get(each.article))
    ]


def linkable(found: Iterable[Found], scheme: Scheme, tail: Annotation) -> list[Found]:
    """Those that a link from the tail may lead to, each with the types of link."""
    types: dict[tuple[object, ...], tuple[LinkType, ...]] = {}
    may_be = []
    for each in found:
        head = each.annotation
        # What a link may lead to depends on no more than this.
        kind = (head.label, head.attributes, head.article == tail.article)
        if kind not in types:
            types[kind] = possible_links(scheme, tail, head)
        if types[kind] and head.id != tail.id:
            may_be.append(Found(head, each.title, each.about, each.told, types[kind]))
    return may_be


def matching(found: Sequence[Found], words: str) -> Sequence[Found]:
    """Those with all of the words in label, words, outlet, title or date."""
    for word in words.casefold().split():
        found = [each for each in found if word in each.told]
    return found


def sight_of(project: Project, end: LinkEnd) -> Sight | None:
    """One end of a link in its article; None when it is not this annotator's.

    Raises:
        NoSuchArticle: if the store has no such article.
    """
    annotation = project.store.annotations.get(end.annotation)
    if annotation is None or annotation.annotator != project.annotator:
        return None
    return sight_in(project.store.articles.get(end.article), annotation)


def sight_in(article: Article, annotation: Annotation) -> Sight:
    """An annotation in the article that it belongs to."""
    language = article.metadata.language.split("-")[0] or "en"
    shown = excerpt(article.text, annotation.span, language)
    return Sight(annotation, article.name, article.metadata, shown)


def _told(annotation: Annotation, title: str, about: Metadata) -> str:
    parts = (annotation.label, annotation.words, about.outlet, title, about.published)
    return "\n".join(parts).casefold()
