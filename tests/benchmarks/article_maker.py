"""Makes articles of any size with annotations, the same ones for the same seed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle
from random import Random  # noqa: TID251 - made of a seed, handed on as an argument
from uuid import UUID

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edit import Edit
from annotator.model.span import Span

LABELS = ("claim", "denial", "quote", "source")
MADE_AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

_LONGEST_SPAN = 220
_WORD = re.compile(r"\w+")

_PLACES = ("Velmora", "Port Harrow", "the Isle of Senn", "Karsk", "Ürmö", "Old Tarrant")
_PEOPLE = (
    "harbour master Ilse Brandvold",
    "Ömer Tasque, who speaks for the ministry of works",
    "a clerk of the river court",
    "the union’s secretary, Dara Quill",
    "two people who had seen the ledger",
    "Senator Amadé Roche",
    "the Velmora Courier",
    "a note from the embassy of Karsk",
)
_DAYS = ("on Monday", "late on Tuesday", "on 3 May", "last week", "early on Friday")
_CLAIMS = (
    "the northern lock had been shut without an order",
    "nobody at the yard had been paid since winter",
    "the ferry carried twice the freight on its papers",
    "three of the gauges in {place} were never read",
    "the council of {place} had known of the leak for a year",
    "grain worth 4.2 million crowns had left {place} by night",
    "the inspectors’ report was changed after it was signed",
    "the pumps would hold until the autumn rains",
)
_SENTENCES = (
    "{who} said {day} that {claim}.",
    "According to {who}, {claim}.",
    "“Let me be plain: {claim},” {who} said {day}.",
    "“It is untrue that {claim},” said {who}, “and we have never said so.”",
    "{who} denied {day} that {claim}, and would not take further questions.",
    "It was not clear whether {claim} — {who} had put it differently {day}.",
    "The square in {place} stayed quiet {day}.",
    "{who} wrote that “{claim}”, a sentence that was later withdrawn.",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """An article and the annotations of one reader in it."""

    article: Article
    annotations: tuple[Annotation, ...]

    @property
    def additions(self) -> tuple[Edit, ...]:
        """The edits that make the annotations."""
        return tuple(Edit(None, annotation) for annotation in self.annotations)


def make_sample(key: str, size: int, count: int, seed: int) -> Sample:
    """An article of `size` code points with `count` annotations by `reader`.

    Spans of different labels nest and cross; those of one label lie apart.
    """
    chance = Random(seed)  # noqa: S311 - nothing secret is made of it
    article = Article(key, make_text(size, chance), MADE_AT)
    spans = make_spans(article.text, count, chance)
    numbered = zip(spans, cycle(LABELS), strict=False)
    made = (_annotation(article, span, label, chance) for span, label in numbered)
    return Sample(article, tuple(made))


def make_text(size: int, chance: Random) -> str:
    """News-like paragraphs of `size` code points together."""
    paragraphs: list[str] = []
    length = 0
    while length < size:
        paragraphs.append(_paragraph(chance))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:size]


def make_spans(text: str, count: int, chance: Random) -> Iterator[Span]:
    """Spans of whole words, spread evenly, in the order of their starts."""
    words = [match.span() for match in _WORD.finditer(text)]
    stride = len(words) / count
    for number in range(count):
        first = int((number + chance.random() * 0.5) * stride)
        longest = max(1, int(2 * stride))
        yield _span(words[first : first + chance.randint(1, longest)])


def _span(words: Sequence[tuple[int, int]]) -> Span:
    start = words[0][0]
    ends = [end for _, end in words if end - start <= _LONGEST_SPAN]
    return Span.of((start, ends[-1]))


def _annotation(article: Article, span: Span, label: str, chance: Random) -> Annotation:
    return Annotation(
        id=str(UUID(int=chance.getrandbits(128), version=4)),
        article=article.key,
        annotator="reader",
        label=label,
        span=span,
        words=span.words(article.text),
        created_at=MADE_AT,
        updated_at=MADE_AT,
    )


def _paragraph(chance: Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(1, 5)))


def _sentence(chance: Random) -> str:
    claim = chance.choice(_CLAIMS).format(place=chance.choice(_PLACES))
    sentence = chance.choice(_SENTENCES).format(
        who=chance.choice(_PEOPLE),
        day=chance.choice(_DAYS),
        claim=claim,
        place=chance.choice(_PLACES),
    )
    return sentence[0].upper() + sentence[1:]
