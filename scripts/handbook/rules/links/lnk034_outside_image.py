"""LNK034: what a page shows is a file of the site: nothing is fetched from another host."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.web_addresses import names_a_host
from handbook.markdown.page import Document, Link
from handbook.rules.rule import Part, Rule, Scope

_SHOWN = frozenset({"src", "poster"})
_REFUSED_ANYWAY = frozenset({"script", "iframe", "embed", "object", "frame"})
_HINT_FOR_FILES = "내려받을 권리가 있으면 docs/assets에 넣고 그 경로를 적으세요."
_HINT = "내려받을 권리가 있으면 docs/assets/images에 넣고, 아니면 링크로 알려 주세요."


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each picture, film or sound of a page that lies on another host.

    STR012 and STR018 tell of elements that no page may have, and STR018 of sets of pictures.
    """
    for link in document.links:
        if link.attribute not in _SHOWN or not names_a_host(link.target):
            continue
        own = resolve(link.target, document.uri, link.from_source, site)
        if own is None and not _is_refused(link, document):
            message = f"'{link.target}' 그림을 다른 곳에서 가져와요."
            yield RULE.found(document.locate(link.place), message, _HINT)


def check_site(site: Site) -> Iterator[Diagnostic]:
    """Yield each file of another host that mkdocs.yml or a style sheet loads."""
    for entry in site.settings.assets:
        if names_a_host(entry.target):
            message = f"'{entry.target}' 파일을 다른 곳에서 가져와요."
            yield RULE.found(entry.location, message, _HINT_FOR_FILES)
    for sheet in site.style_sheets:
        for address in sheet.addresses:
            if names_a_host(address.target):
                message = f"'{address.target}' 파일을 다른 곳에서 가져와요."
                yield RULE.found(sheet.locate(address), message, _HINT)


def _is_refused(link: Link, document: Document) -> bool:
    return any(
        tag.name in _REFUSED_ANYWAY and tag.place.start <= link.place.start < tag.place.end
        for tag in document.tags
    )


RULE = Rule(
    "LNK034",
    "그림은 이 사이트의 파일이에요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.SITE, check_site),
)
