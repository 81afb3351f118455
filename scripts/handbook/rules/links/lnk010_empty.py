"""LNK010: a link has something to read and to press."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import LinkForm
from handbook.rules.links.raw_links import raw_links
from handbook.rules.rule import Rule, Scope, Sites

_NAMED = re.compile(r"\{:? *[^}\n]*#[^\s}]+")
_MESSAGE = "링크에 글이 없어요. 누를 글자가 없어요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each link without words and without an image."""
    del site
    for link in document.links:
        typed = link.form in {LinkForm.INLINE, LinkForm.REFERENCE} and link.attribute == "href"
        if typed and link.located and not link.text and not link.pictured:
            if not link.target and _NAMED.match(document.source.text, link.whole.end):
                continue  # a place to link to, not a link
            hint = "대괄호 안에 가는 곳의 이름을 적으세요."
            yield RULE.found(document.locate(link.whole), _MESSAGE, hint)
    for raw in raw_links(document):
        if not raw.text and not raw.pictured:
            hint = "<a>와 </a> 사이에 가는 곳의 이름을 적으세요."
            yield RULE.found(document.locate(raw.tag.place), _MESSAGE, hint)


RULE = Rule(
    "LNK010",
    "링크에 읽을 글이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
