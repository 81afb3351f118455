"""DIA005: a diagram uses only the classes that the book draws."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.diagrams.analyse import DiagramReport
from handbook.diagrams.model import FAMILIES, ClassUse
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import exactly, suggest


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each use of an unknown class, once for each place it is typed at."""
    del site
    for diagram in document.diagrams:
        unknown = {use.place: use for use in _uses(diagram.report) if not use.known}
        for place, use in unknown.items():
            near = names_like(use.name, FAMILIES)
            span = diagram.span(place)
            otherwise = f"쓸 수 있는 이름: {', '.join(FAMILIES)}"
            typed = exactly(document.source, span, use.name)
            suggestion = suggest(typed, use.name, near, "이름으로", otherwise)
            message = f"'{use.name}' 클래스는 이 책에 없어요."
            yield RULE.suggested(document.locate(span), message, suggestion)


def _uses(report: DiagramReport) -> Iterator[ClassUse]:
    yield from report.classes_beside
    if report.model is not None:
        yield from (use for one in report.model.named for use in one.classes)
        yield from report.model.stray_classes


RULE = Rule("DIA005", "그림의 클래스는 정해진 것만 써요", Severity.ERROR, "0.1", Scope.PAGE, check)
