"""STR008: the navigation brings prerequisites first."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.rule import Rule, Scope
from handbook.rules.structure.prerequisites import circles, is_backward, requirements


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each prerequisite that stands later in the navigation than the page needing it."""
    number = circles(site)
    for uri, document in site.documents.items():
        for requirement in requirements(document):
            circular = uri in number and number.get(requirement.page) == number[uri]
            if not circular and is_backward(requirement, site):
                first = requirement.page
                message = f"먼저 읽을 '{first}' 페이지가 차례(nav)에서는 이 페이지 뒤에 있어요."
                place = document.locate_key("requires", requirement.index)
                yield RULE.found(place, message, "차례를 바꾸거나 requires에서 빼세요.")


RULE = Rule(
    "STR008", "먼저 읽을 페이지가 차례에서 앞에 있어요", Severity.ERROR, "0.1", Scope.SITE, check
)
