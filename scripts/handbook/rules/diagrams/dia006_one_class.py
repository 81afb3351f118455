"""DIA006: every box of a stack has exactly one class, from which its colour comes."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.model import FAMILIES
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each box of a stack with no class or with several."""
    del site
    for diagram in document.diagrams:
        if not isinstance(diagram.report.model, Stack):
            continue
        for box in diagram.report.model.boxes:
            place = document.locate(diagram.span(box.place))
            if not box.classes:
                message = f"'{box.label.flat}' 상자에 클래스가 없어요."
                hint = f"class {box.id} 뒤에 하나를 적으세요: {', '.join(FAMILIES)}"
                yield RULE.found(place, message, hint)
            elif len({use.name for use in box.classes}) > 1:
                names = ", ".join(use.name for use in box.classes)
                message = f"'{box.label.flat}' 상자에 클래스가 여럿이에요: {names}"
                yield RULE.found(place, message, "하나만 남기세요.")


RULE = Rule(
    "DIA006", "스택의 상자마다 클래스가 하나 있어요", Severity.ERROR, "0.1", Scope.PAGE, check
)
