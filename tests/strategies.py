"""Texts and places in them as articles have them, only worse."""

from hypothesis import strategies as st

Bounds = tuple[int, int]

_WORDS = ("the", "minister", "denied", "“no”,", "Müller", "—", "a", "5.2 %", "x" * 90)
_SCRIPTS = (
    "漢字",
    "発表、",
    "「はい」",
    "한국어",
    "שלום",
    "وكالة",
    "नि",
    "க்ஷி",
    "กำ",
    "क्षि",
)
_EMOJI = (
    "👍🏽",
    "👨\u200d👩\u200d👧",
    "❤\ufe0f",
    "1\ufe0f\u20e3",
    "🇺🇦",
    "🇺",
    "🫨",
    "🏴\U000e0067",
)
_MARKS = (
    "e\u0301",
    "\u0301",
    "\u200d",
    "\u200c",
    "\ufe0f",
    "\u0903",
    "\u1100\u1161\u11a8",
)
_SIGNS = (
    "\t",
    "\x1b",
    "\x00",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u3000",
    "\u3164",
)
_SPACES = (" ", "  ", "\u00a0")
BREAKS = ("\n", "\n\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
"""Everything that ends a row; CR does not occur in stored text."""


def texts(longest: int = 60) -> st.SearchStrategy[str]:
    """Texts of up to so many pieces: words, scripts, emoji, marks, signs, breaks."""
    pieces = st.one_of(
        st.sampled_from(_WORDS),
        st.sampled_from(_SPACES),
        st.sampled_from(_SCRIPTS + _EMOJI),
        st.sampled_from(_MARKS + _SIGNS),
        st.sampled_from(BREAKS),
        st.characters(exclude_categories=["Cs"], exclude_characters="\r"),
    )
    return st.lists(pieces, max_size=longest).map("".join)


def widths() -> st.SearchStrategy[int]:
    """Widths of a text pane in cells."""
    return st.integers(4, 200)


@st.composite
def spans(draw: st.DrawFn, length: int) -> Bounds:
    """Start and end of a stretch that is not empty, in a text of this length."""
    start = draw(st.integers(0, length - 1))
    return start, draw(st.integers(start + 1, length))
