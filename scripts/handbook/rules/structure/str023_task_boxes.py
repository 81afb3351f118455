"""STR023: a task item shows a box, not brackets."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites

_IN_THE_BOOK = "퀴즈가 아닌 곳에서는 대괄호를 지우세요. 퀴즈면 그 제목 아래로 옮기세요."
_ELSEWHERE = "pymdownx.tasklist 확장을 켜거나 대괄호를 지우세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each task item whose brackets a reader sees."""
    hint = _IN_THE_BOOK if site.settings.is_book else _ELSEWHERE
    for place in document.tasks:
        typed = document.source.text[place.start : place.end]
        message = f"'{typed}' 글자가 독자에게 그대로 보여요."
        yield RULE.found(document.locate(place), message, hint)


RULE = Rule(
    "STR023",
    "할 일 목록의 대괄호가 글에 새지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
