"""STR028: no backslash at the end of a line is seen."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first backslash of each block that ends a line and breaks none."""
    del site
    for leak in document.leaks:
        if leak.kind == "backslash":
            place = document.locate(leak.place)
            message = "줄 끝의 역슬래시가 줄을 바꾸지 않고 그대로 보여요."
            hint = "줄을 바꾸려면 <br>을 적고, 아니면 역슬래시를 지우세요."
            fix = Fix("줄 끝의 역슬래시를 <br>로 바꾸기", (Edit(place, "<br>"),))
            yield RULE.found(place, message, hint, fix)


RULE = Rule(
    "STR028",
    "줄 끝의 역슬래시가 글에 새지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
