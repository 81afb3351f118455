"""GLO006: the short explanation of a term fits its pop-up."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.data_entries import entries
from handbook.rules.rule import Rule, Scope

LONGEST_SHORT = 90
"""Code points."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each `short` that is too long."""
    document = site.data.glossary
    if document is None:
        return
    for index, entry in entries(document):
        short = entry.get("short")
        if isinstance(short, str) and len(short) > LONGEST_SHORT:
            message = f"'short' 설명이 {len(short)}자예요. {LONGEST_SHORT}자까지예요."
            hint = "한 문장으로 줄이고, 나머지는 body로 옮기세요."
            yield RULE.found(document.location((index, "short")), message, hint)


RULE = Rule("GLO006", "용어의 짧은 설명은 90자까지예요", Severity.ERROR, "0.1", Scope.DATA, check)
