"""A scheme as one TOML text that needs no other file."""

import re

from annotator.model.scheme import Scheme
from annotator.toml.document import read_toml

_OWN = "guidelines"
_FILE = "guidelines_file"
_PAIR = re.compile(
    r'''[^=\n]+=[ \t]*(?:"""(?:[^\\]|\\.)*?"""(?!")|\'\'\'.*?\'\'\'(?!\')'''
    r"""|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')""",
    re.DOTALL,
)
"""A key and its text, in whichever of TOML's four ways it is written."""
_QUOTE = re.compile(r'"(?="")|"\Z')
"""A quotation mark that would help to end the text."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""What no TOML may have as it is."""


def whole_source(scheme: Scheme) -> str:
    """The TOML of a scheme, comments and all, with its guidelines inside."""
    source = scheme.source
    if read_toml(source).table.get(_OWN):
        return _rewritten(source, _FILE, "")
    source = _rewritten(source, _OWN, "")
    written = f"{_OWN} = {_multi_line(scheme.guidelines)}"
    if _FILE in read_toml(source).table:
        return _rewritten(source, _FILE, written)
    return f"{written}\n{source}" if scheme.guidelines else source


def _rewritten(source: str, name: str, written: str) -> str:
    """The source with this instead of the outermost key and its text, if it is there."""
    document = read_toml(source)
    if name not in document.table:
        return source
    before = source.split("\n")[: document.lines.of(name) - 1]
    start = sum(len(line) + 1 for line in before)
    found = _PAIR.match(source, start)
    end = found.end() if found else start
    return source[:start] + written + source[end:]


def _multi_line(text: str) -> str:
    escaped = _QUOTE.sub(r'\\"', text.replace("\\", "\\\\"))
    return f'"""\n{_CONTROL.sub(_code, escaped)}"""'


def _code(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04X}"
