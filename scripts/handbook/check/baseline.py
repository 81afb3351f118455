"""`check --changed-since`: the findings that a change brings, wherever they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from handbook.book.project import Project
from handbook.book.site import Site
from handbook.check.known import Kind, kind_of
from handbook.core.changes import Changes, tree_at
from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun

Diagnose = Callable[[Project], Iterable[Diagnostic]]


def with_changes(site: Site, changes: Changes) -> Site:
    """Return `site` knowing what has changed, and which of its pages are gone."""
    folder = f"{site.settings.docs}/"
    gone = (path.removeprefix(folder) for path in changes.removed if path.startswith(folder))
    removed = tuple(uri for uri in gone if uri.endswith(".md"))
    return replace(site, removed=removed, since=changes)


def brought_by(
    changes: Changes, found: Iterable[Diagnostic], project: Project, diagnose: Diagnose
) -> list[Diagnostic]:
    """Return the findings on changed lines, and those elsewhere that were not there before: a
    link to a heading that has gone breaks a page that nobody touched, and a term that is spelt
    anew is spelt as it was on other pages.

    `diagnose` gives the findings of a project; it is only asked for the former state of this one
    when there is a finding elsewhere. Raises CouldNotRun when git fails.
    """
    touched: list[Diagnostic] = []
    elsewhere: list[Diagnostic] = []
    for diagnostic in found:
        if changes.touch(diagnostic.location):
            touched.append(diagnostic)
        else:
            elsewhere.append(diagnostic)
    if elsewhere:
        before = _before(changes, project, diagnose)
        for diagnostic in elsewhere:
            if before[kind_of(diagnostic)] > 0:
                before[kind_of(diagnostic)] -= 1
            else:
                touched.append(diagnostic)
    return sorted(touched)


def _before(changes: Changes, project: Project, diagnose: Diagnose) -> Counter[Kind]:
    with tree_at(project.root, changes.base) as tree:
        config = tree / Path(project.config_file).relative_to(project.root)
        try:
            return Counter(kind_of(d) for d in diagnose(Project(tree, config)))
        except CouldNotRun:
            # What could not be read before had no findings that anyone could have seen.
            return Counter()
