"""STR035: no line is left that git put between two versions."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.left_over import left_over_lines


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each line of seven `=` that stands alone; in the book, where titles are never
    underlined, one below a line of text too.
    """
    for place, heading in left_over_lines(document):
        if heading is None:
            message = "======= 줄이 홀로 남아 있어요. 병합하다 남은 줄 같아요."
            hint = "위아래의 글을 읽어 남길 것을 고르고, 이 줄을 지우세요."
            yield RULE.found(document.locate(place), message, hint)
        elif site.settings.is_book:
            message = "======= 줄이 윗줄을 큰 제목으로 만들어요. 병합하다 남은 줄 같아요."
            hint = "이 줄을 지우세요. 정말 제목이면 윗줄을 ## 제목 { #영문-이름 } 꼴로 적으세요."
            yield RULE.found(document.locate(place), message, hint)


RULE = Rule(
    "STR035",
    "병합하다 남은 구분 줄이 없어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
