"""`annotator status` says how far everybody is."""

import json

from tests.cli.program import Program
from tests.projects import finish, label, project_at


def newsroom(annotator: Program) -> None:
    annotator.write("strike.txt", "Port shut\n\nThe port is shut.")
    annotator.write("新闻.txt", "港口关闭。")
    annotator("import", "strike.txt", "新闻.txt")
    with project_at(annotator.folder, "ana") as project:
        label(project, "strike", ((0, 4),))
        finish(project, "strike")
    with project_at(annotator.folder, "ben") as project:
        label(project, "strike", ((0, 9),), "quote")


def test_a_table_has_a_row_for_each_article_and_annotator(annotator: Program) -> None:
    newsroom(annotator)

    ended = annotator("status")

    assert ended.code == 0
    assert ended.out == (
        "article  annotator  state     claim  denial  quote  source  minutes\n"
        "strike   ana        finished  1      0       0      0       0\n"
        "strike   ben        unread    0      0       1      0       0\n"
        "新闻     ana        unread    0      0       0      0       0\n"
        "新闻     ben        unread    0      0       0      0       0\n"
    )


def test_an_annotator_sees_no_line_of_another(annotator: Program) -> None:
    newsroom(annotator)

    assert "ana" not in annotator("status", "--as", "ben").out


def test_json_has_the_same_for_programs(annotator: Program) -> None:
    newsroom(annotator)

    first = json.loads(annotator("status", "--json").out)[0]

    assert first == {
        "article": "strike",
        "title": "Port shut",
        "annotator": "ana",
        "state": "finished",
        "annotations": {"claim": 1, "denial": 0, "quote": 0, "source": 0},
        "active_seconds": 0,
        "finished_at": "2031-02-03T12:00:00Z",
    }
