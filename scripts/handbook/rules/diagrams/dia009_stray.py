"""DIA009: every line of a diagram has an effect, and none of them draws by itself."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.diagrams.kinds.sequence.model import Sequence
from handbook.diagrams.places import Place
from handbook.markdown.page import Diagram, Document
from handbook.rules.diagrams.misspelt_keys import misspelt_keys
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion, order, suggest

_FORMS = {
    "id": "%% id: 영문-이름",
    "caption": "%% caption: 한 문장",
    "accTitle": "%% accTitle: 그림의 이름",
    "accDescr": "%% accDescr: 그림의 설명",
    "mark": "%% mark 상자: 이름표",
    "boundary": "%% boundary 상자: 위쪽 | 아래쪽",
    "step": "%% step 시작->끝: 한 문장",
    "variant": "%% variant 첫-그림: 이름",
    "role": "%% role 참여자: 계층",
}
"""How the line of each key is written."""
_Fault = tuple[Place, str, str]


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield marks of boxes that are not there, repeated lines, colours of one's own."""
    del site
    for diagram in document.diagrams:
        for where, message, hint in _faults(diagram):
            yield RULE.found(document.locate(diagram.span(where)), message, hint)
        yield from _roles_of_boxes(diagram, document)
        for key in misspelt_keys(diagram):
            place = document.locate(key.place)
            message = f"'{key.typed}' 줄은 이 책의 그림이 알아듣지 못해서 쓰이지 않아요."
            suggestion = suggest(place, key.typed, key.meant, "이름으로", "")
            yield RULE.suggested(place, message, suggestion)


def _faults(diagram: Diagram) -> Iterator[_Fault]:
    model = diagram.report.model
    for mark in model.stray_marks if model is not None else ():
        message = f"'{mark.target}' 상자가 이 그림에 없어요."
        yield mark.place, message, "상자의 이름을 확인하거나 이 줄을 지우세요."
    for place in model.styling if model is not None else ():
        hint = "이 줄을 지우고 class로 계층을 알려 주세요."
        yield place, "그림의 색과 모양은 책의 스타일시트가 정해요.", hint
    for key in diagram.report.metadata.misshapen:
        message = f"'{key.text}' 줄의 꼴이 달라서 쓰이지 않아요."
        yield key.place, message, f"{_FORMS[key.text]} 꼴로 적으세요."
    for words in diagram.report.metadata.repeated:
        yield words.place, "같은 줄이 앞에도 있어서 쓰이지 않아요.", "하나만 남기세요."


def _roles_of_boxes(diagram: Diagram, document: Document) -> Iterator[Diagnostic]:
    """Yield each role line outside a sequence: a box that has no class was meant to get it so."""
    model = diagram.report.model
    if model is None or isinstance(model, Sequence):
        return
    text = document.source.text
    bare = {box.id for box in model.named if not box.classes}
    for use in diagram.report.metadata.roles:
        span = diagram.span(use.place)
        start = text.rindex("%%", 0, span.start)
        end = text.find("\n", span.end)
        line = Span(start, start + len(text[start:end].rstrip()))
        suggestion = Suggestion("이 줄을 지우세요. 상자의 계층은 class 줄이 알려 줘요.")
        if use.target in bare:
            suggestion = order(document.locate(line), f"class {use.target} {use.name}", "줄로")
        message = "role 줄은 순서 그림의 참여자에만 써요."
        yield RULE.suggested(document.locate(span), message, suggestion)


RULE = Rule("DIA009", "그림에 쓰이지 않는 줄이 없어요", Severity.ERROR, "0.1", Scope.PAGE, check)
