"""LNK003: an image exists."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import is_missing, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.links.nearest import advise_link
from handbook.rules.rule import Rule, Scope, Sites

_IMAGES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp"})


def is_image(uri: str) -> bool:
    """Tell by its name whether a file is an image."""
    return posixpath.splitext(uri)[1].lower() in _IMAGES


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each image that is not there."""
    for link in document.links:
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
