"""Who may see what outside of reading: annotators are blind to one another."""

from annotator.errors.usage import NotYours
from annotator.model.annotation import Annotation, Layer, Link
from annotator.model.corpus import Corpus
from annotator.model.person import Person
from annotator.model.reading import State


def permitted(corpus: Corpus, person: Person) -> Corpus:
    """What of a corpus the person may see.

    The leader and reviewers see everything. An annotator sees their own annotations
    and a machine's, and the gold layer of the articles that they have finished.
    """
    if person.sees_all:
        return corpus
    finished = {
        each.reading.article
        for each in corpus.readings
        if each.reading.annotator == person.name and each.state is State.FINISHED
    }
    seen = tuple(
        each
        for each in corpus.annotations
        if _may_see(each, person, settled=each.article in finished)
    )
    ids = {each.id for each in seen}
    return Corpus(
        scheme=corpus.scheme,
        articles=corpus.articles,
        annotations=seen,
        links=tuple(
            each
            for each in corpus.links
            if _may_see(each, person, settled=each.tail.article in finished)
            and {each.tail.annotation, each.head.annotation} <= ids
        ),
        readings=tuple(
            each for each in corpus.readings if each.reading.annotator == person.name
        ),
    )


def check_annotators(annotators: tuple[str, ...], person: Person) -> None:
    """Refuse an annotator who asks for others by name, whether or not they exist.

    Raises:
        NotYours: naming the first other.
    """
    others = [name for name in annotators if name != person.name]
    if others and not person.sees_all:
        raise NotYours(others[0])


def _may_see(each: Annotation | Link, person: Person, *, settled: bool) -> bool:
    if each.layer is Layer.PRIMARY:
        return each.annotator == person.name
    return settled if each.layer is Layer.GOLD else True
