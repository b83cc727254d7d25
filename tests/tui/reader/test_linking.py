"""Links: offered after labelling, or made by going to the other end."""

from pathlib import Path

from annotator.model.annotation import Annotation
from tests.tui.room import Desk, newsroom, reading


def found(desk: Desk, words: str, article: str = "") -> Annotation:
    (one,) = [each for each in desk.annotations(article) if each.words == words]
    return one


def joined(desk: Desk, article: str = "") -> list[tuple[str, str, str]]:
    """Type and ids of the ends of the links in the store."""
    return [
        (each.type, each.tail.annotation, each.head.annotation)
        for each in desk.links(article)
    ]


async def with_sources(desk: Desk) -> None:
    await desk.label("the ministry", "s")
    await desk.label("The embassy", "s")
    desk.select("two ships had come in")
    await desk.press("c")


async def test_the_nearest_source_is_offered_and_enter_takes_it(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await with_sources(desk)
            assert desk.hint.startswith("attributed_to “The embassy” 1/2?")
            assert desk.links() == []

            await desk.press("enter")

            claim, source = (
                found(desk, "two ships had come in"),
                found(desk, "The embassy"),
            )
            assert joined(desk) == [("attributed_to", claim.id, source.id)]
            assert desk.reader.mode is None
            assert desk.current == claim.words


async def test_tab_goes_through_what_is_offered_and_round(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await with_sources(desk)
            await desk.press("tab")
            assert "“the ministry” 2/2" in desk.hint
            await desk.press("tab")
            assert "“The embassy” 1/2" in desk.hint
            await desk.press("shift+tab", "enter")

            claim = found(desk, "two ships had come in")
            source = found(desk, "the ministry")
            assert joined(desk) == [("attributed_to", claim.id, source.id)]


async def test_0_says_that_there_is_no_source(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await with_sources(desk)
            await desk.press("0")

            assert found(desk, "two ships had come in").unlinked == ("attributed_to",)
            assert desk.links() == []


async def test_escape_leaves_the_question_open(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await with_sources(desk)
            await desk.press("escape")

            assert desk.reader.mode is None
            assert found(desk, "two ships had come in").unlinked == ()
            assert desk.links() == []
            assert desk.current == "two ships had come in"


async def test_any_other_key_leaves_it_open_and_does_what_it_always_does(
    tmp_path: Path,
) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await with_sources(desk)
            await desk.press("f")

            assert desk.reader.mode is None
            assert desk.links() == []
            assert found(desk, "two ships had come in").flag


async def test_a_source_is_offered_to_every_label_but_a_source(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The embassy", "s")
            offered = {}
            for key in "cdqs":
                desk.select("two ships")
                await desk.press(key)
                offered[key] = bool(desk.reader.mode)
                await desk.press("escape")

            assert offered == {"c": True, "d": True, "q": True, "s": False}


async def test_without_a_source_nothing_is_offered(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            desk.select("two ships")
            await desk.press("c")

            assert desk.reader.mode is None


async def test_l_links_to_the_annotation_gone_to(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The port is shut", "c")
            await desk.label("denied it", "d")
            await desk.press("l")
            assert desk.hint.startswith("link from denial “denied it”")
            await desk.press("shift+tab", "enter")

            denial, claim = found(desk, "denied it"), found(desk, "The port is shut")
            assert joined(desk) == [("denies", denial.id, claim.id)]
            assert desk.hint.startswith("Linked: denies")
            assert desk.reader.mode is None


async def test_l_goes_on_through_a_search(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The port is shut", "c")
            await desk.label("denied it", "d")
            await desk.press("l", "/")
            await desk.write("port is")
            await desk.press("enter")

            assert [link.type for link in desk.links()] == ["denies"]


async def test_of_several_possible_types_one_is_chosen(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("said", "s")
            desk.go("said")
            await desk.press("enter", "2", "escape")
            await desk.label("The port is shut", "q")
            await desk.press("l", "tab", "enter")
            assert desk.hint == "link as: 1 attributed_to · 2 cued_by · esc"
            assert desk.links() == []

            await desk.press("2")
            assert [link.type for link in desk.links()] == ["cued_by"]


async def test_a_link_is_given_up_with_escape(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The port is shut", "c")
            await desk.label("denied it", "d")
            await desk.press("l", "shift+tab", "escape", "enter")

            assert desk.links() == []
            assert desk.reader.form.has_focus


async def test_what_no_link_joins_is_refused_in_words(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The port is shut", "c")
            await desk.label("denied it", "d")
            desk.go("The port is shut")
            await desk.press("l", "tab", "enter")

            assert desk.hint == "The scheme has no link from a claim to this denial."
            assert desk.links() == []


async def test_an_annotation_is_not_linked_to_itself(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            await desk.label("The port is shut", "c")
            await desk.press("l", "enter")

            assert desk.hint.startswith("Go to the other annotation first")
            assert desk.reader.mode is not None


async def test_the_other_end_may_be_in_another_article(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project) as desk:
            await desk.press("enter")
            assert desk.key == "port"
            await desk.label("The port is shut", "c")
            await desk.press("ctrl+o", "down", "enter")
            assert desk.key == "strike"
            await desk.label("The ministry denied that", "d")

            await desk.press("l", "ctrl+o", "up", "enter")
            assert desk.key == "port"
            assert desk.hint.startswith("link from denial")
            desk.go("port is shut")
            await desk.press("enter")

            denial = found(desk, "The ministry denied that", "strike")
            claim = found(desk, "The port is shut", "port")
            assert joined(desk, "strike") == [("denies", denial.id, claim.id)]
            # Both ends show it, with the words that stand at the other one.
            views = [each.view for each in desk.reader.form._fields if each.view]
            assert [(v.label, v.words) for v in views] == [("denial", denial.words)]
            await desk.press("ctrl+o", "down", "enter")
            desk.go("ministry denied")
            await desk.press("enter")
            views = [each.view for each in desk.reader.form._fields if each.view]
            assert [(v.label, v.words) for v in views] == [("claim", claim.words)]
