"""LNK022: a page stands once in the navigation."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each further entry of a page in `nav`: MkDocs would know only one of its places."""
    first: dict[str, Location] = {}
    for entry in site.settings.navigation:
        if entry.target not in site.documents:
            continue
        if entry.target in first:
            message = f"'{entry.target}' 페이지가 차례에 또 있어요."
            before = (first[entry.target],)
            yield RULE.found(entry.location, message, "한 줄만 남기세요.", related=before)
        first.setdefault(entry.target, entry.location)


RULE = Rule("LNK022", "한 페이지는 차례에 한 번 나와요", Severity.ERROR, "0.1", Scope.SITE, check)
