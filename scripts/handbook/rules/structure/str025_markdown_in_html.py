"""STR025: Markdown within raw HTML is read as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.misspelt_markdown import attribute_around, misspelt_attributes
from handbook.rules.suggestions import order

_SURE = frozenset({"bold", "code", "link", "heading", "table", "item"})
"""Signs that nobody types to be seen."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first sign of Markdown on each line that a reader sees, since it stands between
    HTML tags.
    """
    reads = site.settings.uses("md_in_html")
    told: set[int] = set()
    misspelt = misspelt_attributes(document) if reads and document.unread else []
    wrong: set[Span] = set()
    for leak in document.unread:
        place = document.locate(leak.place)
        if leak.kind not in _SURE or place.line in told:
            continue
        if leak.place.start >= document.swallowed_from:
            continue  # the tag that is not closed is STR026's
        told.add(place.line)
        attribute = attribute_around(leak.place.start, misspelt)
        if attribute is not None:
            wrong.add(attribute)
            continue
        message = f"HTML 태그 안이라 '{leak.sign}' 글자가 독자에게 그대로 보여요."
        hint = 'HTML로 적거나, 여는 태그에 markdown="1" 속성을 다세요.'
        if not reads:
            hint = 'HTML로 적거나, md_in_html 확장을 켜고 여는 태그에 markdown="1"을 다세요.'
        yield RULE.found(place, message, hint)
    for attribute in sorted(wrong):
        typed = document.source.text[attribute.start : attribute.end]
        place = document.locate(attribute)
        message = f"'{typed}' 속성은 없어서 HTML 태그 안의 Markdown이 그대로 보여요."
        yield RULE.suggested(place, message, order(place, "markdown", "속성으로"))


RULE = Rule(
    "STR025",
    "HTML 안의 Markdown도 읽혀요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)
