"""STR029: a word that the site explains is explained where a particle follows it.

Python-Markdown's `abbr` looks for a word between two word boundaries, and Hangul is a word
character: nearly every use in Korean prose goes without its explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity, Span
from handbook.core.source import SourceText
from handbook.korean.particles import WORD_REST
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites

_DEFINITION = re.compile(r"^ {0,3}\*\[(?P<name>[^\]\n]+)\]:", re.MULTILINE)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each definition that a page has, with the first use that goes without it."""
    if not site.settings.uses("abbr"):
        return
    told: set[Location] = set()
    for page in site.documents.values():
        for source, span, name in _definitions(page):
            use = re.search(rf"(?<!\w){re.escape(name)}(?=[가-힣]){WORD_REST}", page.prose)
            place = source.locate(span)
            if use is None or place in told:
                continue
            told.add(place)
            message = f"'{use[0]}'처럼 조사가 붙은 '{name}'에는 풀이가 달리지 않아요."
            hint = "조사가 붙은 말도 알아보는 용어 확장을 쓰거나, <abbr> 태그로 적으세요."
            used = (page.locate(Span(*use.span())),)
            yield RULE.found(place, message, hint, related=used)


def _definitions(page: Document) -> Iterator[tuple[SourceText, Span, str]]:
    included = (SourceText(snippet.file, snippet.text) for snippet in page.snippets if snippet.file)
    for source in (page.source, *included):
        for match in _DEFINITION.finditer(source.text):
            yield source, Span(*match.span()), match["name"].strip()


RULE = Rule(
    "STR029",
    "풀이한 말은 조사가 붙어도 풀이가 보여요",
    Severity.WARNING,
    "0.1",
    Scope.SITE,
    check,
    applies_to=Sites.ANY,
)
