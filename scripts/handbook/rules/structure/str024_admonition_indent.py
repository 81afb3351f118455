"""STR024: the text of an admonition stands in its box, and that of a tab in its tab."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.markdown.scan.indents import Indented
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.indents import too_little


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each text below the opening of an admonition or a tab that is indented too little."""
    del site
    for place, token in too_little(document, Indented.ADMONITION):
        message = "상자 안의 글로 보이지만 사이트에서는 빈 상자 아래에 나와요."
        hint = f"상자 안의 글을 빈칸 {token.wanted}개로 들여 쓰세요."
        yield RULE.found(place, message, hint)
    for place, token in too_little(document, Indented.TAB):
        message = "탭 안의 글로 보이지만 사이트에서는 빈 탭 아래에 나와요."
        hint = f"탭 안의 글을 빈칸 {token.wanted}개로 들여 쓰세요."
        yield RULE.found(place, message, hint)


RULE = Rule(
    "STR024",
    "상자 안의 글은 네 칸 들여 써요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
