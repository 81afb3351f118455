"""STR020: a list item that looks nested is nested."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.markdown.scan.indents import Indented
from handbook.rules.rule import Rule, Scope, Sites

OTHER_LISTS = frozenset({"mdx_truly_sane_lists", "markdown_truly_sane_lists", "mdx_nested_lists"})
"""Extensions that read lists by the width of their marks; none of them runs during a check."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first item of each list that is indented by too little to be a list within one."""
    if not OTHER_LISTS.isdisjoint(site.settings.not_run):
        return
    for token in document.indents:
        if token.kind is Indented.ITEM:
            message = "안쪽 목록으로 보이지만 사이트에서는 바깥 목록과 나란히 나와요."
            hint = f"이 줄부터 안쪽 목록을 빈칸 {token.wanted}개로 들여 쓰세요."
            yield RULE.found(document.locate(token.place), message, hint)


RULE = Rule(
    "STR020",
    "안쪽 목록은 네 칸 들여 써요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
