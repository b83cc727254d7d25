"""The commands of the reader, and of the lines and lists that belong to it."""

from annotator.tui.command import Command, Group


def _moving(name: str, key: str, title: str) -> tuple[Command, ...]:
    """A motion and, where the key has a shifted form, its selecting twin."""
    move = Command(name, (key,), title, Group.MOVING)
    if len(key) == 1:
        return (move,)
    shifted = key.replace("ctrl+", "ctrl+shift+") if "+" in key else f"shift+{key}"
    extend = Command(f"extend-{name}", (shifted,), f"select {title}", Group.SELECTING)
    return move, extend


MOTIONS = (
    *_moving("left", "left", "to the character before"),
    *_moving("right", "right", "to the next character"),
    *_moving("up", "up", "a row up"),
    *_moving("down", "down", "a row down"),
    *_moving("word-left", "ctrl+left", "to the word before"),
    *_moving("word-right", "ctrl+right", "to the next word"),
    *_moving("sentence-left", "[", "to the sentence before"),
    *_moving("sentence-right", "]", "to the next sentence"),
    *_moving("paragraph-left", "{", "to the paragraph before"),
    *_moving("paragraph-right", "}", "to the next paragraph"),
    *_moving("row-start", "home", "to the start of the row"),
    *_moving("row-end", "end", "to the end of the row"),
    *_moving("page-up", "pageup", "a page up"),
    *_moving("page-down", "pagedown", "a page down"),
    *_moving("article-start", "ctrl+home", "to the start of the article"),
    *_moving("article-end", "ctrl+end", "to the end of the article"),
)

READER = (
    *MOTIONS,
    Command(
        "next-annotation", ("tab",), "to the next annotation", Group.MOVING, "next"
    ),
    Command(
        "previous-annotation",
        ("shift+tab",),
        "to the annotation before",
        Group.MOVING,
    ),
    Command(
        "next-at-cursor",
        (";",),
        "to the next annotation at the cursor",
        Group.MOVING,
        about="Outwards, then the innermost again; also where two have one extent.",
    ),
    Command("next-bookmark", ("'",), "to the next bookmark", Group.MOVING),
    Command(
        "select-mode",
        ("v",),
        "select by moving; again to stop",
        Group.SELECTING,
        about="Every motion then extends the selection, also [ ] { }.",
    ),
    Command(
        "select-word",
        ("w",),
        "select the word at the cursor",
        Group.SELECTING,
        "word",
    ),
    Command(
        "grow",
        ("space",),
        "grow the selection",
        Group.SELECTING,
        "grow",
        "Word, sentence, quotation, paragraph.",
    ),
    Command("shrink", ("backspace",), "shrink it again", Group.SELECTING),
    Command(
        "select-quotation",
        ('"',),
        "select the innermost quotation at the cursor",
        Group.SELECTING,
        "quotation",
        "With its marks; again for the one around it.",
    ),
    Command(
        "exact",
        ("=",),
        "select exact characters, or whole words again",
        Group.SELECTING,
        about="What is selected by moving or with the mouse snaps to whole words "
        "unless this is on.",
    ),
    Command(
        "drop",
        ("escape",),
        "drop the selection, or leave what is being done",
        Group.SELECTING,
    ),
    Command(
        "edit",
        ("enter",),
        "edit the current annotation in the form",
        Group.LABELLING,
        "edit",
        "Escape goes back to the text.",
    ),
    Command(
        "add-fragment",
        ("+",),
        "add the selection as a fragment",
        Group.LABELLING,
        "fragment",
        "To the annotation last made or edited; a fragment it has is taken away.",
    ),
    Command(
        "repeat",
        (".",),
        "repeat the last label on the selection, or its values here",
        Group.LABELLING,
        about="With the attribute values last used for the label; without a "
        "selection the current annotation gets the values last used for its label.",
    ),
    Command(
        "boundaries",
        ("e",),
        "change the boundaries of the current annotation",
        Group.LABELLING,
        "bounds",
        "Move the end, tab for the other end, enter to keep; all else of it stays.",
    ),
    Command(
        "delete",
        ("delete", "x"),
        "delete the current annotation",
        Group.LABELLING,
        "delete",
        "Its links go with it; undo brings all back.",
    ),
    Command("flag", ("f",), "flag for discussion", Group.LABELLING, "flag"),
    Command(
        "link",
        ("l",),
        "link from the current annotation",
        Group.LINKING,
        "link",
        "Go to the other one, in any article, then enter.",
    ),
    Command(
        "peek",
        ("P",),
        "look at the other end of its link",
        Group.LINKING,
        about="In the sentences around it; tab for its next link, enter goes there. "
        "In the form, v on a link does the same.",
    ),
    Command(
        "thread",
        ("T",),
        "story thread of the current annotation",
        Group.LINKING,
        about="The claims and denials that denies and same_as join to it, by date: who "
        "said it, in which outlet. Enter goes to one.",
    ),
    Command(
        "search",
        ("/",),
        "search and select",
        Group.FINDING,
        "search",
        "A capital in the words makes it heed case; a straight mark finds curly ones.",
    ),
    Command("next-match", ("n",), "select the next match", Group.FINDING),
    Command("previous-match", ("N",), "select the match before", Group.FINDING),
    Command(
        "matches",
        ("*",),
        "list all matches with the words around them",
        Group.FINDING,
        about="Enter goes to one; a label's key labels them one by one.",
    ),
    Command(
        "label-matches",
        ("E",),
        "label the matches of this article, one by one",
        Group.FINDING,
        about="y and n for each, a for all the rest; one undo takes all back.",
    ),
    Command("bookmark", ("m",), "set a bookmark, or take it away", Group.READING),
    Command(
        "finish",
        ("!",),
        "mark the article finished, or open again",
        Group.READING,
        "finished",
        "Also when it holds nothing to label: that is a fact of its own.",
    ),
    Command(
        "copy",
        ("y",),
        "copy the selection, or the annotation as a citation",
        Group.READING,
        "copy",
    ),
    Command(
        "annotations",
        ("A",),
        "list all annotations of the article",
        Group.READING,
        about="By place or label; the flagged, the unlinked, the incomplete alone.",
    ),
    Command("lanes", ("L",), "draw lanes under the rows, or not", Group.READING),
    Command("next-article", (">",), "to the next article", Group.READING),
    Command("previous-article", ("<",), "to the article before", Group.READING),
    Command("library", ("ctrl+o",), "back to the library", Group.READING),
    Command(
        "tutorial",
        ("f1",),
        "the tutorial: what you have not tried yet",
        Group.APP,
        about="From another article it goes to the tutorial.",
    ),
)

SEARCH_LINE = (
    Command(
        "search-case",
        ("ctrl+t",),
        "smart, exact or any case",
        Group.SEARCH_LINE,
        "case",
    ),
    Command(
        "search-word", ("ctrl+o",), "whole words only", Group.SEARCH_LINE, "whole word"
    ),
    Command(
        "search-expression",
        ("ctrl+r",),
        "a regular expression",
        Group.SEARCH_LINE,
        "regex",
        r"Taken as it is written; ^ and $ are ends of lines, \X is any character.",
    ),
    Command(
        "search-scope",
        ("ctrl+l",),
        "in all articles, or in this one",
        Group.SEARCH_LINE,
        "all articles",
    ),
    Command(
        "earlier-search", ("up",), "an earlier search", Group.SEARCH_LINE, "earlier"
    ),
)

MATCHES = (
    Command(
        "matches-scope",
        ("tab",),
        "those of all articles, or of this one",
        Group.MATCHES,
        "all or this",
    ),
    Command(
        "leave-matches", ("escape", "*"), "back to the text", Group.MATCHES, "back"
    ),
)

ANNOTATIONS = (
    Command(
        "by-label",
        ("S",),
        "sort by label, or by place",
        Group.ANNOTATIONS,
        "sort",
        "A label's key shows that label alone; enter goes to the annotation.",
    ),
    Command("only-flagged", ("F",), "flagged ones", Group.ANNOTATIONS, "flagged"),
    Command(
        "only-unlinked",
        ("L",),
        "those whose link is neither made nor ruled out",
        Group.ANNOTATIONS,
        "unlinked",
    ),
    Command(
        "only-incomplete",
        ("M",),
        "those without a required value",
        Group.ANNOTATIONS,
        "incomplete",
    ),
    Command("back", ("escape", "A"), "back to the text", Group.ANNOTATIONS, "back"),
)
