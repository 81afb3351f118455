"""LNK007: a page named in the navigation exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import in_docs
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.links.nearest import advise_entry
from handbook.rules.rule import Rule, Scope, Sites


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each entry of `nav` whose page is not there."""
    for entry in site.settings.navigation:
        if "://" in entry.target:
            continue
        target = in_docs(entry.target, "", site)
        if not target.exists:
            advice = advise_entry(entry, target, site)
            message = f"차례(nav)에 적힌 '{entry.target}' 페이지가 없어요.{advice.reason}"
            yield RULE.suggested(entry.location, message, advice.suggestion)


RULE = Rule(
    "LNK007",
    "차례에 적힌 페이지가 있어요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    applies_to=Sites.COMPLETE,
)
