"""What the reader is told in words: title, inspector and hint line."""

from collections.abc import Sequence

from annotator.model.annotation import Annotation, Flag
from annotator.model.reading import State
from annotator.text.caret import Caret
from annotator.text.snapping import Stretch
from annotator.tui.command_book import STANDARD_BOOK, CommandBook
from annotator.tui.form.fields import LinkView
from annotator.workflow.reading import OpenArticle

SHOWN_WORDS = 24
"""Code points of an annotation's words in the inspector."""

_ON_ANNOTATION = ("edit", "link", "boundaries", "delete", "flag", "next-annotation")
_ON_TEXT = ("select-word", "select-quotation", "search", "next-annotation", "finish")


def title(opened: OpenArticle) -> str:
    """Title, outlet and date of the article."""
    about = opened.article.metadata
    told = (opened.article.name, about.outlet, about.published[:10])
    return " · ".join(filter(None, told))


def standing(opened: OpenArticle, caret: Caret, saved: str) -> str:
    """How far the reader is, and whether all is saved."""
    length = max(1, len(opened.article.text))
    state = "finished · " if opened.state is State.FINISHED else ""
    return f"{state}{round(100 * caret.offset / length)} % · {saved}"


def inspector(
    opened: OpenArticle,
    offset: int,
    selection: Stretch | None,
    current: Annotation | None,
) -> tuple[str, str]:
    """The stack of annotations at the cursor, outermost first; and the offsets."""
    start, end = selection or (offset, offset + 1)
    stack = opened.layer.overlapping(start, end)
    if current and current not in stack:
        stack = [*stack, current]
    told = " › ".join(_told(opened, each, is_current=each == current) for each in stack)
    selected = f"{start}–{end} selected" if selection else f"{offset}"
    return told or "no annotation here", selected


def link_views(opened: OpenArticle, annotation: Annotation) -> list[LinkView]:
    """The links of an annotation, each with what stands at its other end."""
    views = []
    for link in opened.layer.links_of(annotation.id):
        end = link.other_end(annotation.id)
        other = opened.other(end.annotation)
        views.append(
            LinkView(
                link=link,
                outgoing=link.tail.annotation == annotation.id,
                label=other.label if other else "",
                words=other.words if other else "…",
                article="" if end.article == opened.article.key else end.article,
            )
        )
    return views


def hint(
    opened: OpenArticle,
    caret: Caret,
    current: Annotation | None,
    book: CommandBook = STANDARD_BOOK,
) -> str:
    """The keys that matter now."""
    if caret.selection:
        labels = [f"{each.key} {each.name}" for each in opened.hand.scheme.labels]
        drop = f"{book.key('drop')} drop"
        return " · ".join([*labels, *_keys(("grow", "add-fragment"), book), drop])
    names: Sequence[str] = _ON_ANNOTATION if current else _ON_TEXT
    return " · ".join(_keys((*names, "help"), book))


def _keys(names: Sequence[str], book: CommandBook) -> list[str]:
    return book.hints([book.named(name) for name in names])


def _told(opened: OpenArticle, annotation: Annotation, *, is_current: bool) -> str:
    label = opened.hand.scheme.label(annotation.label)
    links = len(opened.layer.links_of(annotation.id))
    parts = [f"{label.letter} {str(annotation.span).replace(':', '–')}"]
    if is_current:
        parts.append(label.name)
    if annotation.flag is not Flag.NONE:
        parts.append(f"⚑{annotation.flag}")
    if links:
        parts.append(f"{links} link{'s' if links > 1 else ''}")
    told = " ".join(parts)
    return f"[{told}]" if is_current else told
