"""LNK020: the links in the texts of the data files lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import Target, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import YamlDocument
from handbook.markdown.scan.tokens import LinkToken
from handbook.rules.data_entries import entries, place_within, scanned_bodies
from handbook.rules.links.data_page import fault_of
from handbook.rules.rule import Rule, Scope

_ROOT = "index.md"


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each broken link in the glossary's `body`, and each broken address of our own site."""
    if site.data.glossary is not None:
        yield from _bodies(site.data.glossary, site)
    if site.data.sources is not None:
        yield from _addresses(site.data.sources, site)


def _bodies(document: YamlDocument, site: Site) -> Iterator[Diagnostic]:
    for index, _, found in scanned_bodies(document):
        for link in found.links:
            target = resolve(link.target, _ROOT, True, site)
            fault = fault_of(link.target, site) if _is_wanted(target, link) else None
            if fault is not None:
                place = place_within(document, (index, "body"), link.target)
                yield RULE.found(place, *fault)


def _is_wanted(target: Target | None, link: LinkToken) -> bool:
    return target is not None and not link.target.startswith("#")


def _addresses(document: YamlDocument, site: Site) -> Iterator[Diagnostic]:
    for index, entry in entries(document):
        for key in ("url", "archived"):
            address = entry.get(key)
            target = resolve(address, _ROOT, True, site) if isinstance(address, str) else None
            if target is not None and target.own_site and not target.exists:
                message = f"이 사이트에 '{address}' 페이지가 없어요."
                hint = "출처에는 이 책이 아니라 원래 글의 주소를 적으세요."
                yield RULE.found(document.location((index, key)), message, hint)


RULE = Rule(
    "LNK020", "용어 풀이와 출처의 링크가 이어져요", Severity.ERROR, "0.1", Scope.SITE, check
)
