"""Silences findings where a page asks for it and says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location
from handbook.markdown.directives import Suppression
from handbook.markdown.page import Document


def without_suppressed(found: Iterable[Diagnostic], site: Site) -> Iterator[Diagnostic]:
    """Yield the findings that no comment of their page covers."""
    pages = {page.path: page for page in site.documents.values() if page.suppressions}
    for diagnostic in found:
        page = pages.get(diagnostic.location.path)
        if page is None or not any(covers(s, page, diagnostic) for s in page.suppressions):
            yield diagnostic


def covers(suppression: Suppression, page: Document, diagnostic: Diagnostic) -> bool:
    """Tell whether a comment on `page` silences a finding on it: it names a reason, the rule,
    and the finding begins in the block below.
    """
    if not suppression.reason or diagnostic.rule not in suppression.rules:
        return False
    block = page.locate(suppression.covers)
    return _start(block) <= _start(diagnostic.location) <= _end(block)


def _start(location: Location) -> tuple[int, int]:
    return location.line, location.column


def _end(location: Location) -> tuple[int, int]:
    return location.end_line, location.end_column
