"""The boxes (admonitions) of a page that the site reads as such, with the words of their lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Span
from handbook.markdown.page import Document

BOX_EXTENSIONS = {"!": "admonition", "?": "pymdownx.details"}
"""What reads a box, by the sign that it begins with."""
_WORDS = re.compile(r"(?P<sign>!!!|\?\?\?\+?) ?(?P<words>[\w-]+(?: +[\w-]+)*)")
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class ReadBox:
    """A box: its `sign`, where the words behind it stand (its kind, then classes), and what follows
    them on its line.
    """

    sign: str
    words: tuple[Span, ...]
    rest: str


def read_boxes(document: Document, site: Site) -> Iterator[ReadBox]:
    """Yield the boxes of a page, neither those in code nor those in a comment."""
    if not document.admonitions:
        return
    text = document.source.text
    passages = (passage.offsets[0] for passage in document.passages if passage.text)
    read = sorted([*passages, *(fence.whole.start for fence in document.fences)])
    for token in document.admonitions:
        match = _WORDS.search(text, token.whole.start, token.whole.end)
        if match is None or not site.settings.uses(BOX_EXTENSIONS[match["sign"][0]]):
            continue
        first = bisect_left(read, token.whole.start)
        if first == len(read) or read[first] >= token.whole.end:
            continue
        words = (Span(*word.span()) for word in _WORD.finditer(text, *match.span("words")))
        end = text.find("\n", match.end())
        yield ReadBox(match["sign"], tuple(words), text[match.end() : end if end >= 0 else None])
