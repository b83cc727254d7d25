"""What a hostile article may hold, and a project that is full of it."""

import json
import re
import unicodedata
from pathlib import Path

from annotator.model.span import Span
from annotator.workflow.project import open_project
from annotator.workflow.reading import open_article
from tests.endtoend.desk import Desk

CONTROLS = (
    "\x1b[31mred",
    "\x1b[2J\x1b[H",
    "\x1b]52;c;UFdORUQ=\x07",
    "\x1b]0;HACKED\x07",
    "\x1b]2;HACKED\x1b\\",
    "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1bP$q\x1b\\",
    "\x1b_Ga=q\x1b\\",
    "\x9b31mred",
    "\x9d52;c;UFdORUQ=\x9c",
    "\x9d0;HACKED\x9c",
    "\x90$q\x9c",
    "bell\x07\x08\x0e\x0f",
    "del\x7f",
    "bidi\u202e\u2066",
    "width\u200b\u2060",
    "mark\ufeff",
    "tag\U000e0041\U000e007f",
)
MARKUP = (
    "[red]",
    "[@click=app.quit]A",
    "[@click=screen.dismiss]B",
    "[@click=app.bell()]C",
    "[/",
    "[/path]",
    "[link=http://evil.example]D",
    "[@click=app.screenshot('shot.svg')]E",
)
MARKUP_NAME = "[@click=app.quit]ana[/"
"""An annotator's."""

_OWN = re.compile(
    rb"""\x1b(?:
      \[ [0-9;]* m                                  # colours and styles
    | \[ [0-9]+ ; [0-9]+ H                          # cursor
    | \[\? (?:7|25|1000|1003|1004|1006|1015|1049|2004|2026) [hl]
    | \[\? (?:2026|2048) \$p
    | \[ > [0-9]+ u | \[ < u                             # the keyboard's protocol
    | \]22; (?:default|pointer|text) \x07           # the mouse's shape
    )""",
    re.VERBOSE,
)
"""Every sequence that the app sends for an article without any."""


def foreign(raw: bytes) -> set[str]:
    """Whatever acts or hides in what a program wrote, less what it may send itself."""
    left = _OWN.sub(b"", raw).decode("utf-8")
    return {each for each in left if _acts(each)} - {"\r", "\n"}


def _acts(character: str) -> bool:
    # Joiners stay: emoji and Persian are spelt with them.
    is_unseen = unicodedata.category(character) in {"Cc", "Cf", "Cs"}
    return is_unseen and character not in "\u200c\u200d"


def hostile_desk(folder: Path) -> Desk:
    """A project whose every text is hostile; the article is called `trap`."""
    desk = Desk(folder, reader=MARKUP_NAME)
    everything = " ".join((*MARKUP, *CONTROLS))
    record = {
        "key": "trap",
        "title": f"trap {everything}",
        "outlet": f"o {everything}",
        "author": everything,
        "published": f"2 {everything}",
        "text": "\n".join(f"line {each} end" for each in (*MARKUP, *CONTROLS)),
    }
    desk.write("trap.jsonl", json.dumps(record))
    for number, control in enumerate(CONTROLS):
        name = f"{number} {control} {MARKUP[number % 4]}.txt".replace("/", "|")
        desk.write(name, f"{control}\n\n{control}")
    desk.write("nul.txt", "a\0b")
    desk.write("scheme.toml", _scheme(everything))
    for words in (("import", "trap.jsonl"), ("scheme", "use", "scheme.toml")):
        done = desk.run(*words)
        assert done.returncode == 0, done.stderr
    _annotate(desk, everything)
    return desk


def _annotate(desk: Desk, note: str) -> None:
    """Label one line of each kind, with a hostile note."""
    with open_project(str(desk.store), MARKUP_NAME) as project:
        opened = open_article(project, "trap")
        text = opened.article.text
        for words in ("line [@click=app.quit]A end", "line \x1b]52;c;UFdORUQ=\x07 end"):
            start = text.index(words)
            span = Span.of((start, start + len(words)))
            made = opened.drafts.label("claim", span)
            opened.take_in(made)
            project.store.history.perform(made, MARKUP_NAME)
            subject = opened.layer.get(opened.touched)
            assert subject is not None
            noted = opened.drafts.set_note(subject, note)
            opened.take_in(noted)
            project.store.history.perform(noted, MARKUP_NAME)


def _scheme(hostile: str) -> str:
    about = "".join(f"\\U{ord(each):08X}" for each in hostile)
    return f"""
name = "s {about}"
version = "{about}"
guidelines = "# g {about}"
[[label]]
name = "claim"
key = "c"
about = "{about}"
[[label.attribute]]
name = "trick"
values = ["[red]", "[/path]", "[/"]
about = "{about}"
[[label]]
name = "other"
key = "z"
about = "{about}"
"""
