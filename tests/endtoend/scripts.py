"""What a reader labels in the sample articles, how, and what must come of it.

Offsets are not written down: they are looked up in the article's own file.
"""

import codecs
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.endtoend.desk import SAMPLES

DEFAULTS = {
    "claim": {"polarity": "positive", "certainty": "certain"},
    "denial": {"form": "explicit", "target": "in_text"},
    "quote": {"type": "direct"},
    "source": {"part": "source"},
}
LABELS = {name[0]: name for name in DEFAULTS}
MOUSE = "mouse"
OPEN, NONE, NEAREST = "", "0", "enter"
"""How the offer of a source is answered; going on leaves it open."""
WORD, CHARACTER = "ctrl+shift+right", "shift+right"


@dataclass(frozen=True)
class Piece:
    """One stretch of text, and the way to its selection.

    `find` is searched for, then `keys` are pressed. With the mouse, `find` brings
    `words` into sight.
    """

    find: str
    words: str = ""
    """What is selected in the end; ` … ` stands for all in between."""
    keys: tuple[str, ...] = ()

    def bounds(self, text: str) -> tuple[int, int]:
        """Where the words stand in the text: once, or the test is wrong."""
        first, _, last = (self.words or self.find).partition(" … ")
        start = text.index(first)
        assert text.count(first) == 1, first
        end = text.index(last, start) + len(last) if last else start + len(first)
        return start, end


@dataclass(frozen=True)
class Labelled:
    """An annotation to make."""

    key: str
    pieces: tuple[Piece, ...]
    answer: str = ""
    """To the offer of a source, where there is one."""
    form: tuple[str, ...] = ()
    """Keys in the form; for a note, they lead to its line."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    """What the form sets."""
    flag: bool = False
    note: str = ""

    @property
    def label(self) -> str:
        return LABELS[self.key]

    @property
    def has_mouse(self) -> bool:
        return any(MOUSE in piece.keys for piece in self.pieces)

    def fragments(self, text: str) -> str:
        """As they stand in the export."""
        bounds = sorted(piece.bounds(text) for piece in self.pieces)
        return ";".join(f"{start}:{end}" for start, end in bounds)


@dataclass(frozen=True)
class Joined:
    """A link to make by `l`: searched for are words of both ends."""

    type: str
    tail: str
    head: str
    article: str = ""
    """Where the head is, if elsewhere."""


@dataclass(frozen=True)
class Script:
    """All that is done in one article."""

    file: str
    spans: tuple[Labelled, ...]
    links: tuple[Joined, ...] = ()

    @property
    def key(self) -> str:
        return Path(self.file).stem

    @property
    def text(self) -> str:
        """The text as it must be kept: no BOM, lines ended by LF."""
        data = (SAMPLES / self.file).read_bytes()
        if self.file.endswith(".json"):
            return str(json.loads(data)["text"])
        is_utf_16 = data.startswith(codecs.BOM_UTF16_LE)
        text = data.decode("utf-16" if is_utf_16 else "utf-8-sig")
        return text.replace("\r\n", "\n")


def one(key: str, find: str, words: str = "", *keys: str) -> Labelled:
    """An annotation of one piece, its offer left open."""
    return Labelled(key, (Piece(find, words, keys),), answer=OPEN)


LANTERN = Script(
    "gliders-evening-lantern.txt",
    (
        Labelled(
            "s",
            (Piece("The Sarrowese Embassy in Dunmarrow"),),
            form=("down", "2", "1", "2"),
            attributes={
                "kind": "government",
                "naming": "named",
                "role": "representative",
            },
        ),
        Labelled(
            "c",
            (Piece("Sarrow supplied Orvane with gliders"),),
            answer=NEAREST,
            form=("2", "3", "2"),
            attributes={
                "polarity": "negative",
                "certainty": "possible",
                "act": "allege",
            },
        ),
        one("q", "a set of", '"a set of insinuations"', '"'),
        one("s", "in turn quoted by", "Radio Vessin", MOUSE),
        Labelled(
            "q",
            (
                Piece(
                    "was there on the fourth",
                    '"I was there on the fourth, I was there on the fifth,"',
                    ('"',),
                ),
                Piece("if anyone tells", '"and if … drinking."', ('"',)),
            ),
            answer=NONE,
        ),
        one("d", "Talmere denies", "Talmere denies this", WORD),
        one("c", "itself neutral", "Sarrow calls itself neutral.", "space"),
    ),
    (
        Joined("denies", "Talmere denies this", "Sarrow supplied Orvane with"),
        Joined("via", "Radio Vessin", "The Sarrowese Embassy in"),
    ),
)

GAZETTE = Script(
    "gliders-council-gazette.txt",
    (
        one("q", "position towards the war", "“Sarrow’s … are doing,”", '"'),
        Labelled(
            "s",
            (Piece("the statement said"),),
            form=("2", "up", "up", "up", "enter"),
            attributes={"part": "cue"},
            note="ἡ πηγή; “who says so?”",
        ),
        one("q", "have seen no glider", "“We have seen no glider,”", '"'),
        one("d", "there was no sale", "there was no sale, there was", *[WORD] * 2),
        one("q", "He who sells the rope", "‘He who … about it, too.’", '"'),
        one("s", "was less brief", "Piet Aurelson", MOUSE),
        one("c", "No vote is", "No vote is planned.", "space"),
    ),
)

EMOJI = Script(
    "river-emoji.md",
    (
        one("s", "Zoë Tremaïne"),
        one("q", "photoshopped", "“Nobody … to my knees,”", '"'),
        one("s", "is called", "is called Glo\u0308m\u0308p", WORD),
        one("d", "🦊 had ever worked", "🦊 had ever worked there", WORD),
        one("q", "have 👨‍👩‍👧‍👦", "“We have … no 🦊.”", '"'),
        one("q", "🏴‍☠️", "“🏴‍☠️”", '"'),
        one("s", "Society for Slow", "De\u0301irdre", MOUSE),
        one("c", "Nine in ten", "Nine in ten of those", WORD, *[CHARACTER] * 5),
    ),
)

ARABIC = Script(
    "gliders-arabic.txt",
    (
        one("s", "سفارة سارو في دنمارو"),
        one("q", "اختراع من", "«اختراع من أول كلمة إلى آخرها»", '"'),
        one("d", "لم تبع سارو ولم", "لم تبع سارو ولم تُعِر ولم", WORD, WORD),
        Labelled(
            "q",
            (
                Piece("نحن نعرف", "«نحن نعرف ما رأيناه»", ('"',)),
                Piece("باع السكين", "«ومن … الجرح»", ('"',)),
            ),
            answer=OPEN,
        ),
        one("d", "لم نسلّم", "‹لا، لم نسلّم شيئًا›", '"'),
        one("q", "ثم شربنا", "«سألني، … الشاي»", '"'),
        one("s", "مدير ميناء كويل", "ستنمور", MOUSE),
    ),
)

JAPANESE = Script(
    "river-japanese.txt",
    (
        one("s", "ルーカン・ファージンゲール氏"),
        one("q", "省の知っている", "「省の知っている … ありません」", '"'),
        one("q", "母も最初の", "「『千年もつ』と … 七年でした」", '"'),
        one("d", "主張を否定", "主張を否定した", *[CHARACTER] * 2),
        Labelled(
            "q",
            (
                Piece("私は", "「私は――」", ('"',)),
                Piece("話してはい", "「話してはいけないのです」", ('"',)),
            ),
            answer=NEAREST,
        ),
        one("s", "二つの村", "消防団", MOUSE),
        one("c", "気象台によれば", "気象台に … 降っていない。", "space"),
    ),
)

COURIER = Script(
    "gliders-saltmarket-courier.md",
    (
        one("s", "Ambassador Sennah Druvoy"),
        Labelled(
            "q",
            (
                Piece("asked me whether", "“The secretary … again. Then,”", ('"',)),
                Piece("we had tea", "“we had tea.”", ('"',)),
            ),
            answer=NEAREST,
        ),
        one("d", "No, we have", "‘No, we have not.’", '"'),
        one("c", "landed at Quill", "Gliders had … she would not say.", "space"),
        one("s", "told a committee", "Odalind", MOUSE),
        Labelled(
            "d", (Piece("disputed", "disputed the tea", (WORD, WORD)),), OPEN, flag=True
        ),
    ),
    (Joined("denies", "No, we have not", "Sarrow supplied Orvane", LANTERN.key),),
)
