"""LNK003: an image exists."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import is_missing, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.links.nearest import advise_link
from handbook.rules.links.no_address import has_no_address, place_of_address
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
        target = resolve(link.target, document.uri, link.from_source, site)
        if target is None or not is_missing(target, site):
            continue
        if is_image(target.uri) or (link.attribute == "src" and link.from_source):
            advice = advise_link(link, target, document, site)
            message = f"'{link.target}' 그림 파일이 없어요.{advice.reason}"
            place = document.locate(link.place)
            yield RULE.suggested(place, message, advice.suggestion)


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
