"""Finds images that became links, since the exclamation mark stands beside the bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document

_IMAGE = re.compile(r"[^?#]*\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#].*)?", re.IGNORECASE)
_WITHIN = re.compile(r"\[ ?!(?=[^\[\]!])")
_BEGUN = re.compile(r"(?:^|\|)(?:[\s>]|[*+-] |\d+\. )*(?P<mark>! +)$")
"""An exclamation mark behind words ends a sentence: the link to an image after it is meant."""

_NEAR = 80
"""So many code points before a link are looked at: no more signs of lists begin a line."""


def misplaced_marks(document: Document) -> Iterator[Span]:
    """Yield the bracket and the mark of each link to an image which was meant to be that image."""
    text = document.source.text
    for link in document.links:
        if link.attribute != "href" or not link.located or link.included:
            continue
        if _IMAGE.fullmatch(link.target) is None:
            continue
        start = link.whole.start
        line = max(text.rfind("\n", 0, start) + 1, start - _NEAR)
        if (within := _WITHIN.match(text, start)) is not None:
            yield Span(*within.span())
        elif (begun := _BEGUN.search(text[line:start])) is not None:
            yield Span(line + begun.start("mark"), start + 1)
