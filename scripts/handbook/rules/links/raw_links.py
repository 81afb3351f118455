"""The links of a page that are typed as raw HTML, with their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import TagToken

_END = re.compile(r"</a\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_PICTURE = re.compile(r"<(?:img|svg|picture|video)\b|!\[", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawLink:
    """`<a href>`: its words, and whether it holds a picture."""

    tag: TagToken
    text: str
    pictured: bool


def raw_links(document: Document) -> Iterator[RawLink]:
    """Yield the raw links that are closed; their label counts as words."""
    source = document.source.text
    for tag in document.tags:
        if tag.name != "a" or not tag.value("href"):
            continue
        end = _END.search(source, tag.place.end)
        if end is None:
            continue
        inside = source[tag.place.end : end.start()]
        words = tag.value("aria-label") or " ".join(_TAG.sub("", inside).split())
        yield RawLink(tag, words, _PICTURE.search(inside) is not None)
