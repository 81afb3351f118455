"""STR022: a numbered list is numbered as Python-Markdown reads it: with a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites

_NUMBERED = re.compile(r"^(?P<space> *)(?P<number>\d{1,3})(?P<bracket>\))(?= +\S)", re.MULTILINE)
_PARAGRAPHS_BETWEEN = 2
"""Items of a list may stand in paragraphs of their own, with one more between them."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first item of each list whose numbers end in a bracket: it is plain text."""
    del site
    waiting: list[re.Match[str]] = []
    for match in (*_NUMBERED.finditer(document.prose), None):
        if match is not None and waiting and _follows(document.prose, waiting[-1], match):
            waiting.append(match)
            continue
        if len(waiting) > 1:
            yield _found(document, waiting)
        waiting = [match] if match is not None and match["number"] == "1" else []


def _follows(prose: str, before: re.Match[str], item: re.Match[str]) -> bool:
    near = prose.count("\n\n", before.end(), item.start()) <= _PARAGRAPHS_BETWEEN
    return near and int(item["number"]) == int(before["number"]) + 1


def _found(document: Document, items: list[re.Match[str]]) -> Diagnostic:
    marks = (document.locate(Span(*item.span("bracket"))) for item in items)
    fix = Fix("괄호를 마침표로 바꾸기", tuple(Edit(mark, ".") for mark in marks))
    message = "'1)' 꼴은 목록이 아니라 그냥 글로 나와요."
    place = Span(items[0].start("number"), items[0].end())
    return RULE.found(document.locate(place), message, "'1.' 꼴로 적으세요.", fix)


RULE = Rule(
    "STR022",
    "번호 목록은 1. 꼴로 적어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
