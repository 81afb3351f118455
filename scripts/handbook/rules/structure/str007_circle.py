"""STR007: prerequisites do not go in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.prerequisites import (
    Requirement,
    circles,
    is_backward,
    requirements,
)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield the prerequisites that close a circle: those that go against the navigation."""
    number = circles(site)
    inside: dict[int, list[Requirement]] = {}
    for uri, circle in number.items():
        for requirement in requirements(site.documents[uri]):
            if number.get(requirement.page) == circle:
                inside.setdefault(circle, []).append(requirement)
    for edges in inside.values():
        for edge in [e for e in edges if is_backward(e, site)] or edges[:1]:
            message = f"'{edge.page}' 페이지도 돌고 돌아 이 페이지를 먼저 읽으라고 해요."
            hint = "둘 가운데 한쪽의 requires에서 빼세요."
            yield RULE.found(edge.document.locate_key("requires", edge.index), message, hint)


RULE = Rule("STR007", "먼저 읽을 페이지가 맴돌지 않아요", Severity.ERROR, "0.1", Scope.SITE, check)
