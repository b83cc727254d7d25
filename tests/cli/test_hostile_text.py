"""Whatever comes from outside reaches the terminal visible and as it is written."""

import json

import pytest

from tests.cli.program import Program

PAYLOADS = [
    "\x1b[31mred",
    "\x1b]52;c;UFdORUQ=\x07",
    "\x1b]0;title\x1b\\",
    "\x1bP1$q\x1b\\",
    "\x9b31mred",
    "\x9d52;c;x\x9c",
    "a\x7fb\x08c",
    "a\u202eb\u2066c",
    "a\u200bb\ufeffc",
    "a\U000e0041b",
    "a\nb: forged line",
    "a\u2028b\x85c",
]
MARKUP = ["[red]x[/red]", "[/", "[/path]", "[@click=app.quit]x[/]", "[link=x]y"]


@pytest.mark.parametrize("payload", [*PAYLOADS, *MARKUP])
def test_a_hostile_article_does_nothing_to_the_terminal(
    annotator: Program, payload: str
) -> None:
    record = {"text": f"Words {payload} words.", "title": payload, "outlet": payload}
    annotator.write("a.jsonl", json.dumps({**record, "key": f"k {payload}"}))

    for command in (
        ("import", "a.jsonl"),
        ("status",),
        ("status", "--json"),
        ("export", "out"),
        ("export", "labels.csv", "--article", payload),
    ):
        ended = annotator(*command)
        assert ended.is_harmless, command
        assert ended.err.count("forged") <= ended.err.count("\n")


@pytest.mark.parametrize("payload", [*PAYLOADS, *MARKUP])
def test_hostile_names_and_words_on_the_command_line_are_shown_visibly(
    annotator: Program, payload: str
) -> None:
    for command in (
        (payload,),
        (f"--{payload}",),
        ("import", f"{payload}.txt"),
        ("import", f"{payload}.pdf"),
        ("status", "--store", payload),
        ("status", "--as", payload),
        ("export", payload),
        ("export", "x.csv", "--layer", payload),
        ("scheme", "check", payload),
        ("scheme", "use", payload),
    ):
        ended = annotator(*command)
        assert ended.code in {1, 2}, command
        assert ended.is_harmless, command
        assert ended.err.count("\n") == 1, command


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_file_names_and_schemes_are_shown_visibly(
    annotator: Program, payload: str
) -> None:
    annotator.write(f"in/{payload}.txt", "Words.")
    annotator.write(f"in/{payload}.jsonl", '{"text": ')
    escaped = json.dumps(payload).replace("\\ud83d", "")
    annotator.write("s.toml", f"name = {escaped}\nversion = {escaped}\n[[label]]\n")

    for command in (("import", "in"), ("status",), ("scheme", "check", "s.toml")):
        assert annotator(*command).is_harmless, command


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_results_are_shown_visibly(annotator: Program, payload: str) -> None:
    annotator.write("a.txt", "Words.")
    annotator("import", "a.txt")
    version = "".join(f"\\U{ord(each):08X}" for each in payload)
    table = f'version = "{version}"\n[[label]]\nname = "x"\nkey = "c"\n'
    annotator.write("s.toml", f'name = "s"\n{table}')

    for command in (
        ("export", f"{payload}.csv"),
        ("scheme", "check", "s.toml"),
        ("scheme", "use", "s.toml"),
        ("scheme", "show"),
    ):
        ended = annotator(*command)
        assert (ended.code, ended.is_harmless) == (0, True), command


def test_markup_is_shown_as_it_is_written(annotator: Program) -> None:
    annotator.write("[red]x[.txt", "Words.")

    assert "[red]x[.txt" in annotator("import", "[red]x[.txt").out
