"""Annotations out of the store, into files that are whole or absent."""

import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors.files import FileUnwritable
from annotator.errors.stores import NoSuchArticle, NoSuchPerson
from annotator.errors.usage import FormatNeedsFolder
from annotator.formats.base import ExportFile, ExportFiles, ExportOptions, Form
from annotator.formats.registry import exporter
from annotator.model.corpus import Corpus
from annotator.model.person import Person
from annotator.store.snapshot import snapshot
from annotator.workflow.permission import check_annotators, permitted
from annotator.workflow.project import Project
from annotator.workflow.reports import ExportReport, ExportRequest
from annotator.workflow.selection import selected
from annotator.workflow.whole_files import Target, Written, write_whole

STANDARD_OUTPUT = "-"

_USUAL_FORMAT = "csv"
"""For standard output and folders, where no suffix says it."""


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """An export that is ready to be written: its losses are known before."""

    request: ExportRequest
    form: Form
    losses: tuple[str, ...]
    warnings: tuple[str, ...]
    """What else to know before it is written."""
    files: ExportFiles = field(repr=False)


def plan_export(project: Project, request: ExportRequest) -> ExportPlan:
    """Choose what is exported and say what the format cannot hold of it.

    Raises:
        FormatUnknown: if no format has the name or the suffix.
        FormatNeedsFolder: if the format has several files, and one was asked for.
        FileUnwritable: if neither a file nor a folder can be where it is to go.
        NotYours: if a blind annotator asks for another's annotations.
        NoSuchArticle: if an article was asked for that is not there.
        NoSuchPerson: if an annotator was asked for who is not there.
    """
    _refuse_misplaced(request.out)
    chosen = exporter(request.out, request.format or _implied_format(request.out))
    form = _form(request.out)
    person = project.person
    corpus = _corpus(project, request, person)
    files = chosen.write(corpus, ExportOptions(excel=request.excel))
    if form is Form.FILE and not files.main:
        raise FormatNeedsFolder(chosen.info.name)
    losses = chosen.losses(corpus, form)
    return ExportPlan(request, form, losses, tuple(_blindness(person)), files)


def write_export(project: Project, plan: ExportPlan) -> ExportReport:
    """Write a plan into its file or folder; foreign files in a folder stay.

    Raises:
        FileUnwritable: if a file cannot be written, or is the store itself.
    """
    targets = _targets(plan)
    for target in targets:
        _spare_the_store(project, target.path)
    written = write_whole(targets)
    return _report(plan, written, tuple(str(target.path) for target in targets))


def send_export(plan: ExportPlan, send: Callable[[bytes], None]) -> ExportReport:
    """Hand a plan's one file over, piece by piece."""
    written = Written()
    for chunk in _main_file(plan.files).chunks:
        send(chunk.data)
        written = written.and_also(chunk.rows, chunk.formulas)
    return _report(plan, written, ())


def _blindness(person: Person) -> Iterator[str]:
    if not person.sees_all:
        yield (
            f"{person.name} is an annotator here: others' annotations are left out, "
            "and the gold layer of articles not finished"
        )


def _corpus(project: Project, request: ExportRequest, person: Person) -> Corpus:
    check_annotators(request.annotators, person)
    _check_known(project, request, person)
    everything = snapshot(project.store, articles=request.articles or None)
    return selected(permitted(everything, person), request)


def _check_known(project: Project, request: ExportRequest, person: Person) -> None:
    articles = project.store.articles.keys()
    for key in request.articles:
        if key not in articles:
            raise NoSuchArticle(key)
    people = {each.name for each in project.store.people.all()} | {person.name}
    for name in request.annotators:
        if name not in people:
            raise NoSuchPerson(name)


def _implied_format(out: str) -> str:
    """What is meant where no suffix says it."""
    if out == STANDARD_OUTPUT or _is_folder(out):
        return _USUAL_FORMAT
    return ""


def _form(out: str) -> Form:
    return Form.FOLDER if _is_folder(out) else Form.FILE


def _is_folder(out: str) -> bool:
    if out == STANDARD_OUTPUT:
        return False
    path = Path(out)
    return out.endswith("/") or path.is_dir() or not path.suffix


def _refuse_misplaced(out: str) -> None:
    """Refuse a device, a pipe or the like, and what may not be looked at."""
    if out == STANDARD_OUTPUT:
        return
    try:
        mode = Path(out).stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise FileUnwritable(out, error.strerror or "no access") from error
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise FileUnwritable(out, "it is neither a regular file nor a folder")
    if stat.S_ISREG(mode) and _is_folder(out):
        raise FileUnwritable(
            out, "a name without a suffix means a folder, and it is a file"
        )


def _targets(plan: ExportPlan) -> tuple[Target, ...]:
    out = Path(plan.request.out)
    if plan.form is Form.FILE:
        return (Target(out, _main_file(plan.files).chunks),)
    _make_folder(out)
    return tuple(Target(out / each.name, each.chunks) for each in plan.files.files)


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(str(path), error.strerror or "no access") from error


def _main_file(files: ExportFiles) -> ExportFile:
    return next(each for each in files.files if each.name == files.main)


def _spare_the_store(project: Project, path: Path) -> None:
    store = Path(project.place)
    if path.exists() and store.exists() and path.samefile(store):
        raise FileUnwritable(str(path), "it is the store")


def _report(plan: ExportPlan, written: Written, files: tuple[str, ...]) -> ExportReport:
    formulas = (
        f"{written.formulas} cells begin with = + - or @: a spreadsheet would run "
        "them, unless you export with --excel"
    )
    warnings = (*plan.warnings, formulas) if written.formulas else plan.warnings
    return ExportReport(files, written.rows, plan.losses, warnings)
