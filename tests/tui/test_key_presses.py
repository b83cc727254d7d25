"""How many keys the usual jobs take, beyond going to the place; the README says so too."""

import re
from pathlib import Path

from tests.tui.room import Desk, newsroom, reading

README = Path(__file__).parents[2] / "README.md"


def told(job: str) -> int:
    """The number of key presses that the README gives for a job."""
    found = re.search(rf"\| {re.escape(job)} \| (\d+) \|", README.read_text("utf-8"))
    assert found, f"the README does not count: {job}"
    return int(found[1])


async def pressed(desk: Desk, place: str, *keys: str) -> int:
    """Press keys at a place; how many they were."""
    desk.go(place)
    await desk.press(*keys)
    return len(keys)


async def test_a_claim_with_its_source_link(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            count = await pressed(desk, "spokesman told", "w", "s")
            count += await pressed(desk, "two ships", "w", "space", "c", "enter")

            (link,) = desk.links()
            assert link.type == "attributed_to"
            assert ("source", "spokesman") in desk.labelled()
            assert count == told("a claim with its source, linked") <= 8


async def test_an_interrupted_quotation_with_its_source(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "port") as desk:
            count = await pressed(desk, "he said", "w", "s")
            count += await pressed(desk, "saw them", '"', "enter", "q", "enter")

            (quote,) = [each for each in desk.annotations() if each.label == "quote"]
            assert len(quote.span.fragments) == 2
            assert [each.tail.annotation for each in desk.links()] == [quote.id]
            job = "an interrupted quotation with its source, linked"
            assert count == told(job) <= 12


async def test_a_denial_linked_to_a_claim_in_another_article(tmp_path: Path) -> None:
    with newsroom(tmp_path) as project:
        async with reading(project, "strike") as desk:
            await desk.label("The union claimed victory", "c")
            await desk.press("<")
            assert desk.key == "port"
            keys = ("w", "space", "d", "l", "@", *"union", "enter")
            count = await pressed(desk, "embassy denied", *keys)

            (link,) = desk.links()
            assert link.type == "denies"
            assert (link.tail.article, link.head.article) == ("port", "strike")
            assert desk.key == "port"
            job = "a denial linked to a claim in another article"
            assert count == told(job) <= 14
