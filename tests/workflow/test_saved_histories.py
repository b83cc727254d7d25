"""Whatever is drafted and saved can be undone to the start and redone to the end."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random  # noqa: TID251 - made of a seed, handed on as an argument
from tempfile import TemporaryDirectory

import pytest

from annotator.errors.schemes import SchemeError
from annotator.model.annotation import Annotation, Confidence, Flag
from annotator.model.edit import Action, Identity, Subject, identity
from annotator.model.rules import possible_links
from annotator.model.span import Fragment, Span
from annotator.store.store import Store
from annotator.workflow.reading import OpenArticle, open_article
from annotator.workflow.saving import Asked, Outcome
from tests.projects import project_at
from tests.workflow.newsroom import take_in_texts
from tests.workflow.outbox import Outbox

TEXT = "The port is shut, the ministry said on Monday, and the embassy denied it."
HISTORIES = 50
STEPS = 8

Standing = Mapping[Identity, Subject]
Step = Callable[[OpenArticle, Random], Action | None]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where the system has one: there are many commits."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder made in it is private
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as made:
        yield Path(made)


def stretch(chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(TEXT) - 1)
    return start, min(len(TEXT), start + chance.randint(1, 20))


def label(article: OpenArticle, chance: Random) -> Action:
    name = chance.choice(article.hand.scheme.labels).name
    return article.drafts.label(name, Span.of(stretch(chance)))


def bookmark(article: OpenArticle, chance: Random) -> Action:
    return article.drafts.bookmark(article.reading, chance.randrange(len(TEXT)))


def finish(article: OpenArticle, _: Random) -> Action:
    return article.drafts.finish(article.reading)


def some(article: OpenArticle, chance: Random) -> Annotation:
    return article.layer.at(chance.randrange(len(article.layer)))


def remove(article: OpenArticle, chance: Random) -> Action:
    return article.drafts.remove(some(article, chance))


def relabel(article: OpenArticle, chance: Random) -> Action:
    name = chance.choice(article.hand.scheme.labels).name
    return article.drafts.relabel(some(article, chance), name)


def set_attribute(article: OpenArticle, chance: Random) -> Action:
    annotation = some(article, chance)
    attribute = chance.choice(article.hand.scheme.label(annotation.label).attributes)
    value = chance.choice(["", *attribute.values])
    return article.drafts.set_attribute(annotation, attribute.name, value)


def set_confidence(article: OpenArticle, chance: Random) -> Action:
    confidence = chance.choice(list(Confidence))
    return article.drafts.set_confidence(some(article, chance), confidence)


def set_flag(article: OpenArticle, chance: Random) -> Action:
    return article.drafts.set_flag(some(article, chance), chance.choice(list(Flag)))


def set_note(article: OpenArticle, chance: Random) -> Action:
    return article.drafts.set_note(some(article, chance), f"note {chance.random()}")


def set_span(article: OpenArticle, chance: Random) -> Action:
    span = Span.of(stretch(chance))
    return article.drafts.set_span(some(article, chance), span, "change boundaries")


def add_fragment(article: OpenArticle, chance: Random) -> Action:
    return article.drafts.add_fragment(
        some(article, chance), Fragment(*stretch(chance))
    )


def link(article: OpenArticle, chance: Random) -> Action | None:
    tail, head = some(article, chance), some(article, chance)
    types = possible_links(article.hand.scheme, tail, head)
    return article.drafts.link(tail, head, chance.choice(types)) if types else None


def unlink(article: OpenArticle, chance: Random) -> Action | None:
    links = article.layer.links_of(some(article, chance).id)
    return article.drafts.unlink(chance.choice(links)) if links else None


def say_unlinked(article: OpenArticle, chance: Random) -> Action:
    kind = chance.choice(article.hand.scheme.links)
    return article.drafts.say_unlinked(some(article, chance), kind)


ALWAYS: tuple[Step, ...] = (label, label, label, bookmark, finish)
WITH_ANNOTATIONS: tuple[Step, ...] = (
    remove,
    relabel,
    set_attribute,
    set_confidence,
    set_flag,
    set_note,
    set_span,
    add_fragment,
    link,
    link,
    unlink,
    say_unlinked,
)


def drafted(article: OpenArticle, chance: Random) -> Action:
    """A random action that the scheme allows."""
    while True:
        steps = ALWAYS + (WITH_ANNOTATIONS if len(article.layer) else ())
        try:
            action = chance.choice(steps)(article, chance)
        except SchemeError:
            continue
        if action:
            return action


def in_store(store: Store) -> Standing:
    """All that the annotator said of the article, as the store has it."""
    reading = store.readings.get("port", "ana").reading
    subjects: list[Subject] = [
        *store.annotations.of("port"),
        *store.links.of("port"),
        reading,
    ]
    return {identity(each): each for each in subjects}


def in_memory(article: OpenArticle) -> Standing:
    """All that the annotator said of the article, as the screen has it."""
    links = {
        each.id: each
        for one in article.layer
        for each in article.layer.links_of(one.id)
    }
    subjects: list[Subject] = [*article.layer, *links.values(), article.reading]
    return {identity(each): each for each in subjects}


def applied(outcome: Outcome) -> Action:
    assert outcome.error is None
    assert outcome.action
    return outcome.action


def test_fifty_random_histories_come_back_step_by_step(folder: Path) -> None:
    with project_at(folder) as project:
        take_in_texts(project, folder, port=TEXT)
        outbox = Outbox(project.store)
        for seed in range(HISTORIES):
            article = open_article(project, "port")
            there_and_back(article, outbox, Random(seed))  # noqa: S311 - a seeded test


def there_and_back(article: OpenArticle, outbox: Outbox, chance: Random) -> None:
    """Random actions, undone to the start and redone; equal at every step."""
    standings, begun = [in_memory(article)], len(outbox.outcomes)
    for _ in range(STEPS):
        action = drafted(article, chance)
        article.take_in(action)
        outbox.perform(action)
        standings.append(in_memory(article))
    done = outbox.wait_for(begun + STEPS)
    assert not [each.error for each in done if each.error]
    assert in_store(outbox.store) == standings[-1]
    for expected in reversed(standings[:-1]):
        stepped(article, outbox, Asked.UNDO, expected)
    for expected in standings[1:]:
        stepped(article, outbox, Asked.REDO, expected)


def stepped(
    article: OpenArticle, outbox: Outbox, asked: Asked, expected: Standing
) -> None:
    count = len(outbox.outcomes)
    outbox.ask(asked)
    article.take_in(applied(outbox.wait_for(count + 1)[-1]))
    assert in_memory(article) == expected
    assert in_store(outbox.store) == expected
