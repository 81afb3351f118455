"""INT001: the checker itself does not stop."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.crash import CRASH_HINT
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Part, Rule, Scope, Sites


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each diagram that the reader of diagrams stopped at."""
    del site
    for diagram in document.diagrams:
        if diagram.crash:
            message = f"이 그림을 읽다가 검사기가 멈췄어요({diagram.crash})."
            yield RULE.found(document.locate(diagram.fence.opening), message, CRASH_HINT)


def check_site(site: Site) -> Iterator[Diagnostic]:
    """Yield each page whose reading ended in an error that nobody foresaw."""
    for page in site.unread:
        if page.crash:
            message = f"이 페이지를 읽다가 검사기가 멈췄어요({page.message})."
            yield RULE.found(page.location, message, CRASH_HINT)


def crash_in_rule(rule: Rule, path: str, crash: str) -> Diagnostic:
    """Return the finding for a rule that stopped at the file `path`, with the words `crash`."""
    message = f"{rule.id} 규칙으로 보다가 검사기가 멈췄어요({crash})."
    return RULE.found(Location(path), message, CRASH_HINT)


RULE = Rule(
    "INT001",
    "검사기가 멈추지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.SITE, check_site),
    applies_to=Sites.ANY,
)
