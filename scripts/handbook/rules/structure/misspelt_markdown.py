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


def misspelt_attributes(document: Document) -> list[tuple[TagToken, Span]]:
    """Return the tags that have such an attribute, each with where that stands."""
    text = document.source.text
    found = []
    for tag in document.tags:
        for match in _ATTRIBUTE.finditer(text, tag.place.start, tag.place.end):
            if _is_misspelt(match["name"]):
                found.append((tag, Span(*match.span("name"))))
    return found


def attribute_around(
    offset: int, misspelt: Sequence[tuple[TagToken, Span]], text: str
) -> Span | None:
    """Return the attribute of the innermost of the tags `misspelt` that holds `offset`."""
    for tag, place in reversed(misspelt):
        if tag.place.end <= offset and _is_open(tag.name, text[tag.place.end : offset]):
            return place
    return None


def _is_misspelt(name: str) -> bool:
    return name != _MEANT and bool(names_like(name, (_MEANT,)))


def _is_open(name: str, between: str) -> bool:
    """Whether the tag `name` has not ended in what stands between it and a place."""
    opened = 1
    for match in re.finditer(rf"<(/?){re.escape(name)}\b", between, re.IGNORECASE):
        opened += -1 if match[1] else 1
        if opened == 0:
            return False
    return True
