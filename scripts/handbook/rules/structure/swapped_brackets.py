"""Tells what is meant where the brackets of a link or an image stand the wrong way round."""

from __future__ import annotations

import re

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document
from handbook.markdown.unparsed import Leak
from handbook.rules.suggestions import Suggestion, order

_SWAPPED = re.compile(r"!?\((?P<first>[^()\n]+)\)\[(?P<second>[^\[\]()\n]+)\]")
_ADDRESS = re.compile(
    r"#[^\W\d]\S*|\S*://\S+|\S+\.(?:md|html)(?:#\S*)?|\S+\.(?i:png|jpe?g|gif|svg|webp|avif)"
)
_KINDS = frozenset({"image", "turned"})


def unswapped(leak: Leak, document: Document) -> Suggestion | None:
    """Return the order to put an address and its text the right way round, if a sign is of such."""
    if leak.kind not in _KINDS:
        return None
    text = document.source.text
    opening = text.rfind("(", 0, leak.place.end)
    start = opening - 1 if text.startswith("!", opening - 1) else opening
    match = _SWAPPED.match(text, max(0, start))
    if match is None:
        return None
    first, second = match["first"], match["second"]
    if (_ADDRESS.fullmatch(first) is None) == (_ADDRESS.fullmatch(second) is None):
        return None
    words, address = (second, first) if _ADDRESS.fullmatch(first) else (first, second)
    mark = "!" if match[0].startswith("!") else ""
    return order(document.locate(Span(*match.span())), f"{mark}[{words}]({address})", "꼴로")
