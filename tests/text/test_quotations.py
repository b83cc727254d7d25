"""Quotations: which marks belong together, what is around, what goes on."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.clusters import cluster_at
from annotator.text.quotations import (
    Quotation,
    continuation,
    enclosing,
    innermost_at,
    quotations_near,
)

TEXTS = st.text(
    st.sampled_from([*"as ,.\n\"'“”‘’«»„0", "「", "」", "\u0301", "漢"]), max_size=40
)


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations_near(text, 0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We deny it,” he said.", ["“We deny it,”"]),
        ('"We deny it," he said.', ['"We deny it,"']),
        ("‘We deny it,’ he said.", ["‘We deny it,’"]),
        ("'We deny it,' he said.", ["'We deny it,'"]),
        ("« Jamais », a-t-il dit.", ["« Jamais »"]),
        ("„Nie“, sagte er, »niemals«.", ["„Nie“", "»niemals«"]),
        ("”Nej”, sa han.", ["”Nej”"]),
        ("他说：「不。」", ["「不。」"]),
        ('他说"不"。', ['"不"']),
        ('"No"—he left—"never"', ['"No"', '"never"']),
        ('a 6" pipe, the "pipe"', ['"pipe"']),
    ],
)
def test_marks_of_every_kind_pair(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert all(quotation.closed for quotation in quotations_near(text, 0))


@pytest.mark.parametrize(
    "text",
    [
        "Orlo’s and Orlo's plan, in the ’90s and the '90s",
        "the workers’ rights and the workers' pay",
        "an O‘Hara of the ‘80s",
    ],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "‘The workers’ rights stand,’ he said, in the ’90s.",
        "'The workers' rights stand,' he said, in the '90s.",
    ],
)
def test_an_apostrophe_does_not_end_a_quotation(text: str) -> None:
    assert [part[1:-1] for part in quoted(text)] == [text[1 : text.index(" he") - 1]]


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        ("“He said ‘so-called “aid”’ twice”", [0, 1, 2]),
        ("“the \"aid\" 'ship' sank”", [0, 1, 1]),
        ('"the “aid” ‘ship’ sank"', [0, 1, 1]),
        ('"no, "never" again"', [0, 1]),
        ("\"'Never,' he said\"", [0, 1]),
        ("「他『不』说」", [0, 1]),
    ],
)
def test_quotations_nest_to_any_depth(text: str, depths: list[int]) -> None:
    found = quotations_near(text, 0)
    assert [quotation.depth for quotation in found] == depths
    assert all(quotation.closed for quotation in found)
    assert (found[0].start, found[0].end) == (0, len(text))


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "He said: “We deny it. \nNobody “spoke”."
    assert innermost_at(text, 12) == Quotation(9, 21, 0, closed=False)
    assert innermost_at(text, 32) == Quotation(30, 37, 0, closed=True)
    assert innermost_at(text, 25) is None


@pytest.mark.parametrize("mark", ["“”", '""', "‘’"])
def test_marks_opened_again_make_one_quotation_of_several_paragraphs(mark: str) -> None:
    opening, closing = mark[0], mark[1]
    parts = [f"{opening}We deny it.", f"{opening}They know.", f"{opening}Bye,{closing}"]
    story = "\n\n".join(["He spoke.", *parts]) + " he said.\n\nNobody answered."
    start, end = story.index(opening), story.index(" he said")
    whole = Quotation(start, end, 0, closed=True)
    for words in "deny", "They", "Bye":
        assert innermost_at(story, story.index(words)) == whole
    assert innermost_at(story, story.index("\n\n" + parts[1])) == whole
    assert innermost_at(story, story.index("Nobody")) is None


def test_inner_marks_opened_again_go_on_too() -> None:
    text = "“He told us ‘stay.\n“‘And wait,’ he said.”"
    inner = Quotation(12, text.index(" he said"), 1, closed=True)
    assert innermost_at(text, text.index("stay")) == inner
    assert innermost_at(text, text.index("wait")) == inner


def test_a_quotation_after_an_unclosed_one_is_another_when_text_comes_first() -> None:
    text = "“We deny it.\nHe added: “They know.”"
    assert innermost_at(text, 3) == Quotation(0, 12, 0, closed=False)
    assert innermost_at(text, 25) == Quotation(23, 35, 0, closed=True)


def test_an_inner_quotation_ends_with_the_one_around_it() -> None:
    assert quoted('“He said "no,” she said.') == ['“He said "no,”', '"no,']


def test_the_next_one_around() -> None:
    text = "“He said ‘no’ twice”"
    inner = innermost_at(text, 10)
    assert inner == Quotation(9, 13, 1, closed=True)
    assert enclosing(text, inner.start, inner.end) == Quotation(0, 20, 0, closed=True)
    assert enclosing(text, 0, 20) is None


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("“It is false,” she said, “and they know.”", "“and they know.”"),
        ("“It is false,” said Mr. Orlo of the U.S. desk. “Go.”", "“Go.”"),
        ("“Why?” she asked. “They ‘know’.”", "“They ‘know’.”"),
        ("«Нет», — сказал он, — «никогда».", "«никогда»"),
        ("“我们否认，”他说，“这是假的。”", "“这是假的。”"),
        ("‘No’, he said, ‘never’.", "‘never’"),
    ],
)
def test_a_reporting_clause_interrupts_a_quotation(text: str, second: str) -> None:
    first = quotations_near(text, 0)[0]
    rest = continuation(text, first)
    assert rest
    assert text[rest.start : rest.end] == second


@pytest.mark.parametrize(
    "text",
    [
        "“It is false.” She left. “Bye.”",
        "“It is false,” he said. The envoy left the room. “Bye.”",
        "the “bad,” and “misleading” claims",
        "“No,” he said, adding that it was “baseless”",
        "“No,” he said. \n“Never.”",
        "“No,” he said.",
    ],
)
def test_another_quotation_is_no_continuation(text: str) -> None:
    assert continuation(text, quotations_near(text, 0)[0]) is None


@given(TEXTS, st.data())
def test_the_innermost_covers_its_offset_between_clusters(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    quotation = innermost_at(text, offset)
    if quotation:
        assert quotation.start <= offset < quotation.end <= len(text)
        assert cluster_at(text, quotation.start)[0] == quotation.start
        assert cluster_at(text, quotation.end - 1)[1] == quotation.end


@given(TEXTS)
def test_quotations_nest_and_never_cross(text: str) -> None:
    found = quotations_near(text, 0)
    for outer in found:
        for inner in found:
            assert (
                inner.end <= outer.start
                or outer.end <= inner.start
                or (outer.start <= inner.start and inner.end <= outer.end)
                or (inner.start <= outer.start and outer.end <= inner.end)
            )
        around = [q for q in found if q.start < outer.start and outer.end <= q.end]
        assert outer.depth == len(around)


@given(TEXTS, st.data())
def test_from_inside_and_from_its_start_a_quotation_is_the_same(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    for quotation in quotations_near(text, offset):
        assert quotation in quotations_near(text, quotation.start)


@pytest.mark.parametrize(
    "filling",
    [
        "“Never,” he said. ",
        "“Never, he said.\n",
        '"Never, ',
        "‘",
        "the ‘boys’ own’ ",
        "'s ",
    ],
)
def test_a_text_full_of_marks_is_answered_at_once(filling: str) -> None:
    text = filling * (2_000_000 // len(filling))
    started = time.process_time()
    innermost_at(text, len(text) // 2)
    assert time.process_time() - started < 5
