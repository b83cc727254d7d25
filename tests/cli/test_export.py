"""`annotator export` writes files that are whole, and says what they lack."""

from tests.cli.program import Program
from tests.projects import label, project_at

HEADER = (
    "article,sha256,annotation,layer,annotator,label,start,end,fragments,text,"
    "claim.polarity,claim.certainty,claim.act,claim.checkworthy,"
    "denial.form,denial.scope,denial.target,quote.type,quote.medium,"
    "source.part,source.kind,source.naming,source.role,"
    "confidence,flag,note,origin,created_at,updated_at"
)


def newsroom(annotator: Program) -> None:
    annotator.write("strike.txt", "The port is shut, =she said.")
    annotator("import", "strike.txt")
    with project_at(annotator.folder, "ana") as project:
        label(project, "strike", ((0, 8), (9, 11)))
        label(project, "strike", ((18, 22),), "source")


def test_a_file_has_the_columns_of_the_contract(annotator: Program) -> None:
    newsroom(annotator)

    ended = annotator("export", "labels.csv")

    lines = (annotator.folder / "labels.csv").read_text().splitlines()
    assert ended.code == 0
    assert ended.out == "labels.csv\n"
    assert lines[0] == HEADER
    assert ",primary,ana,claim,0,11,0:8;9:11,The port is,positive,certain," in lines[1]
    assert len(lines) == 3


def test_losses_and_warnings_stand_beside_the_result(annotator: Program) -> None:
    newsroom(annotator)

    assert annotator("export", "labels.csv").err.splitlines() == [
        "not in the export: texts of articles: 1",
        (
            "1 cells begin with = + - or @: a spreadsheet would run them, "
            "unless you export with --excel."
        ),
        "2 rows",
    ]


def test_standard_output_gets_nothing_but_the_table(annotator: Program) -> None:
    newsroom(annotator)
    annotator("export", "labels.csv")

    ended = annotator.apart("export", "-", "--as", "ana")

    assert ended.code == 0
    assert ended.out == (annotator.folder / "labels.csv").read_text()


def test_a_folder_gets_every_table(annotator: Program) -> None:
    newsroom(annotator)

    ended = annotator("export", "out", "--format", "csv")

    assert ended.code == 0
    assert sorted(path.name for path in (annotator.folder / "out").iterdir()) == [
        "annotations.csv",
        "articles.csv",
        "datapackage.json",
        "decisions.csv",
        "links.csv",
        "no_links.csv",
        "reading.csv",
    ]


def test_excel_gets_a_mark_and_guarded_cells(annotator: Program) -> None:
    newsroom(annotator)

    ended = annotator("export", "labels.csv", "--excel")

    data = (annotator.folder / "labels.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfarticle,")
    assert b",'=she," in data
    assert "spreadsheet" not in ended.err


def test_a_layer_can_be_chosen(annotator: Program) -> None:
    newsroom(annotator)

    assert "2 rows" in annotator("export", "labels.csv", "--layer", "all").err
    assert "0 rows" in annotator("export", "labels.csv", "--layer", "gold").err


def test_faults_are_one_sentence_and_write_nothing(annotator: Program) -> None:
    newsroom(annotator)
    faults = {
        ("labels.xlsx",): "Change it, or name the format with --format.\n",
        (
            "labels.csv",
            "--format",
            "f",
        ): "There is no format 'f' here; choose one of csv (.csv).\n",
        ("labels.csv", "--article", "x"): "The store has no article 'x'.\n",
        ("gone/labels.csv",): "gone/labels.csv cannot be written: "
        "No such file or directory.\n",
    }
    before = annotator.files

    for arguments, said in faults.items():
        ended = annotator("export", *arguments)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err.endswith(said)
    assert annotator.files == before


def test_an_annotator_gets_their_own_alone(annotator: Program) -> None:
    newsroom(annotator)

    own = annotator("export", "labels.csv", "--as", "ben")
    other = annotator("export", "labels.csv", "--as", "ben", "--annotator", "ana")

    assert own.code == 0
    assert (annotator.folder / "labels.csv").read_text() == HEADER + "\n"
    assert "ben is an annotator here" in own.err
    assert other.code == 1
    assert "are for the leader and reviewers to export" in other.err
