"""Moving with the keyboard, and selecting by moving."""

from pathlib import Path

from tests.tui.room import PORT, Desk, newsroom, reading

MOVES = [
    ("Port", "right", "ort shut"),
    ("ort shut", "left", "Port"),
    ("Port", "ctrl+right", "shut, says"),
    ("says", "ctrl+left", "shut, says"),
    ("saw them", "[", "“We saw"),
    ("saw them", "]", "漢字"),
    ("stays", "[", "“It stays"),
    ("denied it", "{", "The embassy"),
    ("The embassy", "{", "“The port"),
    ("denied it", "}", "漢字"),
    ("stays", "home", "“The port"),
    ("nobody", "home", "‘nobody"),
    ("nobody", "end", "\n\nThe embassy"),
    ("stays", "end", " ‘nobody"),
    ("The embassy", "down", "come in. “We"),
    ("‘nobody", "up", "“The port"),
    ("stays", "ctrl+home", "Port shut"),
    ("stays", "pageup", "Port shut"),
]
"""From where, which key, and what stands behind the cursor then."""
MANY = "\n".join(f"Line {number} of the long article" for number in range(200))


async def test_each_motion_goes_where_it_says(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            for start, key, expected in MOVES:
                desk.go(start)
                await desk.press(key)
                assert PORT[desk.offset :].startswith(expected), (start, key)
                assert desk.selected == ""
            await desk.press("ctrl+end")
            assert desk.offset == len(PORT)
            await desk.press("right", "down", "ctrl+right", "]", "}", "end", "pagedown")
            assert desk.offset == len(PORT)
            await desk.press("ctrl+home", "left", "up", "ctrl+left", "[", "{", "home")
            assert desk.offset == 0


async def test_a_page_goes_as_far_as_the_pane_is_high(tmp_path: Path) -> None:
    with newsroom(tmp_path, long=MANY) as project:
        async with reading(project, "long") as desk:
            height = desk.reader.pane.size.height
            await desk.press("pagedown")
            assert desk.text[desk.offset :].startswith(f"Line {height - 1} ")
            await desk.press("pagedown", "pagedown", "pageup")
            assert desk.text[desk.offset :].startswith(f"Line {2 * (height - 1)} ")
            assert desk.reader.pane.scroll_offset.y > 0


async def test_the_cursor_stays_in_sight_wherever_it_goes(tmp_path: Path) -> None:
    with newsroom(tmp_path, long=MANY) as project:
        async with reading(project, "long") as desk:
            pane = desk.reader.pane
            for key in ("ctrl+end", "ctrl+home", "pagedown", "pagedown", *["up"] * 20):
                await desk.press(key)
                y = pane.rows.row_of(desk.offset) - pane.scroll_offset.y
                assert 0 <= y < pane.size.height, key


async def test_up_and_down_keep_to_their_column(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("told the agency")
            start = desk.offset
            await desk.press("up", "up", "up", "up", "down", "down", "down", "down")
            assert desk.offset == start


async def test_the_cursor_steps_over_whole_clusters(tmp_path: Path) -> None:
    text = "a👨\u200d👩\u200d👧e\u0301漢b"
    with newsroom(tmp_path, small=text) as project:
        async with reading(project, "small") as desk:
            stops = []
            for _ in range(5):
                await desk.press("right")
                stops.append(desk.offset)
            assert stops == [1, 6, 8, 9, 10]


SELECTIONS = [
    ("Port", ["shift+right"], "P"),
    ("shut,", ["shift+left", "shift+left"], "t "),
    ("Port", ["ctrl+shift+right", "ctrl+shift+right"], "Port shut"),
    ("Port", ["shift+end"], "Port shut, says ministry"),
    ("says", ["shift+home"], "Port shut, "),
    ("Port", ["shift+down", "shift+down"], "Port shut, says ministry\n\n"),
    ("says", ["ctrl+shift+home"], "Port shut, "),
    ("ran", ["ctrl+shift+end"], "ran the café.\n"),
    ("says", ["shift+pageup"], "Port shut, "),
    ("ran", ["shift+pagedown"], "ran the café.\n"),
    ("shut, says", ["ctrl+shift+left"], "Port "),
    ("漢字", ["shift+right", "shift+right"], "漢字"),
    ("漢字", ["shift+right", "shift+right", "shift+left"], "漢"),
    ("Port", ["v", "]"], "Port shut, says ministry"),
    ("The embassy", ["v", "}"], PORT[PORT.index("The emb") : PORT.index("\n\n漢")]),
    ("denied", ["v", "["], "The embassy "),
    ("denied", ["v", "{", "v", "right"], ""),
    ("Port", ["v", "right", "right", "v", "shift+right"], "Por"),
]
"""From where, which keys, and what is selected then."""


async def test_shifted_motions_and_v_select_to_the_character_when_exact(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("=")
            for start, keys, expected in SELECTIONS:
                await unselected(desk)
                desk.go(start)
                await desk.press(*keys)
                assert desk.selected == expected, (start, keys)


async def test_what_is_selected_by_moving_snaps_to_whole_words(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.go("ort shut")
            await desk.press("shift+right")
            assert desk.selected == "Port"
            await desk.press(*["shift+right"] * 4)
            assert desk.selected == "Port shut"
            await desk.press("c")
            assert desk.labelled() == [("claim", "Port shut")]


async def test_selecting_shows_in_the_hint_until_v_or_escape(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("v")
            assert desk.hint.startswith("selecting: v stops")
            await desk.press("right", "escape")
            assert "selecting" not in desk.hint
            assert desk.selected == ""
            await desk.press("right")
            assert desk.selected == ""


async def test_tab_goes_through_the_annotations_in_the_order_of_the_text_and_round(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await labelled(desk)
            await desk.press("ctrl+home")
            passed = []
            for _ in range(5):
                await desk.press("tab")
                passed.append(current(desk))
            assert passed == [*ORDER, ORDER[0]]
            await desk.press("ctrl+home")
            passed = []
            for _ in range(5):
                await desk.press("shift+tab")
                passed.append(current(desk))
            assert passed == [*ORDER[::-1], ORDER[-1]]


async def test_annotations_of_one_extent_are_each_gone_to(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            for key in "cdq":
                await desk.label("The embassy", key)
            await desk.press("ctrl+home")
            passed = set()
            for _ in range(3):
                await desk.press("tab")
                passed.add(current(desk)[0])
            assert passed == {"claim", "denial", "quote"}
            await desk.press(";", ";", ";", "x")
            assert len(desk.annotations()) == 2


async def test_the_stack_at_the_cursor_is_walked_outwards_and_round(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await labelled(desk)
            desk.go("ministry said")
            passed = [current(desk)]
            for _ in range(3):
                await desk.press(";")
                passed.append(current(desk))
            assert [label for label, _ in passed] == [
                "source",
                "claim",
                "quote",
                "source",
            ]


async def test_the_innermost_annotation_at_the_cursor_is_current(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await labelled(desk)
            desk.go("ministry said")
            assert current(desk) == ("source", "ministry")
            desk.go("the ministry said")
            assert current(desk)[0] == "claim"
            desk.select("ministry said")
            assert current(desk)[0] == "claim"
            desk.go("The embassy")
            assert desk.current == ""


async def test_without_annotations_tab_says_so(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.press("tab")
            assert desk.hint == "There is no annotation yet."


ORDER = [
    ("quote", "“The port is shut,” the ministry said on Monday."),
    ("claim", "The port is shut,” the ministry said"),
    ("source", "ministry"),
    ("claim", "two ships had come in"),
]


async def labelled(desk: Desk) -> None:
    """Nested and separate annotations, made in another order."""
    for label, words in ORDER[::-1]:
        if words == "ministry":
            desk.go("ministry said")
            await desk.press("w", label[0])
        else:
            await desk.label(words, label[0])


def current(desk: Desk) -> tuple[str, str]:
    found = desk.reader.current
    return (found.label, found.words) if found else ("", "")


async def unselected(desk: Desk) -> None:
    await desk.press("escape")
