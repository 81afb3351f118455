"""DIA034: each line of boxes in a stack is as wide as its row."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.diagrams.kinds.stack.model import Stack
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each line of a stack whose boxes are not as many columns wide as a row is: those of
    the next line move up beside them, or some move down, in silence.
    """
    del site
    for diagram in document.diagrams:
        if isinstance(diagram.report.model, Stack):
            for line in diagram.report.model.misfilled:
                place = document.locate(diagram.span(line.place))
                yield RULE.found(place, line.message, line.hint)


RULE = Rule("DIA034", "쌓은 그림의 줄마다 칸이 다 차요", Severity.ERROR, "0.1", Scope.PAGE, check)
