"""The library: the articles listed as one likes, and opened."""

from pathlib import Path

from annotator.tui.screens.library import LibraryScreen
from tests.projects import finish, label
from tests.tui.picture import rows
from tests.tui.room import Desk, newsroom, reading
from tests.workflow.outbox import locked

TEXTS = {
    "alpha": "Zebra crossing\n\n" + "The mayor said so. " * 40,
    "beta": "Ants march\n\nShort.",
    "gamma": "Moles dig\n\n" + "It was denied. " * 10,
}


def titles(desk: Desk) -> list[str]:
    """The titles of the articles as the screen lists them."""
    known = {text.partition("\n")[0] for text in TEXTS.values()}
    shown = rows(desk.app)
    return [title for row in shown[2:-1] for title in known if title in row]


async def test_articles_are_listed_with_state_counts_and_progress(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path, **TEXTS) as project:
        label(project, "alpha", ((0, 5),))
        label(project, "alpha", ((6, 14),), "source")
        finish(project, "beta")
        async with reading(project) as desk:
            await desk.pilot.pause()
            assert desk.title.split() == [
                "Library",
                "·",
                "unread",
                "▸",
                "reading",
                "✓",
                "finished",
                "3",
                "of",
                "3",
                "articles",
            ]
            shown = {row.split()[1]: row for row in rows(desk.app)[2:5]}
            assert shown["Ants"].split()[0] == "✓"
            assert shown["Ants"].endswith("100 %")
            assert "c1 s1" in shown["Zebra"]
            assert "The Alpha" in shown["Zebra"]
            assert titles(desk) == ["Ants march", "Moles dig", "Zebra crossing"]


async def test_s_sorts_by_the_next_column_and_r_turns_the_order_round(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path, **TEXTS) as project:
        async with reading(project) as desk:
            await desk.press("r")
            await desk.pilot.pause()
            assert titles(desk) == ["Zebra crossing", "Moles dig", "Ants march"]
            await desk.press("s", "s", "s")
            await desk.pilot.pause()
            assert "length▲" in rows(desk.app)[1]
            assert titles(desk) == ["Ants march", "Moles dig", "Zebra crossing"]


async def test_a_filter_lists_the_articles_with_its_words(tmp_path: Path) -> None:
    with newsroom(tmp_path, **TEXTS) as project:
        async with reading(project) as desk:
            await desk.press("/")
            await desk.write("MOLES")
            await desk.pilot.pause()
            assert titles(desk) == ["Moles dig"]
            assert desk.title.endswith("“MOLES” · 1 of 3 articles")
            await desk.press("/", "escape")
            assert desk.title.endswith("“MOLES” · 1 of 3 articles")
            await desk.press("/", *["backspace"] * 5, "enter")
            await desk.pilot.pause()
            assert len(titles(desk)) == 3


async def test_f_lists_one_state_after_the_other(tmp_path: Path) -> None:
    with newsroom(tmp_path, **TEXTS) as project:
        finish(project, "beta")
        async with reading(project) as desk:
            listed = []
            for _ in range(4):
                await desk.press("f")
                await desk.pilot.pause()
                listed.append(titles(desk))
            assert listed[0] == ["Moles dig", "Zebra crossing"]
            assert listed[1] == []
            assert listed[2] == ["Ants march"]
            assert len(listed[3]) == 3


async def test_the_highlighted_article_stays_while_the_order_changes(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path, **TEXTS) as project:
        async with reading(project) as desk:
            await desk.press("down", "r", "s", "s", "s", "enter")
            assert desk.key == "gamma"


async def test_enter_opens_the_highlighted_article(tmp_path: Path) -> None:
    walks = [
        ("beta", ["home"]),
        ("gamma", ["home", "down"]),
        ("alpha", ["end"]),
        ("beta", ["end", "up", "home"]),
        ("alpha", ["home", "pagedown"]),
    ]
    with newsroom(tmp_path, **TEXTS) as project:
        async with reading(project) as desk:
            for expected, keys in walks:
                await desk.press(*keys, "enter")
                assert desk.key == expected
                await desk.press("ctrl+o")


async def test_a_double_click_opens_an_article(tmp_path: Path) -> None:
    with newsroom(tmp_path, **TEXTS) as project:
        async with reading(project) as desk:
            await desk.pilot.click("#articles", offset=(5, 2))
            await desk.settle()
            assert isinstance(desk.app.screen, LibraryScreen)
            await desk.pilot.click("#articles", offset=(5, 2), times=2)
            await desk.settle()
            assert desk.key == "gamma"


async def test_what_was_done_shows_when_one_comes_back(tmp_path: Path) -> None:
    with newsroom(tmp_path, **TEXTS) as project:
        async with reading(project) as desk:
            await desk.press("down", "enter")
            await desk.label("denied", "d")
            await desk.press("!", "ctrl+o")
            await desk.pilot.pause()
            (row,) = [each for each in rows(desk.app) if "Moles dig" in each]
            assert row.split()[0] == "✓"
            assert "d1" in row


async def test_what_is_saved_only_after_one_came_back_shows_too(tmp_path: Path) -> None:
    with newsroom(tmp_path, **TEXTS) as project:
        async with reading(project) as desk:
            await desk.press("enter")
            with locked(tmp_path / "annotator.db", "IMMEDIATE"):
                await desk.pilot.press("!", "ctrl+o")
                await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen))
                await desk.pilot.pause(0.1)
                assert "✓" not in "\n".join(rows(desk.app)[1:])
            await desk.settle()
            await desk.pilot.pause()
            assert "✓" in "\n".join(rows(desk.app))


async def test_many_articles_scroll_and_keep_the_highlight_in_sight(
    tmp_path: Path,
) -> None:
    many = {f"article{n:03}": f"Title {n:03}\n\nText." for n in range(60)}
    with newsroom(tmp_path, **many) as project:
        async with reading(project) as desk:
            await desk.press(*["pagedown"] * 2)
            await desk.pilot.pause()
            shown = "\n".join(rows(desk.app))
            assert "Title 000" not in shown
            await desk.press("end")
            await desk.pilot.pause()
            assert "Title 059" in "\n".join(rows(desk.app))
            await desk.press("enter")
            assert desk.key == "article059"
