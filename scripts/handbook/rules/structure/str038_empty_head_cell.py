"""STR038: every cell of a table's head has words (WCAG 2.2, 1.3.1): who hears a table is told the
head's words before each cell of its column.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

_MESSAGE = "표의 머리에 빈칸이 있어요. 화면 낭독기로 듣는 독자는 그 열이 무엇인지 몰라요."
_HINT = "그 열에 적은 것을 한마디로 적으세요. 예: 구분"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each empty cell of a head, where the lines below make it a table."""
    del site
    for table in document.tables:
        for cell in table.head.empty if table.separator is not None else ():
            yield RULE.found(document.locate(cell), _MESSAGE, _HINT)


RULE = Rule("STR038", "표의 머리 칸에 말이 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
