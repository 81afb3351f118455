"""DIA030: each step of a figure goes along an arrow of it, and says something."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.diagrams.steps import MOST_STEPS, place_steps
from handbook.markdown.page import Diagram, Document
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each step without an arrow or a sentence, and those that are too many."""
    del site
    for diagram in document.diagrams:
        yield from _check(document, diagram)


def _check(document: Document, diagram: Diagram) -> Iterator[Diagnostic]:
    model, steps = diagram.report.model, diagram.report.metadata.steps
    if model is None:
        return
    known = ", ".join(f"{start}->{end}" for start, end in dict.fromkeys(model.arrows))
    for step, arrow in zip(steps, place_steps(model, steps), strict=True):
        place = document.locate(diagram.span(step.words.place))
        if arrow is None:
            message = (
                f"'{step.start}->{step.end}' 화살표가 이 그림에 없거나, 앞의 걸음이 이미 썼어요."
            )
            yield RULE.found(place, message, f"이 그림의 화살표: {known}" if known else "")
        if not step.words.text:
            hint = "쌍점 다음에 무슨 일이 일어나는지 한 문장으로 적으세요."
            yield RULE.found(place, "걸음에 문장이 없어요.", hint)
    for step in steps[MOST_STEPS:][:1]:
        place = document.locate(diagram.span(step.words.place))
        message = f"걸음이 {len(steps)}개예요. 한 그림에 {MOST_STEPS}개까지예요."
        yield RULE.found(place, message, "그림을 둘로 나누거나 걸음을 합치세요.")


RULE = Rule("DIA030", "걸음마다 따라갈 화살표가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
