"""`annotator store` says what the database is; a bad one is refused untouched."""

import sqlite3

import pytest

from tests.cli.program import Program

LOOKING = [
    ("status",),
    ("export", "labels.csv"),
    ("scheme", "show"),
    ("store", "info"),
    ("store", "check"),
]


def newsroom(annotator: Program) -> None:
    annotator.write("strike.txt", "The port is shut.")
    annotator("import", "strike.txt")


def test_a_store_says_what_it_is(annotator: Program) -> None:
    newsroom(annotator)

    facts = annotator.facts()

    assert facts["place"] == "annotator.db"
    assert facts["made by"] == "ana"
    assert facts["rows of article"] == "1"


def test_a_sound_store_is_said_to_be_sound(annotator: Program) -> None:
    newsroom(annotator)

    ended = annotator("store", "check")

    assert (ended.code, ended.out) == (0, "The store is sound.\n")


def test_damage_is_told_and_ends_with_1(annotator: Program) -> None:
    newsroom(annotator)
    connection = sqlite3.connect(annotator.folder / "annotator.db")
    connection.execute("UPDATE article SET text = 'The port is open.'")
    connection.commit()
    connection.close()

    ended = annotator("store", "check")

    assert (ended.code, ended.out) == (1, "")
    assert "strike" in ended.err


@pytest.mark.parametrize("command", LOOKING)
def test_a_missing_store_is_not_made_by_looking(
    annotator: Program, command: tuple[str, ...]
) -> None:
    ended = annotator(*command)

    assert ended.code == 1
    assert ended.err.startswith("There is no store at annotator.db.")
    assert ended.err.count("\n") == 1
    assert annotator.files == set()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "annotator.db is empty, not a store."),
        (b"just a text", "annotator.db is not a store of this program."),
    ],
)
@pytest.mark.parametrize("command", [*LOOKING, ("import", "a.txt")])
def test_a_foreign_file_is_refused_and_left_alone(
    annotator: Program, command: tuple[str, ...], content: bytes, said: str
) -> None:
    annotator.write("annotator.db", content)
    annotator.write("a.txt", "Words.")

    ended = annotator(*command)

    assert ended.code == 1
    assert ended.err.startswith(said)
    assert ended.err.count("\n") == 1
    assert annotator.files == {"annotator.db", "a.txt"}
    assert (annotator.folder / "annotator.db").read_bytes() == content


def test_a_newer_store_is_refused_and_left_alone(annotator: Program) -> None:
    newsroom(annotator)
    connection = sqlite3.connect(annotator.folder / "annotator.db")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = (annotator.folder / "annotator.db").read_bytes()

    ended = annotator("status")

    assert ended.code == 1
    assert "has schema 999" in ended.err
    assert (annotator.folder / "annotator.db").read_bytes() == before


@pytest.mark.parametrize("command", [*LOOKING, ("import", "strike.txt")])
def test_a_store_whose_tables_are_of_the_future_is_refused_and_left_alone(
    annotator: Program, command: tuple[str, ...]
) -> None:
    newsroom(annotator)
    connection = sqlite3.connect(annotator.folder / "annotator.db")
    connection.execute("UPDATE alembic_version SET version_num = '0099'")
    connection.commit()
    connection.close()
    before = (annotator.folder / "annotator.db").read_bytes()

    ended = annotator(*command)

    assert ended.code == 1
    assert "is marked as schema 1 and has the tables of '0099'." in ended.err
    assert (annotator.folder / "annotator.db").read_bytes() == before


def test_what_is_said_of_damage_names_commands_that_there_are(
    annotator: Program,
) -> None:
    newsroom(annotator)
    connection = sqlite3.connect(annotator.folder / "annotator.db")
    connection.execute("UPDATE article SET text = 'The port is open.'")
    connection.commit()
    connection.close()

    ended = annotator("export", "out")

    assert ended.code == 1
    assert ended.err.endswith(
        "`annotator store check` lists all damage; put a backup in its place.\n"
    )


def test_looking_changes_no_byte_of_the_store(annotator: Program) -> None:
    newsroom(annotator)
    before = (annotator.folder / "annotator.db").read_bytes()

    for command in LOOKING:
        assert annotator(*command, "--as", "eve").code == 0

    assert (annotator.folder / "annotator.db").read_bytes() == before
