"""Finds values in the first line of a fence whose quotation mark is not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document

_VALUE = re.compile(r"(?P<name>[\w-]+)=(?P<mark>[\"'])(?P<ends>.*?(?P=mark))?")


def open_values(document: Document) -> Iterator[tuple[str, str, Span]]:
    """Yield the name of each such value, the mark, and where both stand: in braces the fence is
    one all the same, and the reader gets the first word with the mark before it.
    """
    for fence in document.fences:
        start, end = fence.opening.start, fence.opening.end
        for match in _VALUE.finditer(document.source.text, start, end):
            if match["ends"] is None:
                yield match["name"], match["mark"], Span(*match.span())
