"""DIA007: the id of a figure stands once in the whole book."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each id that an earlier figure has, in the order of the navigation."""
    seen: dict[str, Location] = {}
    for document in _in_order(site):
        for diagram in document.diagrams:
            name = diagram.report.metadata.id
            if name is None or not name.text:
                continue
            place = document.locate(diagram.span(name.place))
            before = seen.setdefault(name.text, place)
            if before != place:
                message = f"'{name.text}' 이름의 그림이 또 있어요."
                hint = "책 전체에서 하나뿐인 이름을 지으세요."
                yield RULE.found(place, message, hint, related=(before,))


def _in_order(site: Site) -> list[Document]:
    order = site.settings.navigation.order
    last = len(order)
    return sorted(site.documents.values(), key=lambda page: (order.get(page.uri, last), page.uri))


RULE = Rule("DIA007", "그림의 이름이 겹치지 않아요", Severity.ERROR, "0.1", Scope.SITE, check)
