"""STR031: the front matter of a page ends, and is YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.markdown.front_matter import sunk, unclosed
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites

_JOINED = re.compile(r"^(?P<key>[a-z_][\w-]*:)(?!//)(?=[^\s:])", re.MULTILINE)
"""A key and its value, without the blank that makes them so."""


def is_read_as_text(document: Document) -> bool:
    """Tell whether a page begins with front matter that is none, for want of its last line or for
    what stands above it.
    """
    text = document.source.text
    return document.front.body == 0 and bool(unclosed(text) or sunk(text))


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield front matter that is read as text, and what of it is no YAML."""
    del site
    if document.front.problem is not None:
        yield RULE.found(*document.front.problem)
    yield from _of_joined(document)
    if not is_read_as_text(document):
        return
    text = document.source.text
    if begin := sunk(text):
        message = "머리말 위에 빈 줄이나 빈칸이 있어서 머리말이 글로 나와요."
        hint = "--- 줄이 페이지의 첫 줄, 첫 칸이 되게 그 위를 지우세요."
        fix = Fix("머리말 위의 빈 곳 지우기", (Edit(document.locate(Span(0, begin)), ""),))
        opening = document.locate(Span(begin, begin + 3))
        yield RULE.found(opening, message, hint, fix)
        return
    end = unclosed(text)
    message = "머리말을 닫는 줄이 없어서 머리말이 글로 나와요."
    hint = "머리말의 마지막 줄 아래에 --- 줄을 적으세요."
    yield RULE.found(document.locate(Span(end, end)), message, hint)


def _of_joined(document: Document) -> Iterator[Diagnostic]:
    """Yield the first key of a front matter that is no more than words, since none of its lines
    has a blank behind the colon.
    """
    yaml = document.front.yaml
    if yaml is None or not isinstance(yaml.value, str):
        return
    text = document.source.text
    lines = text[: document.front.body].splitlines()[1:-1]
    joined = list(_JOINED.finditer(text, 0, document.front.body))
    if not joined or len(joined) != sum(1 for line in lines if line.strip()):
        return
    edits = tuple(Edit(document.locate(Span(one.end(), one.end())), " ") for one in joined)
    message = "쌍점 뒤에 빈칸이 없어서 머리말이 글로 나와요."
    place = document.locate(Span(*joined[0].span("key")))
    fix = Fix("쌍점 뒤에 빈칸 두기", edits)
    yield RULE.found(place, message, "쌍점 뒤에 빈칸을 하나 두세요.", fix)


RULE = Rule(
    "STR031",
    "머리말을 열면 닫아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
