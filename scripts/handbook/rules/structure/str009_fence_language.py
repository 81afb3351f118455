"""STR009: a fenced block says which language it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_TWO_WORDS = re.compile(
    r"^ {0,3}(?:`{3,}|~{3,}) *(?P<words>[A-Za-z][\w#.+-]*(?: +[A-Za-z][\w#.+-]*)+) *$", re.MULTILINE
)
_HINT = "```sh처럼 첫 줄에 언어를 적으세요. 명령의 출력이나 보통 글이면 text예요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each fence without a language, and each line that is none since it has two."""
    del site
    for match in _TWO_WORDS.finditer(document.source.text, document.front.body):
        if not any(f.whole.start <= match.start() < f.whole.end for f in document.fences):
            message = f"'{match['words']}' 때문에 코드 울타리가 아니에요. 글로 이어져 보여요."
            place = document.locate(Span(*match.span("words")))
            yield RULE.found(place, message, "언어는 빈칸 없이 한 낱말로 적으세요. 예: sh, python")
    for fence in document.fences:
        if not fence.language:
            message = "코드 울타리에 언어가 없어요. 무엇인지 알 수 없고 색도 입지 않아요."
            yield RULE.found(document.locate(fence.opening), message, _HINT)


RULE = Rule("STR009", "코드 울타리마다 언어가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
