"""STR035: no line is left that git put between two versions."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from handbook.book.site import Site
from handbook.core.conflicts import HINT, HINT_ALONE, LEFT_ALONE, MESSAGE
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.left_over import left_over_lines, markers_within

_ITEMS = ("- ", "* ", "+ ")
"""How a heading begins that was an item of a list."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each line of seven `=` that stands alone, and each other sign of a conflict that is
    indented; in the book, where titles are never underlined, a line below a line of text too.
    """
    found = sorted((*left_over_lines(document), *markers_within(document)), key=itemgetter(0))
    for place, heading in found:
        if document.source.text[place.start] != "=":
            yield RULE.found(document.locate(place), MESSAGE, HINT)
        elif heading is None:
            yield RULE.found(document.locate(place), LEFT_ALONE, HINT_ALONE)
        elif site.settings.is_book or heading.text.startswith(_ITEMS):
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
