"""STR009: a fenced block says which language it holds."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_HINT = "```sh처럼 첫 줄에 언어를 적으세요. 명령의 출력이나 보통 글이면 text예요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each fence without a language."""
    del site
    for fence in document.fences:
        if not fence.language:
            message = "코드 울타리에 언어가 없어요. 무엇인지 알 수 없고 색도 입지 않아요."
            yield RULE.found(document.locate(fence.opening), message, _HINT)


RULE = Rule("STR009", "코드 울타리마다 언어가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
