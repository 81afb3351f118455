"""STR014: a summary is three to five points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope

FEWEST, MOST = 3, 5
_POINT = re.compile(r"^(?:[*+-]|\d+\.) +\S", re.MULTILINE)


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield a chapter's summary that is too short or too long a list."""
    del site
    if not document.is_chapter:
        return
    text = document.source.text
    bounds = [*(heading.place.start for heading in document.headings), len(text)]
    for heading, (_, end) in zip(document.headings, pairwise(bounds), strict=True):
        if heading.id != "summary" or not heading.located:
            continue
        count = len(_POINT.findall(text[heading.place.end : end]))
        if not FEWEST <= count <= MOST:
            message = f"핵심 정리의 항목이 {count}개예요. {FEWEST}개에서 {MOST}개까지예요."
            hint = "이 장에서 꼭 남아야 할 것만 '- '로 시작하는 줄로 적으세요."
            yield RULE.found(document.locate(heading.place), message, hint)


RULE = Rule(
    "STR014", "핵심 정리는 세 가지에서 다섯 가지예요", Severity.WARNING, "0.1", Scope.PAGE, check
)
