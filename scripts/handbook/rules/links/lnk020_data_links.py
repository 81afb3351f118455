"""LNK020: the links in the texts of the data files lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import Target, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import Placed, place_of
from handbook.markdown.scan.tokens import LinkToken
from handbook.rules.glossary_bodies import scanned_bodies
from handbook.rules.links.data_page import fault_of
from handbook.rules.rule import Rule, Scope

_ROOT = "index.md"


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each broken link in the glossary's `body`, and each broken address of our own site."""
    yield from _bodies(site)
    yield from _addresses(site)


def _bodies(site: Site) -> Iterator[Diagnostic]:
    for body, found in scanned_bodies(site.glossary):
        for link in found.links:
            target = resolve(link.target, _ROOT, True, site)
            fault = fault_of(link.target, site, body) if _is_wanted(target, link) else None
            if fault is not None:
                yield RULE.suggested(body.locate(link.target), *fault)


def _is_wanted(target: Target | None, link: LinkToken) -> bool:
    return target is not None and not link.target.startswith("#")


def _addresses(site: Site) -> Iterator[Diagnostic]:
    for source in site.sources.listed:
        for address in (source.url, source.archived):
            target = resolve(address, _ROOT, True, site) if isinstance(address, Placed) else None
            if target is not None and target.own_site and not target.exists:
                message = f"이 사이트에 '{address}' 페이지가 없어요."
                hint = "출처에는 이 책이 아니라 원래 글의 주소를 적으세요."
                yield RULE.found(place_of(address or "").location, message, hint)


RULE = Rule(
    "LNK020", "용어 풀이와 출처의 링크가 이어져요", Severity.ERROR, "0.1", Scope.SITE, check
)
