"""Label schemes: the default one, one of a file, and what a scheme does not know."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from annotator.errors.files import BytesUndecodable, FileError, FileUnreadable
from annotator.errors.schemes import SchemeFault, SchemeInvalid
from annotator.formats.decoding import byte_place
from annotator.model.annotation import Annotation
from annotator.model.corpus import Corpus
from annotator.model.scheme import Scheme
from annotator.model.scheme_toml import guidelines_file, read_scheme
from annotator.toml.document import read_toml

_DEFAULT = "news.toml"


def default_scheme() -> Scheme:
    """The scheme that a new store gets.

    Raises:
        SchemeError: never, unless the package is damaged.
    """
    folder = files("annotator.model") / "schemes"
    source = (folder / _DEFAULT).read_text(encoding="utf-8")
    guidelines = (folder / guidelines_file(source)).read_text(encoding="utf-8")
    return read_scheme(source, guidelines, _DEFAULT)


def load_scheme(path: str) -> Scheme:
    """The scheme in a TOML file, with the guidelines in the file that it names.

    Raises:
        FileError: if the file cannot be read.
        SchemeInvalid: with every fault and its line, also that of guidelines which
            cannot be read.
    """
    source = _read_text(Path(path))
    guidelines, faults = _guidelines(Path(path), source)
    try:
        scheme = read_scheme(source, guidelines, path)
    except SchemeInvalid as error:
        raise SchemeInvalid(path, tuple(sorted((*faults, *error.faults)))) from error
    if faults:
        raise SchemeInvalid(path, faults)
    return scheme


def lost_by(scheme: Scheme, corpus: Corpus) -> tuple[str, ...]:
    """What the corpus has and the scheme does not know, in words, each once."""
    used = [lost for each in corpus.annotations for lost in _unknown(scheme, each)]
    used += [
        f"link {each.type}" for each in corpus.links if scheme.link(each.type) is None
    ]
    return tuple(sorted(set(used)))


def _unknown(scheme: Scheme, annotation: Annotation) -> Iterator[str]:
    label = next(
        (each for each in scheme.labels if each.name == annotation.label), None
    )
    if label is None:
        yield f"label {annotation.label}"
        return
    for name, value in annotation.attributes:
        attribute = label.attribute(name)
        if attribute is None:
            yield f"attribute {label.name}.{name}"
        elif value not in attribute.values:
            yield f"value {label.name}.{name}={value}"
    for link_type in annotation.unlinked:
        if scheme.link(link_type) is None:
            yield f"link {link_type}"


def _guidelines(path: Path, source: str) -> tuple[str, tuple[SchemeFault, ...]]:
    """The guidelines beside the scheme, or why there are none."""
    name = guidelines_file(source)
    if not name:
        return "", ()
    line = read_toml(source).lines.of("guidelines_file")
    # A scheme may not read files elsewhere.
    if Path(name).name != name:
        said = f"guidelines_file {name!r} must be a file beside the scheme"
        return "", (SchemeFault(line, said),)
    try:
        return _read_text(path.with_name(name)), ()
    except FileError as error:
        return "", (SchemeFault(line, f"guidelines_file: {str(error).rstrip('.')}"),)


def _read_text(path: Path) -> str:
    data = _read_bytes(path)
    try:
        return data.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        place = byte_place(data, error.start, "utf-8")
        raise BytesUndecodable(str(path), "UTF-8", place) from error


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or "no access") from error
    except ValueError as error:
        raise FileUnreadable(str(path), str(error)) from error
