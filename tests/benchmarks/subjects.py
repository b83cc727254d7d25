"""The programs that are measured: the annotator and the minimal reader, on samples."""

import sys
from pathlib import Path

from tests.benchmarks.article_maker import Sample, make_sample
from tests.benchmarks.sampling import Subject
from tests.benchmarks.store_maker import fill_store

_SEED = 5
_ROOT = Path(__file__).parents[2]
_MINIMAL_READER = Path(__file__).with_name("minimal_reader.py")


def small_sample() -> Sample:
    """5,000 code points with 20 annotations."""
    return make_sample("small", 5_000, 20, _SEED)


def large_sample() -> Sample:
    """1,000,000 code points with 10,000 annotations."""
    return make_sample("large", 1_000_000, 10_000, _SEED)


def minimal_reader(sample: Sample, folder: Path) -> Subject:
    """The minimal reader on a sample's text."""
    path = _written(sample, folder)
    argv = (sys.executable, str(_MINIMAL_READER), str(path))
    return Subject("minimal reader", argv, _first_words(sample), _ROOT)


def annotator(sample: Sample, folder: Path) -> Subject:
    """The annotator on a sample, each time from the same store that holds it."""
    key = sample.article.key
    path, filled = _written(sample, folder), folder / f"{key}.filled.db"
    fill_store(filled, sample)
    store = folder / f"{key}.db"
    command = (sys.executable, "-m", "annotator", "--store", str(store))
    argv = _on_a_copy(filled, store, (*command, "read", str(path)))
    return Subject(f"annotator {key}", argv, _first_words(sample), _ROOT)


def _on_a_copy(kept: Path, copy: Path, argv: tuple[str, ...]) -> tuple[str, ...]:
    """The command with a fresh copy of a file: a reader goes on where it left off."""
    script = 'cp -- "$1" "$2" && shift 2 && exec "$@"'
    return ("sh", "-c", script, "sh", str(kept), str(copy), *argv)


def _written(sample: Sample, folder: Path) -> Path:
    path = folder / f"{sample.article.key}.txt"
    path.write_text(sample.article.text, encoding="utf-8")
    return path


def _first_words(sample: Sample) -> str:
    return " ".join(sample.article.text.split()[:3])
