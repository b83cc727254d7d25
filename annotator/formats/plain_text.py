"""Articles as plain text or Markdown: one file, one article."""

import re
from pathlib import PurePath

from annotator.formats.base import ArticleDraft, ArticlesRead, FormatInfo
from annotator.formats.decoding import decode, provenance
from annotator.formats.keys import file_key
from annotator.model.article import Metadata
from annotator.text.intake import clean

TITLE_LIMIT = 120
"""Code points: a longer first line is a paragraph, no title."""

_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?")
_MARKDOWN = (".md", ".markdown")


class PlainText:
    """Reads `.txt` and `.md`; the text stays as it is, marks and all."""

    info = FormatInfo("text", (".txt", *_MARKDOWN), "plain text or Markdown")

    def read(self, data: bytes, path: str) -> ArticlesRead:
        """The one article that the file is.

        Raises:
            FileError: if the bytes are no text.
        """
        decoded = decode(data, path)
        cleaned = clean(decoded.text)
        is_markdown = PurePath(path).suffix.lower() in _MARKDOWN
        draft = ArticleDraft(
            key=file_key(path),
            text=cleaned.text,
            metadata=Metadata(title=title_of(cleaned.text, is_markdown=is_markdown)),
            provenance=provenance(data, path, decoded.encoding, cleaned.changes),
        )
        return ArticlesRead((draft,))


def title_of(text: str, *, is_markdown: bool) -> str:
    """The first line, if it is short and more follows; empty otherwise."""
    first, _, rest = text.lstrip().partition("\n")
    line = first.strip()
    if is_markdown and (heading := _HEADING.fullmatch(line)):
        line = heading[1]
    return line if len(line) <= TITLE_LIMIT and rest.strip() else ""
