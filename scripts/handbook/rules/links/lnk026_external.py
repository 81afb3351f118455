"""LNK026: an address outside the book still leads somewhere (`check --external`)."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.web_addresses import without_fragment
from handbook.core.yaml import place_of
from handbook.markdown.page import Document
from handbook.rules.rule import Part, Rule, Scope, Sites


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each link of a page whose host says that nothing is there."""
    for link in document.links:
        fault = site.dead_addresses.get(without_fragment(link.target))
        if fault is not None:
            place = document.locate(link.place)
            yield RULE.found(place, _message(link.target, fault), "새 주소를 찾아 바꾸세요.")


def check_sources(site: Site) -> Iterator[Diagnostic]:
    """Yield each source whose host says that nothing is there."""
    for source in site.sources.listed:
        fault = site.dead_addresses.get(without_fragment(source.url))
        if fault is not None:
            hint = "새 주소로 바꾸거나, 보관된 사본의 주소를 archived에 적으세요."
            yield RULE.found(place_of(source.url).location, _message(source.url, fault), hint)


def _message(address: str, fault: str) -> str:
    return f"'{address}' 주소가 열리지 않아요({fault})."


RULE = Rule(
    "LNK026",
    "바깥 주소가 열려요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
    also=Part(Scope.SITE, check_sources),
    applies_to=Sites.ANY,
)
