"""Samples of any size, the same ones for the same seed."""

from itertools import pairwise

import pytest

from annotator.model.rules import check_span
from tests.benchmarks.article_maker import LABELS, make_sample

SIZES = [(100, 1), (5_000, 20), (5_000, 250), (100_000, 1_000)]


@pytest.mark.parametrize(("size", "count"), SIZES)
def test_a_sample_has_the_size_and_number_asked_for(size: int, count: int) -> None:
    sample = make_sample("made", size, count, seed=1)
    assert len(sample.article.text) == size
    assert len(sample.annotations) == count


def test_the_same_seed_makes_the_same_sample_and_another_another() -> None:
    first, again, other = (make_sample("made", 3_000, 30, seed) for seed in (1, 1, 2))
    assert first == again
    assert first.article.text != other.article.text
    assert not {a.id for a in first.annotations} & {a.id for a in other.annotations}


@pytest.mark.parametrize(("size", "count"), SIZES)
def test_recorded_words_are_whole_words_of_the_text(size: int, count: int) -> None:
    sample = make_sample("made", size, count, seed=3)
    for annotation in sample.annotations:
        start, end = annotation.span.start, annotation.span.end
        assert annotation.words == sample.article.text[start:end]
        around = (
            sample.article.text[start - 1 : start] + sample.article.text[end : end + 1]
        )
        assert not any(character.isalnum() for character in around)


@pytest.mark.parametrize(("size", "count"), SIZES)
def test_annotations_keep_the_rules_of_overlap(size: int, count: int) -> None:
    annotations = make_sample("made", size, count, seed=4).annotations
    for number, annotation in enumerate(annotations):
        check_span(annotation, annotations[max(0, number - 40) : number])


def test_labels_take_turns_and_some_spans_overlap() -> None:
    annotations = make_sample("made", 5_000, 100, seed=5).annotations
    assert [annotation.label for annotation in annotations[:4]] == list(LABELS)
    neighbours = pairwise(annotations)
    assert any(one.span.overlaps(other.span) for one, other in neighbours)


def test_text_has_paragraphs_quotation_marks_and_letters_beyond_ascii() -> None:
    text = make_sample("made", 5_000, 1, seed=6).article.text
    assert "\n\n" in text
    assert {"“", "”", "’", "é"} <= set(text)
