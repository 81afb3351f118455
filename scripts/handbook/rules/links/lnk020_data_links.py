"""LNK020: the links in the texts of the data files lead somewhere."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import Target, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.errors import CouldNotRun
from handbook.core.likeness import names_like
from handbook.core.source import SourceText
from handbook.core.web_addresses import hangs_on_its_place
from handbook.core.yaml import Placed, place_of
from handbook.markdown.guards import refuse_slow
from handbook.markdown.scan.scanner import scan
from handbook.markdown.scan.tokens import LinkToken
from handbook.rules.glossary_bodies import scanned_bodies
from handbook.rules.links.data_page import fault_of
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import suggest

_ROOT = "index.md"
_DOCS = "docs/"
_FROM_THE_ROOT = (
    "docs/basics/vm.md처럼 docs/에서 시작하는 경로나, https로 시작하는 주소를 적으세요."
)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each broken link in the glossary's `body` and in the list of changes, and each broken
    address of our own site.
    """
    yield from _bodies(site)
    yield from _addresses(site)
    if site.changes is not None:
        yield from _in_changes(site.changes, site)


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


def _in_changes(changes: SourceText, site: Site) -> Iterator[Diagnostic]:
    """Yield the same for the list of changes, whose links start at the repository's root: a code
    host shows it there.
    """
    with contextlib.suppress(CouldNotRun):  # the page that shows it says so
        refuse_slow(changes, 0, ())
        for link in scan(changes.text).links:
            place = changes.locate(link.place)
            if not link.target.startswith(_DOCS):
                if hangs_on_its_place(link.target):
                    message = f"'{link.target}' 주소는 사이트의 바뀐 점 페이지에서 열리지 않아요."
                    yield RULE.found(place, message, _FROM_THE_ROOT)
                continue
            page, _, anchor = link.target.removeprefix(_DOCS).partition("#")
            document = site.documents.get(page)
            if document is None:
                near = names_like(page, site.documents).typed_as(f"{_DOCS}{{}}")
                found = suggest(place, link.target, near, "주소로", _FROM_THE_ROOT)
                yield RULE.suggested(place, f"'{link.target}' 페이지가 없어요.", found)
            elif anchor and anchor not in document.ids:
                near = names_like(anchor, document.ids).typed_as(f"{_DOCS}{page}#{{}}")
                found = suggest(
                    place, link.target, near, "주소로", "그 페이지에 있는 이름을 적으세요."
                )
                yield RULE.suggested(
                    place, f"'{page}' 페이지에는 '#{anchor}' 자리가 없어요.", found
                )


RULE = Rule(
    "LNK020", "용어 풀이와 출처의 링크가 이어져요", Severity.ERROR, "0.1", Scope.SITE, check
)
