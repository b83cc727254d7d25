"""Another label scheme for a store that may have annotations already."""

from annotator.errors.schemes import SchemeInUse
from annotator.model.scheme import Scheme
from annotator.store.snapshot import snapshot
from annotator.workflow.project import Project
from annotator.workflow.schemes import lost_by


def use_scheme(project: Project, scheme: Scheme) -> None:
    """Use this scheme from now on.

    Raises:
        SchemeInUse: if it lacks a label, an attribute, a value or a link type of what
            is stored.
        StoreError: if it cannot be saved.
    """
    if missing := lost_by(scheme, snapshot(project.store)):
        raise SchemeInUse(missing)
    project.store.schemes.use(scheme)
