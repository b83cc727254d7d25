"""A citation says what was said, where, and at which offsets."""

from dataclasses import replace

from annotator.model.article import Article, Metadata
from annotator.tui.citation import citation
from tests.projects import START
from tests.workflow.open_articles import TEXT, annotation

CLAIM = annotation("a", (4, 8), (9, 16))


def test_a_citation_has_words_label_place_and_offsets() -> None:
    about = Metadata("Port shut", "The Wire", published="2031-02-03")
    article = Article("port", TEXT, START, about)

    assert citation(CLAIM, article) == (
        "“port is shut” [claim]\n"
        "The Wire, Port shut, 2031-02-03; characters 4:8;9:16 of port"
    )


def test_what_is_not_known_is_left_out() -> None:
    one = replace(CLAIM, words="port")

    assert citation(one, Article("port", TEXT, START)) == (
        "“port” [claim]\nport; characters 4:8;9:16 of port"
    )
