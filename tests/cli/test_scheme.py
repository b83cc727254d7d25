"""`annotator scheme` shows, checks and changes the label scheme."""

from annotator.model.scheme_toml import read_scheme
from annotator.workflow.schemes import default_scheme
from tests.cli.program import Program
from tests.projects import label, project_at

SMALL = 'name = "small"\nversion = "2"\n[[label]]\nname = "claim"\nkey = "c"\n'
BROKEN = 'name = "small"\n[[label]]\nname = "claim"\nkey = "w"\ncolour = "red"\n'


def test_the_default_scheme_is_shown_without_a_store(annotator: Program) -> None:
    source = annotator("scheme", "show", "--default").out
    guidelines = annotator("scheme", "show", "--default", "--guidelines").out

    assert read_scheme(source) == default_scheme()
    assert source.startswith("# The default scheme: who says what")
    assert guidelines.strip() == default_scheme().guidelines.strip()
    assert annotator.files == set()


def test_the_scheme_of_a_store_is_shown(annotator: Program) -> None:
    annotator.write("small.toml", SMALL)

    assert annotator("scheme", "use", "small.toml").out == (
        "The scheme is now small 2, 1 labels, 0 link types\n"
    )
    assert annotator("scheme", "show").out == SMALL


def test_what_is_shown_can_be_checked_and_used_as_it_is(annotator: Program) -> None:
    annotator.write("strike.txt", "The port is shut.")
    annotator("import", "strike.txt")
    annotator.write("my.toml", annotator("scheme", "show").out)

    assert annotator("scheme", "check", "my.toml").code == 0
    assert annotator("scheme", "use", "my.toml").code == 0
    with project_at(annotator.folder) as project:
        assert project.scheme == default_scheme()


def test_a_good_scheme_is_said_to_be_good(annotator: Program) -> None:
    annotator.write("small.toml", SMALL)

    ended = annotator("scheme", "check", "small.toml")

    assert ended.code == 0
    assert ended.out.startswith("small.toml is a scheme without faults: small 2")


def test_every_fault_of_a_scheme_is_told_with_its_line(annotator: Program) -> None:
    annotator.write("small.toml", BROKEN)

    ended = annotator("scheme", "check", "small.toml")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.splitlines() == [
        "small.toml, line 4: key 'w' does something else in the reader.",
        "small.toml, line 5: 'colour' means nothing here.",
    ]


def test_a_broken_scheme_is_not_used_and_every_fault_is_told(
    annotator: Program,
) -> None:
    annotator.write("small.toml", BROKEN)

    ended = annotator("scheme", "use", "small.toml")

    assert ended.code == 1
    assert ended.err == annotator("scheme", "check", "small.toml").err
    assert ended.err.count("\n") == 2
    assert annotator.files == {"small.toml"}


def test_a_scheme_that_would_orphan_annotations_is_not_used(annotator: Program) -> None:
    annotator.write("small.toml", SMALL)
    annotator.write("strike.txt", "The port is shut.")
    annotator("import", "strike.txt")
    with project_at(annotator.folder, "ana") as project:
        label(project, "strike", ((0, 4),), "quote")

    ended = annotator("scheme", "use", "small.toml")

    assert ended.code == 1
    assert "label quote" in ended.err
    assert "[[label.attribute]]" in annotator("scheme", "show").out
