"""A text file is one article."""

import pytest

from annotator.errors.files import CharacterRefused
from annotator.formats.base import ArticleDraft
from annotator.formats.plain_text import PlainText, title_of

BODY = "The ministry denied the report on Tuesday.\n"


def read(text: str, path: str = "in/strike.txt") -> ArticleDraft:
    (draft,) = PlainText().read(text.encode(), path).articles
    return draft


def test_a_short_first_line_with_more_behind_it_is_the_title() -> None:
    draft = read(f"Ministry denies strike\n\n{BODY}")

    assert draft.metadata.title == "Ministry denies strike"
    assert draft.text == f"Ministry denies strike\n\n{BODY}"
    assert draft.key == "strike"


def test_a_single_line_has_no_title() -> None:
    assert read(BODY).metadata.title == ""


@pytest.mark.parametrize(("length", "titles"), [(120, 1), (121, 0)])
def test_a_long_first_line_is_a_paragraph(length: int, titles: int) -> None:
    title = read("x" * length + "\n" + BODY).metadata.title

    assert title == "x" * length * titles


def test_marks_of_a_markdown_heading_are_not_of_the_title_but_of_the_text() -> None:
    draft = read(f"## Ministry denies strike ##\n\n{BODY}", "in/strike.md")

    assert draft.metadata.title == "Ministry denies strike"
    assert draft.text.startswith("## Ministry")


def test_a_hash_in_plain_text_is_part_of_the_title() -> None:
    assert title_of(f"# 1 port\n{BODY}", is_markdown=False) == "# 1 port"


def test_what_intake_changed_is_kept_with_the_article() -> None:
    draft = read(f"\ufeffTitle\r\n{BODY}")

    assert draft.text == f"Title\n{BODY}"
    assert draft.provenance.changes == ("byte order mark dropped: 1", "CRLF to LF: 1")
    assert draft.provenance.source_file == "in/strike.txt"
    assert draft.provenance.encoding == "utf-8"


def test_a_nul_that_utf16_hides_is_refused() -> None:
    with pytest.raises(CharacterRefused, match="NUL"):
        PlainText().read("\ufeffa\0b".encode("utf-16-le"), "a.txt")
