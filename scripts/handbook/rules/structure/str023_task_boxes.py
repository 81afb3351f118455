"""STR023: a task item shows a box, not brackets."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.marked_lists import glued_mark, mixed_questions
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.glued_boxes import glued_boxes
from handbook.rules.structure.round_boxes import round_boxes

_IN_THE_BOOK = "목록의 모든 항목을 - [ ]나 - [x]로 시작하거나, 대괄호를 지우세요."
_MIXED = "글머리 뒤에 [ ]나 [x]를 적거나, 앞에 문단을 하나 두어 목록을 나누세요."
_ELSEWHERE = "pymdownx.tasklist 확장을 켜거나 대괄호를 지우세요."
_EMPTY = "[ ]처럼 대괄호 사이를 한 칸 띄우거나, 대괄호를 지우세요."
_BOXES = "pymdownx.tasklist"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each task item whose brackets a reader sees, or a link in their place."""
    mixed = mixed_questions(document) if site.settings.is_book else []
    for one in mixed:
        lost = "이 목록이 퀴즈가 되지 않고 글로 나와요."
        if one.first_glued is not None:
            yield RULE.found(*glued_mark(document, one.first_glued, lost))
            continue
        message = f"이 항목에 대괄호 표시가 없어서, {lost}"
        yield RULE.found(document.locate(one.first_unmarked), message, _MIXED)
    for mark in round_boxes(document) if site.settings.is_book else ():
        yield RULE.found(*mark)
    for place in document.tasks:
        typed = document.source.text[place.start : place.end]
        hint = _hint(typed, site)
        if hint and not any(one.holds(place) for one in mixed):
            message = f"'{typed}' 글자가 독자에게 그대로 보여요."
            yield RULE.found(document.locate(place), message, hint)
    if not site.settings.is_book and site.settings.uses(_BOXES):
        for place, is_before in glued_boxes(document):
            yield RULE.found(*_spaced(document, place, is_before))


def _spaced(document: Document, place: Span, is_before: bool) -> tuple[Location, str, str, Fix]:
    """Return place, message, hint and fix for a box that a space is missing before or behind."""
    if not is_before:
        return glued_mark(document, place, "상자가 되지 않아요.")
    typed = document.source.text[place.start : place.end]
    fix = Fix(
        f"'{typed}' 앞에 빈칸 넣기", (Edit(document.locate(Span(place.start, place.start)), " "),)
    )
    message = f"'{typed}' 바로 앞에 빈칸이 없어서, 목록의 항목이 되지 않아요."
    return document.locate(place), message, "글머리와 대괄호 사이를 한 칸 띄우세요.", fix


def _hint(typed: str, site: Site) -> str:
    """Return what to do with the brackets, or nothing where they may not have meant a box."""
    if site.settings.is_book:
        return _IN_THE_BOOK
    if typed == "[]":
        return _EMPTY if site.settings.uses(_BOXES) else ""
    return _ELSEWHERE


RULE = Rule(
    "STR023",
    "할 일 목록의 대괄호가 글에 새지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
