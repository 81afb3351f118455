"""SUP001: a comment that silences findings names rules that exist, and its reason."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import suggest
from handbook.rules.suppressions.sup003_misspelt import silencing

_FORM = "<!-- handbook: ignore GLO003 이유: 책 제목을 그대로 옮겼어요. -->"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each comment without a rule's id, and each without a reason."""
    for suppression in document.suppressions:
        place = document.locate(suppression.place)
        if not suppression.rules:
            span = suppression.place
            typed = document.source.text[span.start : span.end]
            words = typed.removeprefix("<!--").removesuffix("-->")
            otherwise = f"'{_FORM}' 꼴로 적으세요."
            suggestion = suggest(place, typed, silencing(words), "주석으로", otherwise)
            yield RULE.suggested(place, "검사를 멈추는 주석을 읽을 수 없어요.", suggestion)
        elif not suppression.reason:
            hint = "규칙 번호 뒤에 '이유: …'로 까닭을 적으세요."
            yield RULE.found(place, "검사를 멈추는 까닭이 없어서 멈추지 않았어요.", hint)


RULE = Rule(
    "SUP001",
    "검사를 멈출 때에는 까닭을 적어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
