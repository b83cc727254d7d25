"""What a store is, whether it is sound, and what of that an annotator learns."""

import sqlite3
from pathlib import Path

from annotator.workflow.upkeep import facts, faults
from tests.projects import label, project_at
from tests.workflow.newsroom import take_in_texts


def newsroom(folder: Path) -> None:
    with project_at(folder, "ana") as project:
        take_in_texts(project, folder, strike="The port is shut.")
        label(project, "strike", ((0, 3),))


def damage(folder: Path) -> None:
    with sqlite3.connect(folder / "annotator.db") as connection:
        connection.execute("UPDATE annotation SET words = 'Tge'")
    connection.close()


def test_the_leader_learns_what_is_in_the_store(tmp_path: Path) -> None:
    newsroom(tmp_path)

    with project_at(tmp_path, "ana") as project:
        known = dict(facts(project))

    assert known["place"] == str(tmp_path / "annotator.db")
    assert known["made by"] == "ana"
    assert (known["rows of article"], known["rows of annotation"]) == ("1", "1")


def test_an_annotator_learns_no_count_of_others(tmp_path: Path) -> None:
    newsroom(tmp_path)

    with project_at(tmp_path, "ben") as project:
        known = dict(facts(project))

    assert known["rows of article"] == "1"
    assert not {"rows of annotation", "rows of link", "rows of event"} & set(known)


def test_a_sound_store_has_no_faults(tmp_path: Path) -> None:
    newsroom(tmp_path)

    with project_at(tmp_path, "ana") as project:
        assert faults(project) == ()


def test_the_leader_learns_what_is_damaged_an_annotator_how_much(
    tmp_path: Path,
) -> None:
    newsroom(tmp_path)
    damage(tmp_path)

    with project_at(tmp_path, "ana") as project:
        named = faults(project)
    with project_at(tmp_path, "ben") as project:
        counted = faults(project)

    assert any("Tge" in each or "words" in each for each in named)
    assert counted == (
        f"{len(named)} things are not as they were saved; the leader sees which",
    )
