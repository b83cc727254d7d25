"""The articles of a project as its annotator sees them."""

from annotator.model.library import ArticleEntry
from annotator.workflow.project import Project


def library(project: Project) -> tuple[ArticleEntry, ...]:
    """Every article with what this annotator has done in it."""
    return project.store.library(project.annotator)
