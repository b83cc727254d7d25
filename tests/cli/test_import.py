"""`annotator import` takes articles in and says what it did not take."""

import pytest

from tests.cli.program import Program


def test_articles_are_listed_as_they_come_in(annotator: Program) -> None:
    annotator.write("in/strike.txt", b"\xef\xbb\xbfThe port is shut.\r\n")
    annotator.write("in/flood.md", "# Flood\n\nNone.")

    first = annotator("import", "in")
    again = annotator("import", "in/flood.md")

    assert first.code == 0
    assert first.out == (
        "article            file\n"
        "flood    taken in  in/flood.md\n"
        "strike   taken in  in/strike.txt  byte order mark dropped: 1; CRLF to LF: 1\n"
    )
    assert first.err == ""
    assert "flood    there already  in/flood.md\n" in again.out


def test_a_guessed_encoding_is_told(annotator: Program) -> None:
    annotator.write("a.txt", ("Le ministère a démenti l’accord. " * 5).encode("cp1252"))

    assert "read as cp1252" in annotator("import", "a.txt").out


def test_the_format_can_be_named(annotator: Program) -> None:
    annotator.write("dump", '{"text": "One."}\n{"text": "Two."}\n')
    annotator.write("in/more.jsonl", '{"text": "Three."}\n')
    annotator.write("in/notes.txt", "No article.")

    ended = annotator("import", "dump", "in", "--format", "jsonl")

    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.splitlines()[1:]] == [
        "dump-1",
        "dump-2",
        "more",
    ]


def test_a_format_that_there_is_not_is_refused_with_those_there_are(
    annotator: Program,
) -> None:
    annotator.write("a.txt", "Words.")

    ended = annotator("import", "a.txt", "--format", "brief")

    assert ended.code == 1
    assert ended.err == (
        "There is no format 'brief' here; choose one of text (.txt .md .markdown), "
        "json (.json), jsonl (.jsonl).\n"
    )
    assert annotator.files == {"a.txt"}


def test_the_description_of_exported_tables_is_no_article(annotator: Program) -> None:
    annotator.write("a.txt", "Words.")
    annotator("import", "a.txt")
    annotator("export", "out", "--format", "csv")
    annotator.write("other/datapackage.json", '{"text": "An article of its own."}')

    ours = annotator("import", "out")
    other = annotator("import", "other")

    assert ours.code == 1
    assert ours.err.startswith("out has no article in it: I look for")
    assert (other.code, other.err) == (0, "")


def test_a_dry_run_makes_nothing(annotator: Program) -> None:
    annotator.write("a.txt", "Words.")

    ended = annotator("import", "a.txt", "--dry-run")

    assert ended.code == 0
    assert "a        would be taken in  a.txt\n" in ended.out
    assert annotator.files == {"a.txt"}


def test_problems_are_skipped_and_told_with_file_and_line(annotator: Program) -> None:
    annotator.write("a.jsonl", '{"text": "One."}\n{"text": \n')
    annotator.write("empty.txt", "")

    ended = annotator("import", "a.jsonl", "empty.txt", "gone.txt")

    assert ended.code == 3
    assert "taken in" in ended.out
    assert ended.err.splitlines() == [
        "a.jsonl, line 2: no JSON: Expecting value at column 10",
        "empty.txt is empty: there is nothing to read in it.",
        "gone.txt cannot be read: No such file or directory.",
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"ab\0cd", "a.txt is not text: byte 2 is NUL."),
        ("a.txt", b"", "a.txt is empty"),
        ("a.txt", "\ufeffé ü ö ä\xff".encode() + b"\xff", "byte 16 does not belong"),
        ("a.pdf", b"%PDF", "a.pdf is in no format that is read here: text (.txt"),
        ("a.json", b'{"text": ', "a.json, line 1: no JSON: Expecting value"),
        ("a.jsonl", b'{"title": "T"}', "a.jsonl, line 1: there is no text in it"),
        ("in/pic.png", b"x", "in has no article in it: I look for .txt"),
    ],
)
def test_when_nothing_can_be_taken_in_one_sentence_says_why(
    annotator: Program, name: str, content: bytes, said: str
) -> None:
    annotator.write(name, content)

    ended = annotator("import", name.partition("/")[0])

    assert ended.code == 1
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert "annotator.db" not in annotator.files


def test_a_file_that_does_not_open_is_named(annotator: Program) -> None:
    (annotator.folder / "loop.txt").symlink_to("loop.txt")

    ended = annotator("import", "loop.txt")

    assert ended.code == 1
    assert ended.err.startswith("loop.txt cannot be read: Too many levels")


def test_a_store_that_cannot_be_made_is_named(annotator: Program) -> None:
    annotator.write("a.txt", "Words.")

    ended = annotator("import", "a.txt", "--store", "gone/annotator.db")

    assert ended.code == 1
    assert ended.err.startswith("gone/annotator.db cannot be opened")
    assert ended.err.count("\n") == 1
