"""SUP001: a comment that silences findings names rules that exist, and its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.likeness import Alike
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import suggest
from handbook.rules.suppressions.sup003_misspelt import silencing

_FORM = "<!-- handbook: ignore GLO003 이유: 책 제목을 그대로 옮겼어요. -->"

_FIGURES = 3
_NO_NUMBER = re.compile(
    r"\s*handbook:\s*ignore\s+(?:[A-Z]{2,3}\d{3}[,\s]+)*"
    r"(?P<id>(?P<family>[A-Z]{2,3})(?P<figures>\d{1,2}|\d{4,}))(?!\w)",
    re.IGNORECASE,
)
"""What is meant for the number of a rule, and has not three figures."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each comment without a rule's id, and each without a reason."""
    for suppression in document.suppressions:
        place = document.locate(suppression.place)
        if not suppression.rules:
            span = suppression.place
            typed = document.source.text[span.start : span.end]
            words = typed.removeprefix("<!--").removesuffix("-->")
            if (number := _NO_NUMBER.match(words)) is not None:
                yield _of_number(number, span.start + len("<!--"), document)
                continue
            otherwise = f"'{_FORM}' 꼴로 적으세요."
            suggestion = suggest(place, typed, silencing(words), "주석으로", otherwise)
            yield RULE.suggested(place, "검사를 멈추는 주석을 읽을 수 없어요.", suggestion)
        elif not suppression.reason:
            hint = "규칙 번호 뒤에 '이유: …'로 까닭을 적으세요."
            yield RULE.found(place, "검사를 멈추는 까닭이 없어서 멈추지 않았어요.", hint)


def _of_number(number: re.Match[str], start: int, document: Document) -> Diagnostic:
    """Return what is wrong with what stands for a rule in a comment whose words begin at `start`:
    it has too few figures, or too many.
    """
    place = document.locate(Span(start + number.start("id"), start + number.end("id")))
    typed = number["id"]
    figures = number["figures"].lstrip("0")
    meant = f"{number['family'].upper()}{figures:0>3}"
    alike = Alike((meant,) if 0 < len(figures) <= _FIGURES else ())
    suggestion = suggest(place, typed, alike, "규칙으로", "번호는 LNK001처럼 숫자가 셋이에요.")
    return RULE.suggested(place, f"'{typed}' 글자는 규칙 번호가 아니에요.", suggestion)


RULE = Rule(
    "SUP001",
    "검사를 멈출 때에는 까닭을 적어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
