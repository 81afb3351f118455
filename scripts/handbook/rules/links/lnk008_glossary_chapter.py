"""LNK008: the place that explains a term exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import place_of
from handbook.rules.links.data_page import fault_of
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each `chapter` of the glossary that leads nowhere."""
    for term in site.glossary.listed:
        fault = fault_of(term.chapter, site) if term.chapter is not None else None
        if term.chapter is not None and fault is not None:
            yield RULE.suggested(place_of(term.chapter).location, *fault)


RULE = Rule("LNK008", "용어를 설명하는 자리가 있어요", Severity.ERROR, "0.1", Scope.SITE, check)
