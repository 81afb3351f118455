"""DIA012: every class line gives a class to a box of its diagram."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.diagrams.model import ClassUse
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import exactly, suggest


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each class of a box that is not there, or that the box has already."""
    del site
    for diagram in document.diagrams:
        model = diagram.report.model
        if model is None:
            continue
        for use in model.stray_classes:
            near = names_like(use.target, (box.id for box in model.named))
            span = diagram.span(use.target_place)
            message = f"'{use.target}' 상자가 이 그림에 없어요."
            typed = exactly(document.source, span, use.target)
            suggestion = suggest(typed, use.target, near, "이름으로", "이 줄을 지우세요.")
            yield RULE.suggested(document.locate(span), message, suggestion)
        for use in (again for box in model.named for again in _repeated(box.classes)):
            place = document.locate(diagram.span(use.target_place))
            message = f"'{use.target}' 상자에는 '{use.name}' 클래스가 이미 있어요."
            yield RULE.found(place, message, "하나만 남기세요.")


def _repeated(uses: tuple[ClassUse, ...]) -> Iterator[ClassUse]:
    """Yield the second and later uses of one class."""
    names: set[str] = set()
    for use in uses:
        if use.name in names:
            yield use
        names.add(use.name)


RULE = Rule(
    "DIA012", "class 줄이 그림에 있는 상자를 가리켜요", Severity.ERROR, "0.1", Scope.PAGE, check
)
