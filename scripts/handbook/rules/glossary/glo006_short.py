"""GLO006: the short explanation of a term fits its pop-up."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import place_of
from handbook.rules.rule import Rule, Scope

LONGEST_SHORT = 90
"""Code points."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each `short` that is too long."""
    for term in site.glossary.listed:
        if len(term.short) > LONGEST_SHORT:
            message = f"'short' 설명이 {len(term.short)}자예요. {LONGEST_SHORT}자까지예요."
            hint = "한 문장으로 줄이고, 나머지는 body로 옮기세요."
            yield RULE.found(place_of(term.short).location, message, hint)


RULE = Rule("GLO006", "용어의 짧은 설명은 90자까지예요", Severity.ERROR, "0.1", Scope.DATA, check)
