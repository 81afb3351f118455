"""Silences findings where a page asks for it and says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic


def without_suppressed(found: Iterable[Diagnostic], site: Site) -> Iterator[Diagnostic]:
    """Yield the findings that no comment of their page covers."""
    pages = {page.path: page for page in site.documents.values() if page.suppressions}
    for diagnostic in found:
        page = pages.get(diagnostic.location.path)
        if page is None or not any(page.silences(s, diagnostic) for s in page.suppressions):
            yield diagnostic
