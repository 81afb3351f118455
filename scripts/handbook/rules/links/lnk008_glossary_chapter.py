"""LNK008: the place that explains a term exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.data_entries import entries
from handbook.rules.links.data_page import fault_of
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each `chapter` of the glossary that leads nowhere."""
    document = site.data.glossary
    if document is None:
        return
    for index, entry in entries(document):
        chapter = entry.get("chapter")
        fault = fault_of(chapter, site) if isinstance(chapter, str) else None
        if fault is not None:
            yield RULE.found(document.location((index, "chapter")), *fault)


RULE = Rule("LNK008", "용어를 설명하는 자리가 있어요", Severity.ERROR, "0.1", Scope.SITE, check)
