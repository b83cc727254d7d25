"""A text on one line, drawn as terminals agree: for titles, lists and forms."""

from annotator.text.clusters import clusters, drawn, is_plain
from annotator.text.glyphs import Drawing
from annotator.text.visible import one_line


def drawn_line(text: str, drawing: Drawing = Drawing.SAFE) -> str:
    """The text without line breaks or control characters, emoji by their base.

    It may have fewer code points than the text, so it is for showing alone.
    """
    shown = one_line(text)
    if is_plain(shown, 0, len(shown)):
        return shown
    found = clusters(shown, 0, len(shown), drawing)
    return "".join(drawn(shown, each, drawing) for each in found)
