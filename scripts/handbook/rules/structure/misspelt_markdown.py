"""Finds the attribute `markdown` of a tag where its name is misspelt, so that it does nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handbook.core.diagnostics import Span
from handbook.core.likeness import names_like
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import TagToken

_ATTRIBUTE = re.compile(r"\s(?P<name>[a-z]+)(?=[\s>=])(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_MEANT = "markdown"
_MOST = 50
"""So many of a page are told."""


def misspelt_attributes(document: Document) -> list[tuple[Span, Span]]:
    """Return what stands in the first tags that have such an attribute, each with where that
    stands.
    """
    text = document.source.text
    found: list[tuple[Span, Span]] = []
    for tag in document.tags:
        for match in _ATTRIBUTE.finditer(text, tag.place.start, tag.place.end):
            if len(found) < _MOST and _is_misspelt(match["name"]):
                found.append((_inside(tag, text), Span(*match.span("name"))))
    return found


def attribute_around(offset: int, misspelt: Sequence[tuple[Span, Span]]) -> Span | None:
    """Return the attribute of the innermost of the tags `misspelt` that holds `offset`."""
    around = (place for inside, place in reversed(misspelt) if inside.start <= offset < inside.end)
    return next(around, None)


def _is_misspelt(name: str) -> bool:
    return name != _MEANT and bool(names_like(name, (_MEANT,)))


def _inside(tag: TagToken, text: str) -> Span:
    """Return what stands between a tag and the one that ends it, or the end of the page."""
    opened = 1
    same = re.compile(rf"<(/?){re.escape(tag.name)}\b", re.IGNORECASE)
    for match in same.finditer(text, tag.place.end):
        opened += -1 if match[1] else 1
        if opened == 0:
            return Span(tag.place.end, match.start())
    return Span(tag.place.end, len(text))
