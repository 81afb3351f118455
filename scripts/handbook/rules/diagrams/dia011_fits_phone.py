"""DIA011: a diagram fits a phone of 360 px with letters of 12 px or more."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.diagrams.fit import SIDE_BY_SIDE
from handbook.diagrams.kinds.sequence.model import Sequence
from handbook.markdown.page import Diagram, Document
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each diagram that is too wide, at what makes it so."""
    del site
    for diagram in document.diagrams:
        misfit = diagram.misfit
        if misfit is None:
            continue
        place = document.locate(diagram.span(misfit.label.place))
        if misfit.crowded:
            yield RULE.found(place, *_crowded(misfit.label.flat, diagram))
        else:
            message = f"'{misfit.label.flat}' 글자가 휴대폰 너비에 들어가지 않아요."
            hint = "짧게 줄이거나 줄을 바꿀 자리에 빈칸이나 <br>을 넣으세요."
            yield RULE.found(place, message, hint)


def _crowded(name: str, diagram: Diagram) -> tuple[str, str]:
    """Return what to say, and to do, about a box too many: those of a sequence have no rows."""
    if isinstance(diagram.report.model, Sequence):
        message = f"'{name}' 참여자까지 참여자가 {SIDE_BY_SIDE}개를 넘어요."
        return message, "참여자를 합치거나 그림을 둘로 나누세요."
    message = f"'{name}' 상자까지 한 줄에 상자가 {SIDE_BY_SIDE}개를 넘어요."
    return message, "줄을 나누거나 상자를 합치세요."


RULE = Rule("DIA011", "그림이 휴대폰 너비에 들어가요", Severity.ERROR, "0.1", Scope.PAGE, check)
