"""STR020: a list item that looks nested is nested."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.markdown.scan.indents import Indented
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.indents import too_little_in_lists
from handbook.rules.structure.reindent import indent


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first item of each list that is indented by too little to be a list within one."""
    for place, token in too_little_in_lists(document, site, Indented.ITEM):
        message = "안쪽 목록으로 보이지만 사이트에서는 바깥 목록과 나란히 나와요."
        yield RULE.suggested(place, message, indent(document, token, "이 줄부터 안쪽 목록을"))


RULE = Rule(
    "STR020",
    "안쪽 목록은 네 칸 들여 써요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
