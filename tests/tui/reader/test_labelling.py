"""Labelling with the keyboard: what is pressed is what the store has then."""

from pathlib import Path

import pytest

from annotator.model.annotation import Flag
from annotator.model.span import Span
from tests.tui.room import PORT, at, newsroom, reading


async def test_a_labels_key_makes_an_annotation_of_the_selection(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            for label in project.scheme.labels:
                desk.select("The port is shut,")
                await desk.press(label.key, "escape")

                (made,) = [
                    each for each in desk.annotations() if each.label == label.name
                ]
                assert made.words == desk.current == "The port is shut,"
                assert made.span == Span.of(at(PORT, "The port is shut,"))
                assert made.attributes == label.defaults
                assert (made.annotator, made.article) == ("ana", "port")
            assert "4 saved" in desk.title


async def test_white_space_at_the_ends_of_a_selection_is_left_out(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select(" denied it. ")
            await desk.press("d")

            assert desk.labelled() == [("denial", "denied it.")]


async def test_without_a_selection_a_label_changes_nothing_and_says_why(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("c")
            assert "Select some words first" in desk.hint
            desk.select("\n\n")
            await desk.press("c")

            assert "Select some words first" in desk.hint
            assert desk.annotations() == []
            assert "0 saved" in desk.title


async def test_the_same_label_twice_and_crossing_are_refused_in_words(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            desk.select("The embassy")
            await desk.press("s")
            assert "is a source already" in desk.hint
            desk.select("embassy denied")
            await desk.press("s")
            assert "would cross the source" in desk.hint
            assert desk.labelled() == [("source", "The embassy")]

            await desk.label("embassy", "s")
            assert len(desk.annotations()) == 2


async def test_wide_and_combining_characters_keep_their_offsets(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("港は閉鎖", "c")
            await desk.label("Zoë", "s")

            claim, source = desk.annotations()
            assert PORT[claim.span.start : claim.span.end] == claim.words == "港は閉鎖"
            assert PORT[source.span.start : source.span.end] == source.words == "Zoë"


async def test_plus_adds_the_selection_as_a_fragment_and_takes_it_away(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("“We saw them,”", "q")
            (before,) = desk.annotations()
            desk.select("“and so did you.”")
            await desk.press("+")

            (torn,) = desk.annotations()
            assert torn.words == "“We saw them,” “and so did you.”"
            assert (torn.id, torn.attributes) == (before.id, before.attributes)
            assert desk.current == torn.words

            desk.go("so did")
            await desk.press("+")
            (whole,) = desk.annotations()
            assert whole.span == before.span


async def test_a_fragment_goes_to_the_annotation_last_edited(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("nobody gets in", "c")
            await desk.label("The embassy", "s")
            desk.go("nobody")
            await desk.press("f")
            desk.select("whatever")
            await desk.press("+")

            assert ("claim", "nobody gets in whatever") in desk.labelled()


async def test_plus_without_an_annotation_says_so(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("The embassy")
            await desk.press("+")

            assert "Make an annotation first" in desk.hint
            assert desk.annotations() == []


async def test_boundaries_move_at_either_end_and_all_else_stays(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The ", "s")
            await desk.label("said on", "c")
            desk.go("said on")
            await desk.press("f")
            (before,) = [each for each in desk.annotations() if each.label == "claim"]

            await desk.press("e", "ctrl+right")
            assert "[said on Monday]" in desk.hint
            await desk.press("tab", "ctrl+left", "enter")

            (after,) = [each for each in desk.annotations() if each.label == "claim"]
            assert after.words == "ministry said on Monday"
            assert (after.id, after.flag) == (before.id, Flag.DISCUSS)
            assert after.attributes == before.attributes
            assert desk.reader.mode is None
            assert desk.current == after.words


async def test_boundaries_given_up_stay_as_they_were(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("said on", "c")
            desk.go("said on")
            await desk.press("e", "ctrl+right", "escape")

            assert desk.labelled() == [("claim", "said on")]
            assert desk.reader.mode is None
            assert desk.current == "said on"
            assert desk.selected == ""


async def test_boundaries_of_the_fragment_at_the_cursor_move_alone(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("saw", "c")
            desk.select("so did")
            await desk.press("+")
            desk.go("so did")
            await desk.press("e", "ctrl+right", "enter")

            assert desk.labelled() == [("claim", "saw so did you")]


async def test_boundaries_that_would_cross_are_refused(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy denied", "c")
            await desk.label("it. Its", "c")
            desk.go("denied")
            await desk.press("e", "ctrl+right", "enter")

            assert "would cross the claim" in desk.hint
            assert desk.labelled() == [
                ("claim", "The embassy denied"),
                ("claim", "it. Its"),
            ]


@pytest.mark.parametrize("key", ["delete", "x"])
async def test_delete_takes_the_current_annotation_with_its_links(
    tmp_path: Path, key: str
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("the ministry", "s")
            desk.select("The port is shut")
            await desk.press("c", "enter")
            assert len(desk.links()) == 1
            desk.go("the ministry")
            await desk.press(key)

            assert desk.labelled() == [("claim", "The port is shut")]
            assert desk.links() == []
            assert "u brings it back" in desk.hint
            await desk.press("u")
            assert len(desk.annotations()) == 2
            assert len(desk.links()) == 1


async def test_where_no_annotation_is_its_keys_say_so(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            for key in ("x", "f", "e", "l", "enter"):
                await desk.press("right", key)
                assert "There is no annotation at the cursor" in desk.hint, key
            assert "0 saved" in desk.title


async def test_f_flags_for_discussion_and_takes_the_flag_away(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            await desk.press("f")
            assert [each.flag for each in desk.annotations()] == [Flag.DISCUSS]
            await desk.press("f")
            assert [each.flag for each in desk.annotations()] == [Flag.NONE]
