"""DIA007: the id of a figure stands once in the whole book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.markdown.page import Document
from handbook.rules.diagrams.free_ids import free_ids
from handbook.rules.rule import Rule, Scope


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each figure whose id another one has: of two, that which changed since the revision
    that a check compares with; else that whose page has never been published; else the later one in
    the order of the navigation.
    """
    owners: dict[str, list[tuple[Location, Document]]] = defaultdict(list)
    for document in _in_order(site):
        for diagram in document.diagrams:
            name = diagram.report.metadata.id
            if name is not None and name.text:
                owners[name.text].append((document.locate(diagram.span(name.place)), document))
    published = {entry.page for entry in site.addresses}
    for text, found in owners.items():
        first, *others = sorted(found, key=lambda one: _is_new(one[0], one[1], site, published))
        for place, document in others:
            message = f"'{text}' 이름의 그림이 또 있어요."
            free = next(free_ids(document, site))
            hint = f"책 전체에서 하나뿐인 이름을 지으세요. 예: {free}"
            yield RULE.found(place, message, hint, related=(first[0],))


def _is_new(
    place: Location, document: Document, site: Site, published: Set[str]
) -> tuple[bool, bool]:
    """Return what sorts a figure that has just come behind one that was there."""
    changed = site.since is not None and site.since.touch(place)
    address = site.settings.published.get(document.uri, "").removesuffix("index.html")
    # The first page of the site is no address of the list: it was there from the start.
    return changed, bool(published) and bool(address) and address not in published


def _in_order(site: Site) -> list[Document]:
    order = site.settings.navigation.order
    last = len(order)
    return sorted(site.documents.values(), key=lambda page: (order.get(page.uri, last), page.uri))


RULE = Rule("DIA007", "그림의 이름이 겹치지 않아요", Severity.ERROR, "0.1", Scope.SITE, check)
