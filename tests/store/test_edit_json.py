"""Edits as JSON come back, and the same edits are the same text."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import (
    Annotation,
    Confidence,
    Flag,
    Layer,
    Link,
    LinkEnd,
)
from annotator.model.edit import Edit
from annotator.model.reading import Reading
from annotator.model.span import Span
from annotator.store.edit_json import canonical, edits_of, edits_text

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
moments = st.datetimes(timezones=st.just(UTC))
spans = st.sampled_from([Span.of((0, 1)), Span.of((3, 9)), Span.of((1, 2), (5, 7))])
annotations = st.builds(
    Annotation,
    id=texts,
    article=texts,
    annotator=texts,
    label=texts,
    span=spans,
    words=texts,
    created_at=moments,
    updated_at=moments,
    attributes=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
    confidence=st.sampled_from(Confidence),
    flag=st.sampled_from(Flag),
    note=texts,
    origin=texts,
    layer=st.sampled_from(Layer),
    unlinked=st.lists(texts, max_size=2).map(tuple),
)
ends = st.builds(LinkEnd, texts, texts)
links = st.builds(Link, texts, texts, texts, ends, ends, moments)
readings = st.builds(
    Reading, texts, texts, st.none() | moments, st.lists(st.integers(0)).map(tuple)
)
subjects = annotations | links | readings
edits = st.lists(subjects.map(lambda each: Edit(None, each)), max_size=4).map(tuple)


@given(edits)
def test_edits_come_back(written: tuple[Edit, ...]) -> None:
    both = (*written, *(each.inverse for each in written))
    assert edits_of(edits_text(both)) == both


def test_the_order_of_keys_makes_no_difference() -> None:
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1})
    assert canonical({"b": 1, "a": "é"}) == '{"a":"é","b":1}'


@given(moments)
def test_moments_keep_their_instant(moment: datetime) -> None:
    reading = Reading("a", "b", moment)
    (edit,) = edits_of(edits_text([Edit(None, reading)]))
    assert edit.after == reading
