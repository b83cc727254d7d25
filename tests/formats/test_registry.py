"""Formats are found by name or suffix, also those of other packages."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors.files import FormatUnknown, FormatUnloadable
from annotator.formats.article_json import JsonDocument, JsonLines
from annotator.formats.csv_tables import CsvTables
from annotator.formats.plain_text import PlainText
from annotator.formats.registry import article_reader, article_suffixes, exporter


@pytest.fixture
def other_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder on the path that offers formats as an installed package does."""
    about = tmp_path / "scrolls-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: scrolls\nVersion: 1.0\n"
    )
    (about / "entry_points.txt").write_text(
        "[annotator.formats]\nscroll = scrolls:Scroll\nbroken = scrolls_gone:Gone\n"
    )
    (tmp_path / "scrolls.py").write_text(
        "from annotator.formats.base import ArticlesRead, FormatInfo\n"
        "class Scroll:\n"
        "    info = FormatInfo('scroll', ('.scroll',), 'scrolls')\n"
        "    def read(self, data, path):\n"
        "        return ArticlesRead(())\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("scrolls", None)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.txt", PlainText),
        ("A.TXT", PlainText),
        ("a.md", PlainText),
        ("a.json", JsonDocument),
        ("a.jsonl", JsonLines),
    ],
)
def test_the_suffix_chooses_the_reader(path: str, kind: type) -> None:
    assert isinstance(article_reader(path), kind)


def test_a_name_wins_over_the_suffix() -> None:
    assert isinstance(article_reader("a.txt", "json"), JsonDocument)
    assert isinstance(article_reader("a.json", "jsonl"), JsonLines)
    assert isinstance(exporter("labels.txt", "csv"), CsvTables)


def test_every_suffix_looked_for_has_a_reader_that_says_so() -> None:
    for suffix in article_suffixes():
        assert suffix in article_reader(f"a{suffix}").info.suffixes


def test_an_unknown_suffix_is_refused_with_what_there_is() -> None:
    with pytest.raises(
        FormatUnknown, match=r"a\.pdf.*text \(\.txt \.md.*json \(\.json"
    ):
        article_reader("a.pdf")
    with pytest.raises(FormatUnknown, match=r"a\.xlsx.*csv \(\.csv\)"):
        exporter("a.xlsx")


def test_what_is_said_of_an_unknown_format_tells_what_to_do() -> None:
    with pytest.raises(FormatUnknown) as caught:
        exporter("x.xyz")
    assert str(caught.value) == (
        "x.xyz has the suffix of no format that is written here: csv (.csv). "
        "Change it, or name the format with --format."
    )
    with pytest.raises(FormatUnknown) as caught:
        article_reader("a.txt", "xyz")
    assert str(caught.value) == (
        "There is no format 'xyz' here; choose one of text (.txt .md .markdown), "
        "json (.json), jsonl (.jsonl)."
    )


def test_a_format_that_is_named_has_its_own_suffixes_looked_for() -> None:
    assert article_suffixes("jsonl") == (".jsonl",)
    assert {".txt", ".jsonl"} <= set(article_suffixes())


def test_a_reader_is_no_exporter() -> None:
    with pytest.raises(FormatUnknown):
        exporter("a.txt", "text")


@pytest.mark.usefixtures("other_package")
def test_other_packages_add_formats_by_an_entry_point() -> None:
    assert article_reader("a.scroll").info.name == "scroll"
    assert article_reader("a.any", "scroll").info.name == "scroll"
    with pytest.raises(FormatUnknown, match=r"scroll \(\.scroll\)"):
        article_reader("a.pdf")


@pytest.mark.usefixtures("other_package")
def test_a_format_that_does_not_load_is_in_nobodys_way_until_it_is_named() -> None:
    assert article_reader("a.scroll").info.name == "scroll"
    with pytest.raises(FormatUnloadable, match="'broken' at scrolls_gone:Gone"):
        article_reader("a.any", "broken")


def test_formats_are_loaded_when_they_are_used() -> None:
    code = (
        "import sys, annotator.formats.registry as registry\n"
        "registry.article_reader('a.txt')\n"
        "print([name for name in sys.modules if name.startswith('annotator.formats.csv')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"
