"""LNK017: no link hides in a diagram.

Diagrams are drawn when the site is built, and Mermaid's links are lost there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import resolve
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document
from handbook.rules.links.nearest import advise
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion

# Mermaid's flowcharts: click id "address", click id href "address".
# Its sequence diagrams: link id: text @ address.
_LINK = re.compile(
    r"^\s*(?:click\s+\S+\s+(?:href\s+)?\"(?P<click>[^\"]*)\"|link\s+\S+\s*:.*?@\s*(?P<link>\S+))"
)
_HINT = "이 줄을 지우고, 본문에 링크를 적으세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each link in a diagram, and say where it does not even lead anywhere."""
    for diagram in document.diagrams:
        for line in diagram.fence.lines:
            match = _LINK.match(line.text)
            if match is None:
                continue
            group = str(match.lastgroup)
            location = document.locate(line.span(*match.span(group)))
            yield RULE.suggested(location, *_fault(match[group], location, document, site))


def _fault(address: str, place: Location, document: Document, site: Site) -> tuple[str, Suggestion]:
    target = resolve(address, document.uri, False, site)
    if target is None or target.exists:
        return "그림 속 링크는 빌드한 사이트에서 사라져요. 누를 수 없어요.", Suggestion(_HINT)
    advice = advise(target, document.uri, False, site, place)
    return (
        f"그림 속 링크가 가리키는 '{address}' 자리에 아무것도 없어요.{advice.reason}",
        advice.suggestion,
    )


RULE = Rule(
    "LNK017",
    "그림 안에 링크를 숨기지 않아요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)
