"""One key repeats the last label, or the values last chosen."""

from pathlib import Path

from tests.tui.room import newsroom, reading


async def test_the_last_label_comes_again_with_the_values_chosen_for_it(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.press("enter", "2", "2", "escape")
            desk.select("the agency")
            await desk.press(".")

            values = [each.attributes for each in desk.annotations()]
            assert values == [(("part", "cue"), ("kind", "government"))] * 2


async def test_without_a_selection_the_current_annotation_gets_the_last_values(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.label("the agency", "s")
            await desk.press("enter", "2", "escape")
            desk.go("embassy")
            await desk.press(".")

            parts = [each.attribute("part") for each in desk.annotations()]
            assert parts == ["cue", "cue"]


async def test_values_are_remembered_for_each_label_and_from_article_to_article(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.press("enter", "2", "escape")
            await desk.label("two ships had come in", "c")
            await desk.press("escape", ">")
            desk.select("The union")
            await desk.press("s", ".")

            (made,) = desk.annotations()
            assert made.attribute("part") == "cue"


async def test_before_the_first_label_there_is_nothing_to_repeat(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            await desk.press(".")

            assert "Nothing was labelled yet" in desk.hint
            assert desk.annotations() == []
