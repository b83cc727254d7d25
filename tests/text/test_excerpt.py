"""An excerpt shows a span in its sentences, exactly as the text has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.text.excerpt import MOST, Excerpt, excerpt

TEXT = (
    "Birds came first. Cows refused. Dogs, she said, were hers. Eels came last.\n\n"
    "Frogs stood in a paragraph of their own. Goats ended it."
)


def at(*words: str) -> Span:
    return Span.of(
        *((TEXT.index(each), TEXT.index(each) + len(each)) for each in words)
    )


def shown(found: Excerpt) -> str:
    return "".join(f"[{p.words}]" if p.is_marked else p.words for p in found.pieces)


@pytest.mark.parametrize(
    ("span", "expected", "edges"),
    [
        (at("Birds"), "[Birds] came first. Cows refused.", (True, False)),
        (
            at("refused"),
            "Birds came first. Cows [refused]. Dogs, she said, were hers.",
            (True, False),
        ),
        (
            at("Dogs", "were hers"),
            "Cows refused. [Dogs], she said, [were hers]. Eels came last.",
            (False, False),
        ),
        (
            at("Eels came last."),
            (
                "Dogs, she said, were hers. [Eels came last.]\n\n"
                "Frogs stood in a paragraph of their own."
            ),
            (False, False),
        ),
        (
            at("Goats"),
            "Frogs stood in a paragraph of their own. [Goats] ended it.",
            (False, True),
        ),
        (Span.of((0, len(TEXT))), f"[{TEXT}]", (True, True)),
    ],
)
def test_a_span_stands_between_the_sentence_before_and_the_one_after(
    span: Span, expected: str, edges: tuple[bool, bool]
) -> None:
    found = excerpt(TEXT, span)

    assert shown(found) == expected
    assert (found.begins, found.ends) == edges


def test_a_sentence_without_an_end_is_cut() -> None:
    text = "word " * 2000

    found = excerpt(text, Span.of((5000, 5004)))

    assert len("".join(each.words for each in found.pieces)) <= 2 * MOST + 4
    assert not found.begins
    assert not found.ends


@given(
    text=st.text("ab .\n“”é\u0301👍🏽漢。", min_size=1, max_size=60),
    data=st.data(),
)
def test_an_excerpt_is_a_piece_of_the_text_with_the_span_marked(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    found = excerpt(text, Span.of((start, end)))

    whole = "".join(each.words for each in found.pieces)
    before = found.pieces[0].words if not found.pieces[0].is_marked else ""
    assert text[start - len(before) :].startswith(whole)
    assert [each.words for each in found.pieces if each.is_marked] == [text[start:end]]
    assert found.begins == (start == len(before))
