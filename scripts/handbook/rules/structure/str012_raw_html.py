"""STR012: raw HTML keeps to a sanitiser's list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.active_content import active_in_words
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.markdown.scan.masking import masked
from handbook.markdown.scan.tokens import TagToken
from handbook.rules.glossary_bodies import scanned_bodies
from handbook.rules.rule import Part, Rule, Scope
from handbook.rules.structure.allowed_html import ELEMENTS, is_allowed

_INSTEAD = {
    "center": "모양은 책의 스타일시트에 맡기세요.",
    "font": "모양은 책의 스타일시트에 맡기세요.",
    "iframe": "다른 곳의 페이지는 링크로 알려 주세요.",
    "script": "페이지에는 프로그램을 넣지 않아요. docs/assets/js에 두고 mkdocs.yml에 적으세요.",
    "style": "모양은 docs/assets/css의 스타일시트에 적으세요.",
}
_NOT_HTML = "HTML이 아니면 백틱으로 감싸거나 &lt;로 적으세요."
_ADDRESS = re.compile(
    r"<(?P<address>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b[^\s<>|]*)", re.IGNORECASE
)
"""A host at the beginning of a tag, as chats write an address."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each element and each attribute that is not on the list."""
    del site
    for tag in document.tags:
        typed = document.source.text[tag.place.start : tag.place.end]
        for place, message, hint in _faults(tag, typed):
            yield RULE.found(document.locate(place), message, hint)


def check_bodies(site: Site) -> Iterator[Diagnostic]:
    """Yield the same for the explanations in the glossary, but for what acts: that is STR018's."""
    for body, found in scanned_bodies(site.glossary):
        if active_in_words(masked(body)):
            continue
        for tag in found.tags:
            for _, message, hint in _faults(tag, body[tag.place.start : tag.place.end]):
                yield RULE.found(body.locate(f"<{tag.name}"), message, hint)


def _faults(tag: TagToken, typed: str) -> Iterator[tuple[Span, str, str]]:
    """Yield where an element that is not on the list stands, and each such attribute, with what
    is said of it.
    """
    if tag.name not in ELEMENTS and (host := _ADDRESS.match(typed)):
        address = host["address"]
        message = f"<{address}> 주소가 HTML 태그로 읽혀서 독자에게 보이지 않아요."
        hint = f"[글](https://{address}) 꼴로 적으세요. 주소가 아니면 백틱으로 감싸세요."
        yield tag.place, message, hint
        return
    if tag.name not in ELEMENTS:
        hint = _INSTEAD.get(tag.name, _NOT_HTML)
        yield tag.place, f"<{tag.name}> 태그는 쓸 수 없어요.", hint
        return
    for attribute in tag.attributes:
        if is_allowed(tag.name, attribute.name):
            continue
        hint = "이 속성을 지우세요."
        if attribute.name == "style":
            hint = "class를 달고 모양은 docs/assets/css의 스타일시트에 적으세요."
        elif attribute.name.startswith("on"):
            hint = "보안 정책(CSP)이 막아요. 이 속성을 지우세요."
        message = f"<{tag.name}> 태그에 {attribute.name} 속성은 쓸 수 없어요."
        yield attribute.place, message, hint


RULE = Rule(
    "STR012",
    "직접 쓴 HTML은 허락한 것만 써요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_bodies),
)
