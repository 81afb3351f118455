"""INT002: a page can be read."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.rule import Rule, Scope, Sites


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each page that is no text in UTF-8, is too big or cannot be converted."""
    for page in site.unread:
        if not page.crash:
            yield RULE.found(page.location, page.message, page.hint)


RULE = Rule(
    "INT002",
    "페이지를 읽을 수 있어요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    applies_to=Sites.ANY,
)
