"""CIT006: a chapter cites a source."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each chapter without any citation."""
    if not document.is_chapter or document.citations or document.is_swallowed:
        return
    message = "이 장에는 출처가 하나도 없어요."
    hint = "사실을 말하는 문단에 [@출처id] 꼴로 출처를 다세요."
    yield RULE.found(document.title_place, message, hint)


RULE = Rule("CIT006", "장에 출처가 있어요", Severity.WARNING, "0.1", Scope.PAGE, check)
