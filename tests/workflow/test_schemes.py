"""Schemes come from the package or from a file with its guidelines beside it."""

from pathlib import Path

import pytest

from annotator.errors.files import BytesUndecodable
from annotator.errors.schemes import SchemeInUse, SchemeInvalid
from annotator.workflow.project import Project, open_project
from annotator.workflow.scheme_change import use_scheme
from annotator.workflow.schemes import default_scheme, load_scheme
from tests.projects import label, link, project_at
from tests.workflow.newsroom import take_in_texts

SMALL = """\
name = "small"
version = "7"
guidelines_file = "small.md"
[[label]]
name = "claim"
key = "c"
"""


def scheme_file(folder: Path, source: str = SMALL) -> str:
    (folder / "small.md").write_text("# How to label\n")
    (folder / "small.toml").write_text(source)
    return str(folder / "small.toml")


def test_the_default_scheme_has_the_four_labels_and_guidelines() -> None:
    scheme = default_scheme()

    assert [each.name for each in scheme.labels] == [
        "claim",
        "denial",
        "quote",
        "source",
    ]
    assert scheme.guidelines


def test_a_scheme_file_brings_the_guidelines_that_it_names(tmp_path: Path) -> None:
    scheme = load_scheme(scheme_file(tmp_path))

    assert (scheme.name, scheme.version) == ("small", "7")
    assert scheme.guidelines == "# How to label\n"


def test_a_missing_guidelines_file_is_a_fault_beside_the_others(
    tmp_path: Path,
) -> None:
    path = scheme_file(tmp_path, SMALL.replace('key = "c"', 'key = "w"'))
    (tmp_path / "small.md").unlink()

    with pytest.raises(SchemeInvalid) as caught:
        load_scheme(path)

    missing, key = caught.value.sentences
    assert missing == (
        f"{path}, line 3: guidelines_file: {tmp_path}/small.md cannot be read: "
        "No such file or directory."
    )
    assert ", line 6: key 'w'" in key


def test_a_scheme_reads_no_guidelines_from_another_folder(tmp_path: Path) -> None:
    path = scheme_file(tmp_path, SMALL.replace("small.md", "../secret.md"))

    with pytest.raises(SchemeInvalid, match=r"line 3: .* must be a file beside the"):
        load_scheme(path)


def test_faults_of_a_scheme_file_have_their_lines(tmp_path: Path) -> None:
    path = scheme_file(tmp_path, SMALL.replace('key = "c"', 'key = "w"'))

    with pytest.raises(SchemeInvalid, match=r"small\.toml, line 6: key 'w'"):
        load_scheme(path)


def test_a_scheme_file_that_is_no_utf8_is_refused_with_the_byte(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_bytes(b'name = "\xff"')

    with pytest.raises(BytesUndecodable, match="byte 8 "):
        load_scheme(str(tmp_path / "small.toml"))


def test_an_empty_store_takes_any_scheme_and_keeps_it(tmp_path: Path) -> None:
    with project_at(tmp_path) as project:
        use_scheme(project, load_scheme(scheme_file(tmp_path)))

    with open_project(str(tmp_path / "annotator.db"), "ana") as project:
        assert project.scheme.name == "small"
        assert project.scheme.guidelines == "# How to label\n"


def refused(project: Project, old: str, new: str, folder: Path) -> str:
    """What is said of the default scheme after this change of its source."""
    source = default_scheme().source
    assert old in source
    path = folder / "changed.toml"
    (folder / "news.md").write_text("x")
    path.write_text(source.replace(old, new))
    with pytest.raises(SchemeInUse) as caught:
        use_scheme(project, load_scheme(str(path)))
    assert project.store.schemes.current() == default_scheme()
    return str(caught.value)


def test_a_scheme_that_would_orphan_annotations_is_refused(tmp_path: Path) -> None:
    with project_at(tmp_path) as project:
        take_in_texts(project, tmp_path, strike="The port is shut, she said.")
        claim = label(project, "strike", ((0, 16),))
        source = label(project, "strike", ((18, 21),), "source")
        link(project, "attributed_to", claim, source)

        small = load_scheme(scheme_file(tmp_path))
        with pytest.raises(SchemeInUse, match=r"attribute claim\.certainty"):
            use_scheme(project, small)
        assert "value claim.polarity=positive" in refused(
            project, '"positive"', '"affirmative"', tmp_path
        )
        assert "link attributed_to" in refused(
            project, 'name = "attributed_to"', 'name = "said_by"', tmp_path
        )
