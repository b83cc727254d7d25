"""JSON holds one article, a list of them, or one a line."""

import json

import pytest

from annotator.errors.files import RecordUnreadable
from annotator.formats import strict_json
from annotator.formats.article_json import JsonDocument, JsonLines
from annotator.formats.base import ArticlesRead

FULL = {
    "key": "strike-1",
    "title": "Ministry denies strike",
    "outlet": "The Harbour Post",
    "author": "R. Vell",
    "published": "2031-02-03",
    "url": "https://harbour.example/1",
    "language": "en",
    "text": "The ministry denied it.\r\nNothing more.",
    "section": "unknown fields are left alone",
}


def read(source: str | bytes, path: str = "in/news.jsonl") -> ArticlesRead:
    data = source if isinstance(source, bytes) else source.encode()
    reader = JsonLines() if path.endswith(".jsonl") else JsonDocument()
    return reader.read(data, path)


def said(source: str, path: str = "in/news.jsonl") -> list[tuple[int, str]]:
    return [(each.line, each.said) for each in read(source, path).problems]


def test_one_object_is_one_article_with_all_that_is_known_of_it() -> None:
    (draft,) = read(json.dumps(FULL), "in/news.json").articles

    assert draft.key == "strike-1"
    assert draft.text == "The ministry denied it.\nNothing more."
    assert draft.metadata.outlet == "The Harbour Post"
    assert draft.metadata.language == "en"
    assert draft.provenance.changes == ("CRLF to LF: 1",)


def test_a_list_has_many_articles() -> None:
    read_ = read('[{"text": "One."},\n {"text": "Two."}]', "in/news.json")

    assert [each.text for each in read_.articles] == ["One.", "Two."]
    assert [each.key for each in read_.articles] == ["news-1", "news-2"]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"id": 17, "title": "A title"}, "17"),
        ({"id": "a b\u202e/c"}, "a-b-/c"),
        ({"title": "A title, at last"}, "a-title-at-last"),
        ({}, "news"),
    ],
)
def test_the_key_is_its_own_else_of_the_title_else_of_the_file(
    fields: dict[str, object], key: str
) -> None:
    (draft,) = read(json.dumps({"text": "Words.", **fields})).articles

    assert draft.key == key


def test_a_broken_line_is_a_problem_and_the_others_come_in() -> None:
    source = '{"text": "One."}\n\n{"text": \n{"text": "Two."}\n'

    assert [each.text for each in read(source).articles] == ["One.", "Two."]
    ((line, words),) = said(source)
    assert line == 3
    assert words.startswith("no JSON: Expecting value at column")


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ('{"text": "a", "text": "b"}', "the key 'text' stands here twice"),
        ('{"text": "a", "score": NaN}', "NaN is no JSON number"),
        ('{"text": "a", "score": -Infinity}', "-Infinity is no JSON number"),
        ('{"text": "a", "score": 1e400}', "1e400 is too large a number"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "a number with too many digits"),
        ("[" * 100_000, "nested too deeply"),
        ('"a"', "an article must be an object with a text"),
        ('{"title": "a"}', "there is no text in it"),
        ('{"text": "  "}', "there is no text in it"),
        ('{"text": ["a"]}', "text must be a text"),
        ('{"text": "a", "title": true}', "title must be a text"),
        ('{"text": "a", "id": true}', "id must be a text"),
        (
            '{"text": "a\\u0000b"}',
            "the text has NUL (U+0000) at character 1, line 1; take it out first",
        ),
        (
            '{"text": "a\\ud800"}',
            (
                "the text has a lone surrogate (U+D800) at character 1, line 1; "
                "take it out first"
            ),
        ),
        (
            '{"text": "a", "title": "\\udfff"}',
            (
                "the text has a lone surrogate (U+DFFF) at character 0, line 1; "
                "take it out first"
            ),
        ),
    ],
)
def test_a_record_that_is_no_article_says_why(record: str, words: str) -> None:
    assert said(record) == [(1, words)]


def test_problems_of_a_list_have_the_line_of_their_record() -> None:
    source = '[\n  {"text": "One."},\n\n  {"text": 2},\n  {"text": "Two."}\n]'

    assert said(source, "in/news.json") == [(4, "text must be a text")]
    assert len(read(source, "in/news.json").articles) == 2


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ('[{"text": "a"}\n', 2),
        ('[{"text": "a"}\n {"text": "b"}]', 2),
        ('{"text": "a"}\n{"text": "b"}', 2),
        ('[\n\n{"text": }]', 3),
        ("[" * 100_000, 1),
    ],
)
def test_a_broken_document_is_refused_whole_with_its_line(
    source: str, line: int
) -> None:
    with pytest.raises(RecordUnreadable, match=rf"news\.json, line {line}: "):
        read(source, "in/news.json")


def test_an_empty_list_has_neither_articles_nor_problems() -> None:
    assert read("[ ]", "in/news.json") == ArticlesRead(())


def test_lines_and_documents_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "LINE_LIMIT", 20)
    monkeypatch.setattr(strict_json, "FILE_LIMIT", 20)
    long = '{"text": "A longer text."}'

    assert said(long) == [(1, "more than 20 characters in one line")]
    with pytest.raises(RecordUnreadable, match="more than 20 characters of JSON"):
        read(long, "in/news.json")


def test_a_byte_order_mark_and_utf16_are_no_hindrance() -> None:
    source = '{"text": "One."}'

    for data in (source.encode("utf-8-sig"), source.encode("utf-16")):
        (draft,) = read(data).articles
        assert draft.text == "One."


def test_a_line_separator_inside_a_string_ends_no_line() -> None:
    (draft,) = read('{"text": "a\u2028b\x85c"}').articles

    assert draft.text == "a\u2028b\x85c"
