"""STR031: the front matter of a page ends, and is YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites

_OPENS = re.compile(r"\A---[ \t]*\r?\n(?=[A-Za-z_][\w-]*:(?:[ \t]|\r?\n))")
_KEY = re.compile(r"(?:[A-Za-z_][\w-]*:|[ \t#-]).*\r?\n|\r?\n")


def has_no_end(document: Document) -> bool:
    """Tell whether a page begins with front matter whose last line is missing."""
    return document.front.body == 0 and _OPENS.match(document.source.text) is not None


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield front matter that is read as text, and what of it is no YAML."""
    del site
    if document.front.problem is not None:
        yield RULE.found(*document.front.problem)
    if not has_no_end(document):
        return
    text = document.source.text
    end = text.index("\n") + 1
    while (line := _KEY.match(text, end)) is not None and line[0].strip():
        end = line.end()
    message = "머리말을 닫는 줄이 없어서 머리말이 글로 나와요."
    hint = "머리말의 마지막 줄 아래에 --- 줄을 적으세요."
    yield RULE.found(document.locate(Span(end, end)), message, hint)


RULE = Rule(
    "STR031",
    "머리말을 열면 닫아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
