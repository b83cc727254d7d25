"""The sample articles hold every difficulty that they promise."""

import codecs
import json
import re
import unicodedata
from pathlib import Path

import pytest

from annotator.formats.base import ArticleDraft
from annotator.formats.registry import article_reader

FOLDER = Path(__file__).parent.parent / "sample_articles"
FILES = sorted(path for path in FOLDER.iterdir() if not path.name.startswith("README"))
SHARED = "never sold, lent or given (a|one) single glider to any party to the war"


def drafts(path: Path) -> tuple[ArticleDraft, ...]:
    read = article_reader(path.name).read(path.read_bytes(), path.name)
    assert not read.problems
    return read.articles


ARTICLES = {draft.key: draft for path in FILES for draft in drafts(path)}


def text(key: str) -> str:
    return ARTICLES[key].text


def holding(pattern: str) -> set[str]:
    return {key for key in ARTICLES if re.search(pattern, text(key))}


def test_two_stories_are_told_by_several_outlets_each() -> None:
    assert len(ARTICLES) == 13
    assert len(holding("gliders") & holding("Hollin")) >= 6
    assert len(holding("Brightwater") & holding("Ansel")) >= 5


@pytest.mark.parametrize("key", sorted(set(ARTICLES) - {"river-japanese"}))
def test_an_article_has_the_length_of_wire_copy(key: str) -> None:
    assert 200 <= len(text(key).split()) <= 720


def test_the_japanese_article_is_as_long_without_spaces() -> None:
    assert 800 <= len(text("river-japanese")) <= 1400


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_readme_names_each_file(path: Path) -> None:
    assert f"`{path.name}`" in (FOLDER / "README.md").read_text("utf-8")


@pytest.mark.parametrize("key", sorted(ARTICLES))
def test_the_readme_names_each_article(key: str) -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert f"`{key}`" in readme or f"`{key}." in readme


def test_the_kinds_of_file_are_mixed() -> None:
    assert {path.suffix for path in FILES} == {".txt", ".md", ".json", ".jsonl"}
    lines = (FOLDER / "meridian-wire-and-radio.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 3


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_json_articles_carry_what_is_known_of_them(suffix: str) -> None:
    (path,) = (path for path in FILES if path.suffix == suffix)
    for draft in drafts(path):
        known = draft.metadata
        assert known.title
        assert known.outlet
        assert known.url.split("/")[2].endswith(".example")
        assert known.language == "en"
        assert re.match(r"2026-\d\d-\d\d", known.published)


def test_each_json_article_names_its_fields() -> None:
    record = json.loads((FOLDER / "gliders-harbour-ledger.json").read_text("utf-8"))
    fields = {"title", "outlet", "author", "published", "url", "language", "text"}
    assert set(record) == fields | {"key"}


def test_one_file_has_crlf_line_ends_only() -> None:
    data = (FOLDER / "gliders-evening-lantern.txt").read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") > 10


def test_the_other_files_have_lf_line_ends() -> None:
    with_crlf = [path.name for path in FILES if b"\r" in path.read_bytes()]
    assert with_crlf == ["gliders-evening-lantern.txt"]


def test_one_file_is_utf_8_with_a_bom() -> None:
    data = (FOLDER / "gliders-council-gazette.txt").read_bytes()
    assert data.startswith(codecs.BOM_UTF8)
    assert not text("gliders-council-gazette").startswith("\ufeff")


def test_one_file_is_utf_16_with_a_bom() -> None:
    data = (FOLDER / "river-callow-examiner.txt").read_bytes()
    assert data.startswith(codecs.BOM_UTF16_LE)
    assert text("river-callow-examiner").startswith("The river came down red")


def test_one_article_is_a_single_paragraph_of_4000_characters() -> None:
    paragraph = text("gliders-strait-review").removesuffix("\n")
    assert "\n" not in paragraph
    assert 3900 <= len(paragraph) <= 4100


def test_one_article_begins_with_the_quotation_and_names_its_source_after_it() -> None:
    assert re.match(
        r"“[^”]{200,}”? the statement said", text("gliders-council-gazette")
    )
    assert ARTICLES["gliders-council-gazette"].metadata.title == ""


def test_three_articles_quote_nearly_the_same_passage() -> None:
    assert holding(SHARED) >= {
        "gliders-strait-review",
        "gliders-saltmarket-courier",
        "gliders-meridian-wire",
    }


def test_one_article_retells_the_passage_without_quotation_marks() -> None:
    retold = re.search(SHARED, text("gliders-evening-lantern"))
    assert retold
    assert text("gliders-evening-lantern").count('"', 0, retold.start()) % 2 == 0


@pytest.mark.parametrize(
    ("what", "pattern", "keys"),
    [
        ("curly marks, nested", "“[^”]*‘[^’”]+’[^”]*”", {"gliders-strait-review"}),
        ("straight marks, nested", '"\'grubby\', [^"]+"', {"gliders-meridian-wire"}),
        ("straight marks", '"[^"“”]+"', {"gliders-evening-lantern"}),
        (
            "an interrupted quotation in curly marks",
            r",” (she|he|\w+) said[^.“]*, “",
            {"gliders-saltmarket-courier", "gliders-council-gazette"},
        ),
        (
            "an interrupted quotation in straight marks",
            r'," the second man said, "',
            {"gliders-evening-lantern"},
        ),
        (
            "a quotation over several paragraphs, re-opened in each",
            r"“[^”]+\n\n“[^”]+\n\n“[^”]+”",
            {"gliders-council-gazette"},
        ),
        (
            "a denial inside a quotation",
            "“[^”]*‘(No, we have not|There were no Herons)",
            {"gliders-saltmarket-courier", "gliders-harbour-ledger"},
        ),
        (
            "a no-comment",
            r"no comment|declined to comment|not wish to comment|not comment",
            {
                "gliders-harbour-ledger",
                "gliders-evening-lantern",
                "river-tin-gazette",
                "river-callow-examiner",
            },
        ),
        ("an unclosed quotation", r"“[^”]*\n\nMeridian", {"gliders-harbour-ledger"}),
        (
            "a chain of sources",
            r"embassy's note, cited by Radio Vessin, .* quoted by Meridian Wire",
            {"gliders-evening-lantern"},
        ),
        (
            "lines that interrupt",
            r"\n\W*Read next: ",
            {"gliders-saltmarket-courier", "river-tin-gazette", "river-emoji"},
        ),
        (
            "boilerplate",
            r"may be shared freely|takes no responsibility|\(Reporting in",
            {"gliders-strait-review", "river-tin-gazette", "river-meridian-wire"},
        ),
        (
            "emoji before a quotation",
            "\N{FISH}[^\n]*“",
            {"river-emoji"},
        ),
        ("emoji joined to one", "[\U0001f300-\U0001faff]\u200d", {"river-emoji"}),
        ("a keycap", "1\ufe0f\u20e3", {"river-emoji"}),
        ("combining marks", "[a-zA-Z][\u0300-\u036f]", {"river-emoji"}),
        ("right-to-left script", "[\u0600-\u06ff]{3}", {"gliders-arabic"}),
        (
            "left-to-right letters and digits between right-to-left ones",
            r"[\u0600-\u06ff]\D* 140 [\u0600-\u06ff][^\n]*Heron[^\n]*[\u0600-\u06ff]",
            {"gliders-arabic"},
        ),
        (
            "guillemets, nested",
            "«[^»]*\u2039[^\u203a]+\u203a[^»]*»",
            {"gliders-arabic"},
        ),
        ("Japanese", "[\u3040-\u30ff][\u4e00-\u9fff]", {"river-japanese"}),
        ("corner brackets, nested", "「[^」]*『[^』]+』[^」]*」", {"river-japanese"}),
    ],
)
def test_each_difficulty_is_there(what: str, pattern: str, keys: set[str]) -> None:
    assert keys <= holding(pattern), what


def test_the_unclosed_quotation_is_the_only_one_in_its_article() -> None:
    marks = text("gliders-harbour-ledger")
    assert marks.count("“") == marks.count("”") + 1


def test_one_name_is_spelt_composed_and_decomposed() -> None:
    composed, decomposed = "Zo\u00eb", "Zoe\u0308"
    assert composed in text("river-emoji")
    assert decomposed in text("river-emoji")
    assert unicodedata.normalize("NFC", decomposed) == composed


def test_most_letters_of_the_arabic_article_run_right_to_left() -> None:
    letters = [each for each in text("gliders-arabic") if each.isalpha()]
    rightward = [each for each in letters if unicodedata.bidirectional(each) == "AL"]
    assert len(rightward) > 0.9 * len(letters)
