"""STR004: headings go down one level at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each heading that skips a level."""
    del site
    for above, heading in pairwise(document.headings):
        if heading.level > above.level + 1:
            wanted = "#" * (above.level + 1)
            message = f"제목이 {above.level}단계에서 {heading.level}단계로 건너뛰어요."
            yield RULE.found(
                document.locate(heading.place), message, f"'{wanted}' 표시로 시작하세요."
            )


RULE = Rule("STR004", "제목의 단계를 건너뛰지 않아요", Severity.ERROR, "0.1", Scope.PAGE, check)
