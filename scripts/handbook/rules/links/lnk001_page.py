"""LNK001: a link leads to a page that exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import Target, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.links.markdown_instead import markdown_instead
from handbook.rules.links.nearest import advise_link
from handbook.rules.links.no_address import has_no_address, place_of_address
from handbook.rules.links.own_address import is_dead_page
from handbook.rules.rule import Rule, Scope, Sites

_NO_ADDRESS = "가는 곳을 [글](vm.md)나 [글](#이름) 꼴로 적으세요. 링크가 아니면 글만 남기세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each link to a page that is not there, and each without an address."""
    for link in document.links:
        if link.attribute != "href":
            continue
        if has_no_address(link, document, site):
            shown = f"'{link.target}' 말고는" if link.target.strip() else "링크에"
            message = f"{shown} 주소가 없어요. 눌러도 아무 데도 가지 않아요."
            yield RULE.found(place_of_address(link, document), message, _NO_ADDRESS)
            continue
        target = resolve(link.target, document.uri, link.from_source, site)
        if target is None or not _is_missing(target, site):
            continue
        if target.is_page:
            place = document.locate(link.place)
            instead = markdown_instead(link, document, site)
            if instead is not None:
                message = f"HTML로 적은 링크에서는 '{link.target}' 주소가 페이지로 이어지지 않아요."
                yield RULE.suggested(place, message, instead)
                continue
            advice = advise_link(link, target, document, site)
            message = f"'{link.target}' 페이지가 없어요.{advice.reason}"
            yield RULE.suggested(place, message, advice.suggestion)


def _is_missing(target: Target, site: Site) -> bool:
    if target.own_site:
        return is_dead_page(target, site)
    return not target.exists and not target.absolute


RULE = Rule(
    "LNK001",
    "링크가 가리키는 페이지가 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
    applies_to=Sites.COMPLETE,
)
