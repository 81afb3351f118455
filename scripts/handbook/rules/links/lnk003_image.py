"""LNK003: an image exists."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import Target, is_missing, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document, Link
from handbook.rules.links.candidates import files_meant
from handbook.rules.links.nearest import advise_link
from handbook.rules.links.no_address import has_no_address, place_of_address
from handbook.rules.links.sized_images import address_of_sized, with_size
from handbook.rules.rule import Rule, Scope, Sites

_IMAGES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp"})

_NO_ADDRESS = (
    "그림 파일의 주소를 ![무엇이 어디에 있는지](그림.png) 꼴로 적으세요. 그림이 없으면 지우세요."
)


def is_image(uri: str) -> bool:
    """Tell by its name whether a file is an image."""
    return posixpath.splitext(uri)[1].lower() in _IMAGES


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each image that is not there, and each without an address."""
    for link in document.links:
        if link.attribute == "src" and has_no_address(link, document, site):
            message = "그림에 주소가 없어요. 독자에게 깨진 그림이 보여요."
            yield RULE.found(place_of_address(link, document), message, _NO_ADDRESS)
            continue
        target = _missing(link, document, site)
        if target is not None and address_of_sized(link):
            message = "그림의 주소 뒤에 크기를 적어서 그림이 보이지 않아요."
            sized = with_size(link, document, site)
            yield RULE.suggested(document.locate(link.place), message, sized)
        elif target is not None:
            advice = advise_link(link, target, document, site)
            message = f"'{link.target}' 그림 파일이 없어요.{advice.reason}"
            place = document.locate(link.place)
            yield RULE.suggested(place, message, advice.suggestion)


def images_meant(site: Site) -> frozenset[str]:
    """Return the files that the rule proposes instead of images that are not there."""
    missing = (
        _missing(link, page, site) for page in site.documents.values() for link in page.links
    )
    return frozenset(
        uri for t in missing if t is not None for uri in files_meant(t.uri, t.anchor, site).uris
    )


def _missing(link: Link, document: Document, site: Site) -> Target | None:
    """Return what an image leads to, if it is not there."""
    if not link.target.strip("# "):
        return None
    target = resolve(link.target, document.uri, link.from_source, site)
    if target is None or not is_missing(target, site):
        return None
    typed_as_image = link.attribute == "src" and link.from_source
    return target if typed_as_image or is_image(target.uri) else None


RULE = Rule(
    "LNK003",
    "그림 파일이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
    applies_to=Sites.COMPLETE,
)
