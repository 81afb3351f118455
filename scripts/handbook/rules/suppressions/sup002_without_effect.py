"""SUP002: a comment that silences findings has one to silence."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.markdown.directives import Suppression
from handbook.markdown.page import NEVER_SILENT, Document
from handbook.rules.rule import Results, Rule, Scope, Sites
from handbook.rules.suggestions import exactly, suggest


def check(site: Site, results: Results) -> Iterator[Diagnostic]:
    """Yield each rule that a comment names and that does not exist, or found nothing below it.

    A rule that did not run is not judged.
    """
    for document in site.documents.values():
        for suppression in document.suppressions:
            if suppression.reason:
                yield from _unused(suppression, document, results)


def _unused(suppression: Suppression, document: Document, results: Results) -> Iterator[Diagnostic]:
    silenced = {d.rule for d in results.found if _is_covered(suppression, document, d)}
    place = document.locate(suppression.place)
    for rule in suppression.rules:
        if rule not in results.known:
            near = names_like(rule, results.known, numbered=True)
            typed = exactly(document.source, suppression.place, rule)
            suggestion = suggest(typed, rule, near, "규칙으로", "규칙 번호를 확인하세요.")
            yield RULE.suggested(place, f"{rule} 규칙은 없어요.", suggestion)
        elif rule in NEVER_SILENT:
            hint = f"주석에서 {rule} 번호를 빼고, 이 규칙이 찾은 것을 고치세요."
            yield RULE.found(place, f"{rule} 규칙은 주석으로 멈출 수 없어요.", hint)
        elif rule in results.ran and rule not in silenced:
            message = f"바로 아래 문단이나 표에는 {rule} 규칙이 찾을 것이 없어요."
            yield RULE.found(place, message, f"주석에서 {rule} 번호를 빼세요.")


def _is_covered(suppression: Suppression, document: Document, diagnostic: Diagnostic) -> bool:
    return diagnostic.location.path == document.path and document.silences(suppression, diagnostic)


RULE = Rule(
    "SUP002",
    "멈출 검사가 있을 때에만 멈춰요",
    Severity.WARNING,
    "0.1",
    Scope.RESULTS,
    check,
    applies_to=Sites.ANY,
)
