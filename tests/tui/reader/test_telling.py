"""Title, inspector and hint say in words where the reader is and what works there."""

from dataclasses import replace

from annotator.model.annotation import Annotation, Flag
from annotator.model.article import Metadata
from annotator.model.reading import Reading
from annotator.text.caret import Caret
from annotator.tui.command_book import STANDARD_BOOK
from annotator.tui.reader import telling
from annotator.workflow.reading import OpenArticle
from tests.projects import START
from tests.workflow.open_articles import TEXT, annotation, link, opened

CLAIM = annotation("claim", (0, 16))
DENIAL = annotation("denial", (4, 8), label="denial")
SOURCE = annotation("source", (18, 30), label="source")
LINK = link("l", "attributed_to", CLAIM, SOURCE)


def room() -> OpenArticle:
    return opened([CLAIM, DENIAL, SOURCE], [LINK])


def inspected(offset: int, selection: tuple[int, int] | None = None) -> tuple[str, str]:
    article = room()
    current = article.current(offset, selection)
    return telling.inspector(article, offset, selection, current)


def test_the_inspector_names_the_stack_outermost_first_and_the_current_in_brackets() -> (
    None
):
    assert inspected(5) == ("C 0–16 1 link › [D 4–8 denial]", "5")
    assert inspected(10) == ("[C 0–16 claim 1 link]", "10")
    assert inspected(17) == ("no annotation here", "17")


def test_the_inspector_tells_the_selection_and_all_that_it_touches() -> None:
    told, selected = inspected(20, (2, 20))

    assert told.split(" › ") == ["C 0–16 1 link", "S 18–30 1 link", "D 4–8"]
    assert selected == "2–20 selected"


def test_flags_fragments_and_the_number_of_links_are_told() -> None:
    torn = replace(annotation("a", (0, 4), (8, 12)), flag=Flag.DISCUSS)
    links = [link("l1", "attributed_to", torn, SOURCE), link("l2", "via", torn, SOURCE)]

    told, _ = telling.inspector(opened([torn, SOURCE], links), 1, None, torn)

    assert told == "[C 0–4;8–12 claim ⚑discuss 2 links]"


def test_a_current_annotation_elsewhere_is_told_too() -> None:
    assert telling.inspector(room(), 40, None, SOURCE)[0] == "[S 18–30 source 1 link]"


def test_the_title_has_what_is_known() -> None:
    article = room()
    assert telling.title(article) == "port"

    about = Metadata("Port shut", "The Wire", published="2031-02-03T08:00Z")
    article.article = replace(article.article, metadata=about)
    assert telling.title(article) == "Port shut · The Wire · 2031-02-03"


def test_the_standing_has_progress_state_and_whether_all_is_saved() -> None:
    article = room()
    half = Caret(len(TEXT) // 2)

    assert telling.standing(article, half, "2 saved") == "49 % · 2 saved"
    article.reading = Reading("port", "ana", finished_at=START)
    assert telling.standing(article, half, "2 saved") == "finished · 49 % · 2 saved"


def test_links_are_viewed_from_either_end() -> None:
    (out,) = telling.link_views(room(), CLAIM)
    (back,) = telling.link_views(room(), SOURCE)

    assert (out.outgoing, out.label, out.words) == (True, "source", SOURCE.words)
    assert (back.outgoing, back.label, back.article) == (False, "claim", "")


def test_a_link_into_another_article_names_it() -> None:
    far = annotation("far", (0, 4), article="strike")
    article = opened([DENIAL], [link("l", "denies", DENIAL, far)])
    (unknown,) = telling.link_views(article, DENIAL)
    article.far["far"] = far
    (known,) = telling.link_views(article, DENIAL)

    assert (unknown.label, unknown.words, unknown.article) == ("", "…", "strike")
    assert (known.label, known.words) == ("claim", far.words)


def hint(offset: int, anchor: int | None = None, on: Annotation | None = None) -> str:
    return telling.hint(room(), Caret(offset, anchor), on, STANDARD_BOOK)


def test_the_hint_has_the_keys_that_matter_now() -> None:
    assert hint(5, 9).startswith("c claim · d denial · q quote · s source · ")
    assert hint(5, on=DENIAL).startswith("enter edit · l link · e bounds · x delete")
    assert hint(60).startswith('w word · " quotation · / search')


def test_every_hint_fits_a_terminal_of_80_columns() -> None:
    assert all(len(each) <= 78 for each in (hint(5, 9), hint(5, on=CLAIM), hint(60)))
