"""An annotation as a citation: what was said, and exactly where."""

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.tui.quoting import quoted


def citation(annotation: Annotation, article: Article) -> str:
    """Words, label, outlet, title, date and offsets on one line each."""
    about = article.metadata
    place = [each for each in (about.outlet, article.name, about.published) if each]
    return (
        f"{quoted(annotation.words)} [{annotation.label}]\n"
        f"{', '.join(place)}; characters {annotation.span} of {article.key}"
    )
