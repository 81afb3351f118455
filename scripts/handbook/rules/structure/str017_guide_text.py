"""STR017: nothing is left of what `new chapter` and `new term` say to write."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.chapter import guide_lines
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.core.yaml import place_of
from handbook.data.glossary import GUIDE_SHORT
from handbook.data.ways import OPENINGS
from handbook.markdown.page import Document
from handbook.rules.rule import Part, Rule, Scope

_GUIDE = guide_lines()


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first line of a chapter that is still as `new chapter` left it."""
    del site
    if not document.is_chapter and document.folder != OPENINGS:
        return
    source = document.source
    left = [
        number
        for number in range(1, len(source.line_starts) + 1)
        if _GUIDE.fullmatch(source.line(number).strip())
    ]
    if left:
        message = f"틀의 안내 글이 {len(left)}줄 남아 있어요."
        hint = f"그 자리에 이 장의 글을 적으세요. 남은 줄: {', '.join(map(str, left))}"
        start = source.offset(left[0], 1)
        place = Span(start, start + len(source.line(left[0])))
        yield RULE.found(document.locate(place), message, hint)


def check_glossary(site: Site) -> Iterator[Diagnostic]:
    """Yield each term that is explained as `new term` left it."""
    for term in site.glossary.listed:
        if term.short == GUIDE_SHORT:
            message = f"'{term.ko}' 용어에 틀의 안내 글이 남아 있어요. 독자에게 그대로 보여요."
            hint = "그 자리에 이 말의 뜻을 적으세요."
            yield RULE.found(place_of(term.short).location, message, hint)


RULE = Rule(
    "STR017",
    "틀의 안내 글이 남아 있지 않아요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_glossary),
)
