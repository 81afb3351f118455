"""DIA012: every class line gives a class to a box of its diagram."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import names_like
from handbook.diagrams.model import ClassUse
from handbook.markdown.page import Diagram, Document
from handbook.rules.diagrams.variants import groups_of
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
            message = f"class 줄의 '{use.target}' 상자가 이 그림에 없어요."
            otherwise, lost = _ways_out(document, diagram, use)
            typed = exactly(document.source, span, use.target)
            suggestion = suggest(typed, use.target, near, "이름으로", otherwise)
            yield RULE.suggested(document.locate(span), f"{message}{lost}", suggestion)
        for use in (again for box in model.named for again in _repeated(box.classes)):
            place = document.locate(diagram.span(use.target_place))
            message = f"'{use.target}' 상자에는 '{use.name}' 클래스가 이미 있어요."
            yield RULE.found(place, message, "하나만 남기세요.")


def _ways_out(document: Document, diagram: Diagram, use: ClassUse) -> tuple[str, str]:
    """Return how to mend a class line whose box is missing, and what to say of the box where the
    figures behind the same switch have it: it may have been taken away, or lost.
    """
    line = document.source.line(document.locate(diagram.span(use.target_place)).line).strip()
    alone = "," not in line.partition(" ")[2].rpartition(" ")[0]
    away = f"'{line}' 줄을 지우" if alone else f"'{line}' 줄에서 {use.target}만 지우"
    known = _elsewhere(document, diagram, use.target)
    if known is None:
        return f'{away}거나, 빠진 상자를 {use.target}["이름"] 꼴로 넣으세요.', ""
    box = f'{use.target}["{known}"]'
    hint = f"일부러 뺐으면 {away}고, 아니면 {box} 상자를 다시 넣으세요."
    return hint, f" 바꿔 보는 다른 그림에는 {box} 상자가 있어요."


def _elsewhere(document: Document, diagram: Diagram, name: str) -> str | None:
    """Return the label that a box has in another figure behind the same switch."""
    for group in groups_of(document):
        if any(member.diagram is diagram for member in group):
            models = (member.diagram.report.model for member in group)
            boxes = (box for model in models if model is not None for box in model.named)
            return next((box.label.text for box in boxes if box.id == name), None)
    return None


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
