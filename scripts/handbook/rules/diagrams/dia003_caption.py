"""DIA003: a diagram has a caption that says what to look at."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.diagrams.misspelt_keys import is_misspelt
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each diagram without a caption."""
    del site
    for diagram in document.diagrams:
        if not diagram.report.metadata.caption and not is_misspelt("caption", diagram):
            place = document.locate(diagram.fence.opening)
            hint = "%% caption: 무엇을 볼지 알려 주는 문장을 적으세요."
            yield RULE.found(place, "그림에 설명(caption)이 없어요.", hint)


RULE = Rule("DIA003", "그림마다 설명이 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
